package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.RowLayout;

/** Dropout and SpatialDropout on one window: what stays is scaled by 1 / (1 − rate), as in Keras. */
public final class DropoutOperator extends LayerOperator {

    private final float rate;
    private final boolean wholeChannels;
    private final float[] factors;
    private float[] output = y;

    public DropoutOperator(RowLayout rows, double rate, boolean wholeChannels) {
        super(rows);
        this.rate = (float) rate;
        this.wholeChannels = wholeChannels;
        factors = new float[rows.places()];
    }

    @Override
    public float[] output() {
        return output;
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        if (noise == null) {
            output = x;
            return;
        }
        output = y;
        draw(noise);
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i] * factors[i];
        }
    }

    private void draw(DropoutRandom noise) {
        int length = out().length();
        float kept = 1 / (1 - rate);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = wholeChannels && i >= length ? factors[i - length] : noise.next() < rate ? 0 : kept;
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        if (dy.isSparse()) {
            dx.clear();
            for (int e = 0; e < dy.count(); e++) {
                dx.add(dy.place(e), dy.entry(e) * factors[dy.place(e)]);
            }
        } else {
            dx.overwritten();
            for (int i = 0; i < y.length; i++) {
                dx.values[i] = dy.values[i] * factors[i];
            }
        }
    }
}
