package dev.lookback.evaluate.illusion.finding;

/** What is looked for, in the order in which it is told. */
public enum IllusionKind {
    /** A column knows the target before it is forecast. */
    LEAK(false),
    /** A column is the target, some rows earlier or later. */
    SHIFTED_COPY(false),
    /** Columns are copies of each other. */
    DUPLICATE(false),
    /** A column does not change. */
    CONSTANT(false),
    /** Rows repeat a time, or leave some out. */
    TIME(false),
    /** Later splits hold values that training has not seen. */
    RANGE(false),
    /** A split has too few windows that say something of their own. */
    SHORT_SPLIT(false),
    /** The forecast comes after what it forecasts. */
    LAG(true),
    /** R² is high because values are levels. */
    LEVELS(true),
    /** The direction is guessed as well by always saying the same. */
    DIRECTION(true),
    /** The claim is smaller than what chance makes of so few windows. */
    CHANCE(true),
    /** Among many runs one is good by luck. */
    PEEKING(true);

    private final boolean ofRun;

    IllusionKind(boolean ofRun) {
        this.ofRun = ofRun;
    }

    /** Whether it takes a run's forecasts to look for it; else the series and the recipe are enough. */
    public boolean isOfRun() {
        return ofRun;
    }
}
