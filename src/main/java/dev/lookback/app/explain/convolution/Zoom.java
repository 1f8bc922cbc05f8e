package dev.lookback.app.explain.convolution;

/**
 * Zoom of the time axis.
 *
 * @param factor length of the whole axis relative to the visible part; 1 shows all of it
 * @param middle time step in the middle of the visible part
 */
record Zoom(double factor, double middle) {

    static final Zoom NONE = new Zoom(1, 0);

    /** Maximum width of a time step in pixels. */
    private static final double WIDEST_STEP = 26;

    /** Visible part of the whole axis. */
    TimeAxis of(TimeAxis whole) {
        if (factor <= 1) {
            return whole;
        }
        double length = length(whole);
        double from = Math.max(whole.from(), Math.min(whole.to() - length, middle - length / 2));
        return new TimeAxis(whole.left(), whole.width(), from, from + length);
    }

    private double length(TimeAxis whole) {
        return (whole.to() - whole.from()) / factor;
    }

    /** Zooms in or out around a time step. */
    Zoom zoomedBy(double times, double timeStep, TimeAxis whole) {
        double limit = Math.max(1, WIDEST_STEP / whole.step());
        double next = Math.max(1, Math.min(limit, factor * times));
        if (next == 1) {
            return NONE;
        }
        TimeAxis now = of(whole);
        double share = (timeStep - now.from()) / (now.to() - now.from());
        double length = (whole.to() - whole.from()) / next;
        return new Zoom(next, timeStep + (0.5 - share) * length);
    }

    /** Moved along the axis, within its ends. */
    Zoom movedBy(double timeSteps, TimeAxis whole) {
        TimeAxis now = of(whole);
        return from(now.from() + timeSteps, whole);
    }

    /** Moved so that a time step is at the left edge. */
    Zoom from(double timeStep, TimeAxis whole) {
        double length = length(whole);
        double from = Math.max(whole.from(), Math.min(whole.to() - length, timeStep));
        return factor <= 1 ? this : new Zoom(factor, from + length / 2);
    }

    /** Moved just far enough to show a span, its end rather than its beginning. */
    Zoom revealing(double from, double to, TimeAxis whole) {
        TimeAxis now = of(whole);
        if (from < now.from()) {
            return from(from, whole);
        }
        return to > now.to() ? movedBy(to - now.to(), whole) : this;
    }
}
