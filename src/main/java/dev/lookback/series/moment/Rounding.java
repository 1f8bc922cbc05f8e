package dev.lookback.series.moment;

/** Rounding of times that were written as decimal fractions of a longer unit. */
public final class Rounding {

    private static final long[] WHOLE = {60_000, 1000};

    private Rounding() {}

    /**
     * The whole minute or second that a time stands for: the one that lies within half a unit of the last decimal.
     *
     * @param time in milliseconds
     * @param decimals of the number it was read from
     * @param unit of the number, in milliseconds
     */
    public static long whole(long time, int decimals, double unit) {
        double doubt = unit * tolerance(decimals) + 1;
        for (long whole : WHOLE) {
            long nearest = Math.floorDiv(time + whole / 2, whole) * whole;
            if (Math.abs(time - nearest) <= doubt) {
                return nearest;
            }
        }
        return time;
    }

    /** Half a unit of the last decimal. */
    public static double tolerance(int decimals) {
        double tolerance = 0.5;
        for (int i = 0; i < Math.min(decimals, 12); i++) {
            tolerance /= 10;
        }
        return decimals == 0 ? 0 : tolerance;
    }
}
