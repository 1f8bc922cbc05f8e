package dev.lookback.engine.kernel.operator;

import dev.lookback.engine.kernel.Kernels;
import java.util.Arrays;

/** AveragePool1D and GlobalAveragePool1D on one window; padding does not count in the mean. */
public final class AveragePoolOperator extends LayerOperator {

    private final PoolingGeometry pooling;
    private final Kernels kernels;

    public AveragePoolOperator(PoolingGeometry pooling, Kernels kernels) {
        super(pooling.out());
        this.pooling = pooling;
        this.kernels = kernels;
    }

    @Override
    public void forward(float[] x, DropoutRandom random) {
        int length = pooling.in().length();
        Arrays.fill(y, 0);
        for (int t = 0; t < pooling.steps(); t++) {
            float share = share(t);
            for (int step = pooling.first(t); step < pooling.end(t); step++) {
                kernels.axpy(share, x, step * length, y, t * length, length);
            }
        }
    }

    @Override
    public void backward(float[] x, OutputGradient dy, OutputGradient dx) {
        if (dx == null) {
            return;
        }
        int length = pooling.in().length();
        dy.toDense();
        dx.zero();
        for (int t = 0; t < pooling.steps(); t++) {
            float share = share(t);
            for (int step = pooling.first(t); step < pooling.end(t); step++) {
                kernels.axpy(share, dy.values, t * length, dx.values, step * length, length);
            }
        }
    }

    private float share(int t) {
        return 1f / (pooling.end(t) - pooling.first(t));
    }
}
