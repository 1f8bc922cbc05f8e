package dev.lookback.evaluate.illusion.finding;

/** Kinds of illusions that make a model detect better than it is, in the order in which they are reported. */
public enum IllusionKind {
    /** Target leakage: a column contains the target before it is forecast. */
    LEAK(false),
    /** A column is a copy of the target, shifted by some rows. */
    SHIFTED_COPY(false),
    /** Columns are copies of each other. */
    DUPLICATE(false),
    /** A column is constant. */
    CONSTANT(false),
    /** Duplicate times, or gaps in time. */
    TIME(false),
    /** Distribution shift: later splits hold values outside those of training. */
    RANGE(false),
    /** A split has too few independent windows. */
    SHORT_SPLIT(false),
    /** The forecast lags behind the actual values. */
    LAG(true),
    /** R² is high only because it is computed on levels. */
    LEVELS(true),
    /** Always predicting the same direction has as good a hit rate. */
    DIRECTION(true),
    /** The skill is not significant for so few windows. */
    CHANCE(true),
    /** Multiple comparisons: the best of many runs on the same validation split is good by chance. */
    PEEKING(true);

    private final boolean ofRun;

    IllusionKind(boolean ofRun) {
        this.ofRun = ofRun;
    }

    /** Whether detection needs the forecasts of a run; otherwise the series and the recipe are enough. */
    public boolean isOfRun() {
        return ofRun;
    }
}
