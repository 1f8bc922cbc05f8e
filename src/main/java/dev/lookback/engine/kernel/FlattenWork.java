package dev.lookback.engine.kernel;

/** A sequence as one vector, channel by channel: for layers that must have it as one row. */
final class FlattenWork extends LayerWork {

    private final Rows in;

    FlattenWork(Rows in) {
        super(flat(in));
        this.in = in;
    }

    static Rows flat(Rows in) {
        return Rows.tight(1, in.channels() * in.steps());
    }

    @Override
    void forward(float[] x, Noise noise) {
        for (int t = 0; t < in.steps(); t++) {
            for (int c = 0; c < in.channels(); c++) {
                y[c * in.steps() + t] = x[t * in.length() + c];
            }
        }
    }

    @Override
    void backward(float[] x, Slope dy, Slope dx) {
        if (dx == null) {
            return;
        }
        dy.toValues();
        dx.zero();
        for (int t = 0; t < in.steps(); t++) {
            for (int c = 0; c < in.channels(); c++) {
                dx.values[t * in.length() + c] = dy.values[c * in.steps() + t];
            }
        }
    }
}
