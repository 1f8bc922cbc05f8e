package dev.lookback.experiment;

import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Series with all rows after a row replaced by noise: huge values of both signs, different in every column. */
final class TamperedRows {

    private static final double MAX_EXPONENT = 9;

    private TamperedRows() {}

    /** Replaces the rows after {@code last} in all columns. */
    static Series after(Series series, int last, long seed) {
        Random random = new Random(seed);
        Map<String, double[]> altered = new HashMap<>();
        for (String name : series.features()) {
            double[] values = series.values(name).clone();
            for (int row = last + 1; row < values.length; row++) {
                double size = Math.pow(10, MAX_EXPONENT * random.nextDouble());
                values[row] = random.nextBoolean() ? size : -size;
            }
            altered.put(name, values);
        }
        return new AlteredSeries(series, altered);
    }
}
