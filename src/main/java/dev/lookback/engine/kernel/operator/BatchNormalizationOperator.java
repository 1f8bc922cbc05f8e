package dev.lookback.engine.kernel.operator;

/** A {@link SharedBatchNormalization} on one window. */
public final class BatchNormalizationOperator extends LayerOperator {

    private final SharedBatchNormalization scale;

    public BatchNormalizationOperator(SharedBatchNormalization scale) {
        super(scale.out);
        this.scale = scale;
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        for (int t = 0; t < scale.in.steps(); t++) {
            for (int c = 0; c < scale.in.channels(); c++) {
                y[t * scale.out.length() + c] = x[t * scale.in.length() + c] * scale.factor[c] + scale.shift[c];
            }
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        dy.toValues();
        dx.zero();
        for (int t = 0; t < scale.in.steps(); t++) {
            for (int c = 0; c < scale.in.channels(); c++) {
                dx.values[t * scale.in.length() + c] = dy.values[t * scale.out.length() + c] * scale.factor[c];
            }
        }
    }
}
