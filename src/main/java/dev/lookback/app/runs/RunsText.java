package dev.lookback.app.runs;

import dev.lookback.app.runs.naming.AutomaticNames;
import dev.lookback.app.widget.copy.ExactText;
import dev.lookback.app.widget.copy.TextTable;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Text of runs for the clipboard: the columns on show, with all digits of their numbers. */
record RunsText(RunQuery query, Function<RunField, String> title, Texts texts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Reads runs from the store, in the order of the query, below the titles of the columns. */
    TextTable of(RunStore store, Collection<Long> runs) {
        List<RunRow> rows = store.runs().rows(query.withFilter(new Filter.Among(Set.copyOf(runs))));
        Map<Long, RecipeOrigin> origins = store.origins()
                .of(rows.stream()
                        .filter(row -> RunLine.givenName(row).isEmpty())
                        .map(RunRow::id)
                        .toList());
        List<List<String>> lines = new ArrayList<>();
        lines.add(query.columns().stream().map(title).toList());
        rows.forEach(row -> lines.add(line(row, origins)));
        return new TextTable(lines);
    }

    private List<String> line(RunRow row, Map<Long, RecipeOrigin> origins) {
        List<String> cells = new ArrayList<>();
        cells.add(RunLine.givenName(row).orElseGet(() -> automatic(row.id(), origins)));
        for (int i = 1; i < query.columns().size(); i++) {
            cells.add(exact(query.columns().get(i), row.values().get(i)));
        }
        return cells;
    }

    private String automatic(long run, Map<Long, RecipeOrigin> origins) {
        String name = origins.containsKey(run) ? AutomaticNames.of(origins.get(run), texts) : "";
        return name.isEmpty() ? texts.get("app.runs.run", run) : texts.get("app.runs.auto.named", run, name);
    }

    private String exact(RunField field, Object value) {
        if (value instanceof Double number) {
            return RunValues.isShare(field) ? ExactText.share(number) : ExactText.number(number);
        } else if (value instanceof java.time.Instant time) {
            return TIME.format(time);
        }
        if (field instanceof RunField.OfRecipe && value instanceof String text) {
            return text;
        }
        return value == null ? "" : RunValues.of(field, value, texts);
    }
}
