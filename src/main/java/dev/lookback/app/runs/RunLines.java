package dev.lookback.app.runs;

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
import java.util.stream.Collectors;

/**
 * Rows of the table as the store returns them. For single runs only their order is read; groups need
 * all their values.
 */
record RunLines(RunQuery query, Optional<RunField> group, Texts texts) {

    List<RunLine> of(RunStore store) {
        return group.isPresent() ? groups(store, group.get()) : runs(store);
    }

    private List<RunLine> runs(RunStore store) {
        return store.runs().rows(query.withColumns(List.of())).stream()
                .<RunLine>map(RunLine.OfRun::new)
                .toList();
    }

    private List<RunLine> groups(RunStore store, RunField field) {
        int last = query.columns().size();
        List<RunField> columns = new ArrayList<>(query.columns());
        columns.addAll(List.of(field, RunField.Own.SETUP, RunField.Own.SEED));
        Map<Object, List<RunRow>> found = new LinkedHashMap<>();
        for (RunRow row : store.runs().rows(query.withColumns(columns))) {
            Object key = row.values().get(last) == null ? "" : row.values().get(last);
            found.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return found.entrySet().stream()
                .<RunLine>map(entry -> group(title(field, entry.getKey(), entry.getValue()), entry.getValue()))
                .toList();
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
        List<Object> values = new ArrayList<>();
        List<RunRow> results = results(rows);
        for (int i = 0; i < query.columns().size(); i++) {
            int column = i;
            values.add(
                    common(results.stream().map(row -> row.values().get(column)).collect(Collectors.toList())));
        }
        return new RunLine.OfGroup(
                title, rows.stream().map(RunLine.OfRun::unread).toList(), values);
    }

    /** One row for each setup and seed, the last two values: the same recipe with the same seed twice is one result. */
    private static List<RunRow> results(List<RunRow> rows) {
        Map<List<Object>, RunRow> results = new LinkedHashMap<>();
        rows.forEach(row -> results.merge(
                row.values().subList(row.values().size() - 2, row.values().size()),
                row,
                (a, b) -> known(b) > known(a) ? b : a));
        return List.copyOf(results.values());
    }

    private static long known(RunRow row) {
        return row.values().stream().filter(Objects::nonNull).count();
    }

    private static Object common(List<Object> values) {
        if (values.stream().distinct().count() == 1) {
            return values.get(0);
        }
        Spread spread = Spread.of(values.stream()
                .mapToDouble(value -> value instanceof Double number ? number : Double.NaN)
                .toArray());
        return spread.count() < 2 ? null : spread;
    }
}
