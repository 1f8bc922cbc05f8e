package dev.lookback.series.prepare;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Cache of the values that rows are given of the calendar of a later row, for the last number of rows asked for. Thread-safe. */
final class AheadValues {

    private final PreparedRows prepared;
    private final Map<String, Ahead> known = new ConcurrentHashMap<>();

    private record Ahead(int rows, double[] values) {}

    AheadValues(PreparedRows prepared) {
        this.prepared = prepared;
    }

    /**
     * @param column of the calendar
     * @param rows rows ahead
     */
    double[] values(String column, int rows) {
        Ahead found = known.get(column);
        if (found == null || found.rows != rows) {
            found = new Ahead(rows, prepared.selection().pick(prepared.columns().ahead(column, rows)));
            known.put(column, found);
        }
        return found.values;
    }
}
