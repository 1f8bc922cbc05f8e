package dev.lookback.app.explain.whatif;

/**
 * Visible span of a window: the time steps that are in view.
 *
 * @param last included
 * @param newest time step of the window
 */
record VisibleSpan(int first, int last, int newest) {

    /** Maximum number of visible steps: more would be too close together to drag. */
    private static final int MAX_STEPS = 60;

    /** The newest time steps. */
    static VisibleSpan newest(int newest) {
        return new VisibleSpan(Math.max(0, newest + 1 - MAX_STEPS), newest, newest);
    }

    /** A span of the same length that starts as near to a time step as possible. */
    VisibleSpan from(int timeStep) {
        int count = last - first + 1;
        int begin = Math.max(0, Math.min(newest + 1 - count, timeStep));
        return new VisibleSpan(begin, begin + count - 1, newest);
    }

    /** The span moved just far enough to show a time step. */
    VisibleSpan revealing(int timeStep) {
        if (timeStep < first) {
            return from(timeStep);
        }
        return timeStep > last ? from(timeStep - last + first) : this;
    }

    boolean isAll() {
        return first == 0 && last == newest;
    }

    boolean reachesNewest() {
        return last == newest;
    }
}
