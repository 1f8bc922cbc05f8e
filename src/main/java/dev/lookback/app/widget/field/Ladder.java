package dev.lookback.app.widget.field;

import java.math.BigDecimal;

/** Steps of a nudged decimal number: … 0.1, 0.2, 0.5, 1, 2, 5, 10 …, with 0 below all. */
public final class Ladder {

    static final int RUNGS_PER_POWER = 3;

    private static final int[] MANTISSAS = {1, 2, 5};
    private static final double LOWEST = 1e-8;

    private Ladder() {}

    /** Number some rungs above or, for negative counts, below a number ≥ 0. */
    public static double climb(double value, int rungs) {
        if (rungs == 0) {
            return value;
        }
        if (value < LOWEST) {
            return rungs < 0 ? 0 : climb(LOWEST, rungs - 1);
        }
        int below = RUNGS_PER_POWER * (int) Math.ceil(Math.log10(value) + 1);
        while (rung(below) > value) {
            below--;
        }
        // From between two rungs, the first step down reaches the lower one.
        boolean between = rung(below) < value;
        double next = rung(below + rungs + (between && rungs < 0 ? 1 : 0));
        return next < LOWEST ? 0 : next;
    }

    private static double rung(int index) {
        return BigDecimal.valueOf(MANTISSAS[Math.floorMod(index, RUNGS_PER_POWER)])
                .scaleByPowerOfTen(Math.floorDiv(index, RUNGS_PER_POWER))
                .doubleValue();
    }
}
