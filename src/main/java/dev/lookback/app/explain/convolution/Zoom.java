package dev.lookback.app.explain.convolution;

/**
 * How much of the time axis is in sight.
 *
 * @param factor how many times as long the whole axis is; 1 shows all of it
 * @param middle time step in the middle of what is in sight
 */
record Zoom(double factor, double middle) {

    static final Zoom NONE = new Zoom(1, 0);

    /** Pixels of a time step that nobody needs to come nearer to. */
    private static final double WIDEST_STEP = 26;

    /** What is in sight of the whole axis. */
    Columns of(Columns whole) {
        if (factor <= 1) {
            return whole;
        }
        double length = length(whole);
        double from = Math.max(whole.from(), Math.min(whole.to() - length, middle - length / 2));
        return new Columns(whole.left(), whole.width(), from, from + length);
    }

    private double length(Columns whole) {
        return (whole.to() - whole.from()) / factor;
    }

    /** Nearer or farther, so that a time step stays where it is. */
    Zoom by(double times, double timeStep, Columns whole) {
        double most = Math.max(1, WIDEST_STEP / whole.step());
        double next = Math.max(1, Math.min(most, factor * times));
        if (next == 1) {
            return NONE;
        }
        Columns now = of(whole);
        double share = (timeStep - now.from()) / (now.to() - now.from());
        double length = (whole.to() - whole.from()) / next;
        return new Zoom(next, timeStep + (0.5 - share) * length);
    }

    /** Moved along, no farther than there is something. */
    Zoom moved(double timeSteps, Columns whole) {
        Columns now = of(whole);
        return from(now.from() + timeSteps, whole);
    }

    /** So that a time step stands at the left edge. */
    Zoom from(double timeStep, Columns whole) {
        double length = length(whole);
        double from = Math.max(whole.from(), Math.min(whole.to() - length, timeStep));
        return factor <= 1 ? this : new Zoom(factor, from + length / 2);
    }

    /** Moved no farther than needed for a stretch to be in sight, its end before its beginning. */
    Zoom with(double from, double to, Columns whole) {
        Columns now = of(whole);
        if (from < now.from()) {
            return from(from, whole);
        }
        return to > now.to() ? moved(to - now.to(), whole) : this;
    }
}
