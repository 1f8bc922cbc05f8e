package dev.lookback.window.scale;

/** Scaler of a column: scaled = (value − offset) / scale; scale is never 0. */
public record ColumnScale(double offset, double scale) {

    /** Leaves values unchanged. */
    public static final ColumnScale IDENTITY = new ColumnScale(0, 1);

    public double apply(double value) {
        return (value - offset) / scale;
    }

    public double invert(double scaled) {
        return scaled * scale + offset;
    }

    /**
     * Fits a column on rows {@code from} (inclusive) to {@code to} (exclusive) only. A column that is constant there (for
     * {@link ScalerKind#ROBUST}: whose interquartile range is 0) gets scale 1. {@link ScalerKind#NONE},
     * {@link ScalerKind#PER_WINDOW} and an empty range give offset 0 and scale 1.
     */
    public static ColumnScale fit(ScalerKind kind, double[] column, int from, int to) {
        if (from >= to) {
            return IDENTITY;
        }
        return switch (kind) {
            case STANDARD -> standard(column, from, to);
            case MIN_MAX -> minMax(column, from, to);
            case ROBUST -> robust(column, from, to);
            case NONE, PER_WINDOW -> IDENTITY;
        };
    }

    private static ColumnScale standard(double[] column, int from, int to) {
        double mean = Moments.mean(column, from, 1, to - from);
        return new ColumnScale(mean, Moments.scale(column, from, 1, to - from, mean));
    }

    private static ColumnScale minMax(double[] column, int from, int to) {
        double min = column[from];
        double max = column[from];
        for (int row = from + 1; row < to; row++) {
            min = Math.min(min, column[row]);
            max = Math.max(max, column[row]);
        }
        return new ColumnScale(min, nonZero(max - min));
    }

    private static ColumnScale robust(double[] column, int from, int to) {
        Quantiles quantiles = new Quantiles(column, from, to);
        return new ColumnScale(quantiles.at(0.5), nonZero(quantiles.at(0.75) - quantiles.at(0.25)));
    }

    static double nonZero(double spread) {
        return spread == 0 ? 1 : spread;
    }
}
