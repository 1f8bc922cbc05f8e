package dev.lookback.recipe;

import dev.lookback.series.ArraySeries;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Sample series for checking recipes. */
public final class SomeSeries {

    private SomeSeries() {}

    /** Daily bars as in the notebook's file, of any length. */
    public static ArraySeries bars(int rows) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        Random random = new Random(7);
        for (String name : new String[] {"open", "high", "low", "close", "vol", "amount"}) {
            double[] values = new double[rows];
            double value = 1000;
            for (int r = 0; r < rows; r++) {
                value *= 1 + 0.01 * random.nextGaussian();
                values[r] = value;
            }
            columns.put(name, values);
        }
        return ArraySeries.of(columns).daily(LocalDate.of(2005, 1, 4));
    }

    /** Daily bars with as many rows as the notebook's file. */
    public static ArraySeries notebook() {
        return bars(4438);
    }
}
