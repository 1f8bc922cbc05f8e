package dev.lookback.app.chart;

import io.fair_acc.dataset.locks.DataSetLock;
import java.util.function.Supplier;

/**
 * No-op lock of a curve. Curves belong to the JavaFX thread alone, so there is nobody to be kept out; ChartFx's own
 * lock is taken by a chart when it comes into a scene and given back in the next pulse, and whoever changed the curve
 * in between, on the same thread, waited for ever.
 */
final class CurveLock implements DataSetLock<Curve> {

    private static final long serialVersionUID = 1L;

    private final transient Curve curve;

    CurveLock(Curve curve) {
        this.curve = curve;
    }

    @Override
    public Curve readLock() {
        return curve;
    }

    @Override
    public Curve readUnLock() {
        return curve;
    }

    @Override
    public Curve writeLock() {
        return curve;
    }

    @Override
    public Curve writeUnLock() {
        return curve;
    }

    @Override
    public Curve readLockGuard(Runnable reading) {
        reading.run();
        return curve;
    }

    @Override
    public <R> R readLockGuard(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public Curve readLockGuardOptimistic(Runnable reading) {
        reading.run();
        return curve;
    }

    @Override
    public <R> R readLockGuardOptimistic(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public Curve writeLockGuard(Runnable writing) {
        writing.run();
        return curve;
    }

    @Override
    public <R> R writeLockGuard(Supplier<R> writing) {
        return writing.get();
    }
}
