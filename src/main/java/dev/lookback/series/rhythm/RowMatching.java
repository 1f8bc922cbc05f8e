package dev.lookback.series.rhythm;

/** Walk over the rows of a series that finds the stamp of a rhythm for which each row stands. */
final class RowMatching {

    /** Relation of a row to the rhythm. */
    enum Place {
        /** The row has the first use of a stamp, exactly. */
        ON,
        /** It stands for the stamp nearest to it. */
        NEAR,
        /** It has a stamp that an earlier row has. */
        AGAIN,
        /** It is on no stamp of the rhythm. */
        OFF
    }

    /** Rows that are looked at for an exact one before a row near a stamp gets it. */
    private static final int AHEAD = 16;

    private final long[] stamps;
    private final Rhythm rhythm;
    private final long tolerance;

    private int row = -1;
    private Place place = Place.OFF;
    private int reachedRow = -1;
    private long reached;
    private int before = -1;
    private long steps;

    RowMatching(long[] stamps, Rhythm rhythm) {
        this.stamps = stamps;
        this.rhythm = rhythm;
        this.tolerance = rhythm.tolerance();
    }

    /** Goes to the next row; false after the last one. */
    boolean next() {
        row++;
        if (row == stamps.length) {
            return false;
        }
        long time = stamps[row];
        long number = rhythm.floor(time);
        long distance = time - rhythm.at(number);
        if (distance == 0) {
            place(number, isBefore(number) ? Place.AGAIN : Place.ON);
            return true;
        }
        long nearest = tolerance == 0 ? number : rhythm.nearest(time);
        boolean isNear = Math.abs(rhythm.at(nearest) - time) <= tolerance && !isBefore(nearest) && !isMet(nearest);
        place(nearest, isNear ? Place.NEAR : Place.OFF);
        return true;
    }

    private boolean isBefore(long number) {
        return reachedRow >= 0 && number <= reached;
    }

    /** Whether a later row is exactly on a stamp. */
    private boolean isMet(long number) {
        long time = rhythm.at(number);
        for (int i = row + 1; i < stamps.length && i <= row + AHEAD && stamps[i] <= time; i++) {
            if (stamps[i] == time) {
                return true;
            }
        }
        return false;
    }

    private void place(long number, Place found) {
        place = found;
        steps = 0;
        if (found == Place.ON || found == Place.NEAR) {
            steps = reachedRow < 0 ? 0 : number - reached;
            before = reachedRow;
            reachedRow = row;
            reached = number;
        }
    }

    int row() {
        return row;
    }

    Place place() {
        return place;
    }

    /** Steps of the rhythm from the last row with a stamp of its own to this one; 0 for a row without one. */
    long steps() {
        return steps;
    }

    /** The last row before this one that has a stamp of its own, or -1. */
    int before() {
        return before;
    }

    /** Number of this row's stamp, where it has one of its own. */
    long number() {
        return reached;
    }
}
