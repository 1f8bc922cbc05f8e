package dev.lookback.app.loss;

/** Exponential moving average over a curve, without the bias towards its beginning; NaN is passed over. */
enum Smoothing {
    NONE(0),
    LIGHT(0.5),
    MEDIUM(0.8),
    STRONG(0.95);

    private final double kept;

    /** @param kept weight of the average so far */
    Smoothing(double kept) {
        this.kept = kept;
    }

    double[] of(double[] values) {
        double[] smooth = new double[values.length];
        double average = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                smooth[i] = Double.NaN;
                continue;
            }
            average = kept * average + (1 - kept) * values[i];
            weight = kept * weight + (1 - kept);
            smooth[i] = average / weight;
        }
        return smooth;
    }
}
