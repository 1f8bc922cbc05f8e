package dev.lookback.app.explain.whatif;

/**
 * The time steps of a window that are in sight.
 *
 * @param last included
 * @param newest time step of the window
 */
record Stretch(int first, int last, int newest) {

    /** More would be too close together to take hold of. */
    private static final int MOST = 60;

    /** The newest ones. */
    static Stretch newest(int newest) {
        return new Stretch(Math.max(0, newest + 1 - MOST), newest, newest);
    }

    /** As many, so that the first is as near to a time step as it can be. */
    Stretch from(int timeStep) {
        int count = last - first + 1;
        int begin = Math.max(0, Math.min(newest + 1 - count, timeStep));
        return new Stretch(begin, begin + count - 1, newest);
    }

    /** Moved no farther than needed for a time step to be in sight. */
    Stretch with(int timeStep) {
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
