package dev.lookback.app.runs;

import dev.lookback.runs.Extent;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.Spread;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of the table as the store returns them. For single runs only their order is read; groups need
 * all their values.
 */
record RunLines(RunQuery query, Optional<RunField> group, Texts texts) {

    private static final int SETUP = 3;
    private static final int SEED = 2;
    private static final int SERIES = 1;
    private static final int DIGEST_LETTERS = 8;

    List<RunLine> of(RunStore store) {
        return group.isPresent() ? groups(store, group.get()) : runs(store);
    }

    private List<RunLine> runs(RunStore store) {
        return store.runs().rows(query.withColumns(List.of())).stream()
                .<RunLine>map(RunLine.OfRun::unread)
                .toList();
    }

    /** Runs of several series are never in one group: their scores cannot be compared. */
    private record Key(Object value, String digest) {}

    private List<RunLine> groups(RunStore store, RunField field) {
        int last = query.columns().size();
        List<RunField> columns = new ArrayList<>(query.columns());
        columns.addAll(List.of(field, RunField.Own.SETUP, RunField.Own.SEED, RunField.Own.SERIES));
        List<RunRow> rows = store.runs().rows(query.withColumns(columns));
        Map<Long, String> digests =
                store.origins().digests(rows.stream().map(RunRow::id).toList());
        Map<Key, List<RunRow>> found = new LinkedHashMap<>();
        for (RunRow row : rows) {
            Object value = row.values().get(last) == null ? "" : row.values().get(last);
            found.computeIfAbsent(new Key(value, digests.getOrDefault(row.id(), "")), k -> new ArrayList<>())
                    .add(row);
        }
        return found.entrySet().stream()
                .<RunLine>map(entry ->
                        group(title(field, entry.getKey(), entry.getValue(), found.keySet()), entry.getValue()))
                .toList();
    }

    /** The value; where runs of several series share it, the name of the series too; of series with one name, their digests. */
    private String title(RunField field, Key key, List<RunRow> of, Set<Key> all) {
        String title = title(field, key.value(), of);
        boolean shared =
                all.stream().filter(other -> other.value().equals(key.value())).count() > 1;
        if (!shared) {
            return title;
        }
        String digest =
                key.digest().substring(0, Math.min(DIGEST_LETTERS, key.digest().length()));
        return texts.get(
                "app.runs.group.ofSeries",
                title,
                field == RunField.Own.SERIES
                        ? digest
                        : RunValues.of(RunField.Own.SERIES, last(of.get(0), SERIES), texts));
    }

    private String title(RunField field, Object key, List<RunRow> of) {
        if (key.equals("")) {
            return texts.get("app.runs.group.none");
        }
        return field == RunField.Own.SETUP
                ? texts.get("app.runs.recipe", of.get(of.size() - 1).id())
                : field == RunField.Own.SWEEP
                        ? texts.get("app.runs.sweep", ((Double) key).longValue())
                        : RunValues.of(field, key, texts);
    }

    private RunLine.OfGroup group(String title, List<RunRow> rows) {
        List<RunRow> results = results(rows);
        boolean repeats = rows.stream().map(row -> last(row, SETUP)).distinct().count() == 1;
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < query.columns().size(); i++) {
            int column = i;
            values.add(common(
                    results.stream().map(row -> row.values().get(column)).collect(Collectors.toList()), repeats));
        }
        return new RunLine.OfGroup(
                title, rows.stream().map(RunLine.OfRun::unread).toList(), values);
    }

    /** One row for each setup and seed: the same recipe with the same seed twice is one result. */
    private static List<RunRow> results(List<RunRow> rows) {
        Map<List<Object>, RunRow> results = new LinkedHashMap<>();
        rows.forEach(row ->
                results.merge(List.of(last(row, SETUP), last(row, SEED)), row, (a, b) -> known(b) > known(a) ? b : a));
        return List.copyOf(results.values());
    }

    private static long known(RunRow row) {
        return row.values().stream().filter(Objects::nonNull).count();
    }

    /** Value of a column behind those that are shown, counted from the end. */
    private static Object last(RunRow row, int fromEnd) {
        return row.values().get(row.values().size() - fromEnd);
    }

    private static Object common(List<Object> values, boolean repeats) {
        if (values.stream().distinct().count() == 1) {
            return values.get(0);
        }
        double[] numbers = values.stream()
                .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                .filter(Double::isFinite)
                .toArray();
        if (numbers.length == 0) {
            return null;
        }
        return repeats ? Spread.of(numbers) : Extent.of(numbers);
    }
}
