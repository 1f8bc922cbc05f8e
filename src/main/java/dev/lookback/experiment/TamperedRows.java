package dev.lookback.experiment;

import dev.lookback.series.Series;
import java.util.Random;

/**
 * Series of a file with all values after a row replaced by noise: huge values of both signs, different in every column. Coarser rows
 * and added columns are made anew of it.
 */
final class TamperedRows {

    private static final double MAX_EXPONENT = 9;

    private TamperedRows() {}

    /** Replaces the rows after {@code last} in all columns. */
    static Series after(Series series, int last, long seed) {
        Random random = new Random(seed);
        return series.replacedAfter(last, () -> {
            double size = Math.pow(10, MAX_EXPONENT * random.nextDouble());
            return random.nextBoolean() ? size : -size;
        });
    }
}
