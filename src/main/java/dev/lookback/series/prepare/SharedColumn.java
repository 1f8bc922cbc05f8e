package dev.lookback.series.prepare;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import tech.tablesaw.api.DoubleColumn;

/** Tablesaw column that wraps an array without copying it, so that windows are read from the table's own memory. */
final class SharedColumn extends DoubleColumn {

    private final double[] values;

    SharedColumn(String name, double[] values) {
        super(name, DoubleArrayList.wrap(values));
        this.values = values;
    }

    double[] values() {
        return values;
    }
}
