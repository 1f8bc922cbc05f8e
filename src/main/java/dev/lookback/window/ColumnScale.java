package dev.lookback.window;

/** scaled = (value − offset) / scale; scale is never 0. */
public record ColumnScale(double offset, double scale) {

    public double apply(double value) {
        return (value - offset) / scale;
    }

    public double invert(double scaled) {
        return scaled * scale + offset;
    }

    /**
     * Fits a column on rows {@code from} (included) to {@code to} (excluded) only. A column that is constant there gets
     * scale 1. {@link ScalerKind#NONE} and {@link ScalerKind#PER_WINDOW} give offset 0, scale 1.
     */
    public static ColumnScale fit(ScalerKind kind, double[] column, int from, int to) {
        throw new UnsupportedOperationException("not written yet");
    }
}
