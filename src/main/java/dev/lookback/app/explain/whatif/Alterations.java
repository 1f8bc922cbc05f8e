package dev.lookback.app.explain.whatif;

import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Altered values of a series.
 *
 * @param values by column and row
 */
record Alterations(Map<String, SortedMap<Integer, Double>> values) {

    static final Alterations NONE = new Alterations(Map.of());

    Alterations with(String column, int row, double value) {
        return changed(column, rows -> rows.put(row, value));
    }

    Alterations without(String column, int row) {
        return changed(column, rows -> rows.remove(row));
    }

    private Alterations changed(String column, Consumer<SortedMap<Integer, Double>> change) {
        Map<String, SortedMap<Integer, Double>> all = new HashMap<>(values);
        SortedMap<Integer, Double> rows = new TreeMap<>(all.getOrDefault(column, new TreeMap<>()));
        change.accept(rows);
        if (rows.isEmpty()) {
            all.remove(column);
        } else {
            all.put(column, rows);
        }
        return new Alterations(Map.copyOf(all));
    }

    OptionalDouble at(String column, int row) {
        SortedMap<Integer, Double> rows = values.get(column);
        return rows == null || !rows.containsKey(row) ? OptionalDouble.empty() : OptionalDouble.of(rows.get(row));
    }

    /** Number of altered values. */
    int count() {
        return values.values().stream().mapToInt(Map::size).sum();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Series on(Series series) {
        Map<String, double[]> columns = new HashMap<>();
        values.forEach((column, rows) -> {
            double[] altered = series.values(column).clone();
            rows.forEach((row, value) -> altered[row] = value);
            columns.put(column, altered);
        });
        return new AlteredSeries(series, columns);
    }
}
