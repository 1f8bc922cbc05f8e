package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import java.util.Arrays;

/** AveragePool1D and GlobalAveragePool1D on one window; padded places do not count. */
public final class AveragePoolOperator extends LayerOperator {

    private final PoolPlaces pooling;
    private final Kernels kernels;

    public AveragePoolOperator(PoolPlaces pooling, Kernels kernels) {
        super(pooling.out());
        this.pooling = pooling;
        this.kernels = kernels;
    }

    @Override
    public void forward(float[] x, DropoutRandom noise) {
        int length = pooling.in().length();
        Arrays.fill(y, 0);
        for (int t = 0; t < pooling.steps(); t++) {
            float share = share(t);
            for (int step = pooling.first(t); step < pooling.end(t); step++) {
                kernels.add(share, x, step * length, y, t * length, length);
            }
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        int length = pooling.in().length();
        dy.toValues();
        dx.zero();
        for (int t = 0; t < pooling.steps(); t++) {
            float share = share(t);
            for (int step = pooling.first(t); step < pooling.end(t); step++) {
                kernels.add(share, dy.values, t * length, dx.values, step * length, length);
            }
        }
    }

    private float share(int t) {
        return 1f / (pooling.end(t) - pooling.first(t));
    }
}
