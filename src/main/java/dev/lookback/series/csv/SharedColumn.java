package dev.lookback.series.csv;

import dev.lookback.series.Extremes;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/** Tablesaw column that wraps an array without copying it, so that windows are read from the table's own memory. */
final class SharedColumn extends DoubleColumn {

    private final double[] values;
    private transient Extremes extremes;

    SharedColumn(String name, double[] values) {
        super(name, DoubleArrayList.wrap(values));
        this.values = values;
    }

    double[] values() {
        return values;
    }

    /** Worked out when they are asked for first, on whatever thread. */
    synchronized Extremes extremes() {
        if (extremes == null) {
            extremes = Extremes.of(values);
        }
        return extremes;
    }
}
