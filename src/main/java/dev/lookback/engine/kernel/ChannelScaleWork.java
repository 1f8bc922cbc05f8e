package dev.lookback.engine.kernel;

/** A {@link ChannelScale} on one window. */
final class ChannelScaleWork extends LayerWork {

    private final ChannelScale scale;

    ChannelScaleWork(ChannelScale scale) {
        super(scale.out);
        this.scale = scale;
    }

    @Override
    void forward(float[] x, Noise noise) {
        for (int t = 0; t < scale.in.steps(); t++) {
            for (int c = 0; c < scale.in.channels(); c++) {
                y[t * scale.out.length() + c] = x[t * scale.in.length() + c] * scale.factor[c] + scale.shift[c];
            }
        }
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        dy.toValues();
        dx.zero();
        for (int t = 0; t < scale.in.steps(); t++) {
            for (int c = 0; c < scale.in.channels(); c++) {
                dx.values[t * scale.in.length() + c] = dy.values[t * scale.out.length() + c] * scale.factor[c];
            }
        }
    }
}
