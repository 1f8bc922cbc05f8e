package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.text.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cells in columns of numbers that are neither numbers nor known markers of missing values, counted by their texts. */
final class UnreadableCells {

    /** Texts told apart in a column. */
    private static final int MOST_TEXTS = 20;

    private final SortedMap<Integer, Column> columns = new TreeMap<>();

    /** Cells of one column, by their texts. */
    private static final class Column {

        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private int count;
        private int firstLine;
    }

    void add(int column, int line, String text) {
        Column of = columns.computeIfAbsent(column, c -> new Column());
        of.firstLine = of.count++ == 0 ? line : of.firstLine;
        of.texts.merge(text, 1, Integer::sum);
    }

    /** Adds those of the next piece of a file, of which only the first texts are kept. */
    void append(UnreadableCells piece, int linesBefore) {
        piece.columns.forEach((column, other) -> {
            Column of = columns.computeIfAbsent(column, c -> new Column());
            of.firstLine = of.count == 0 ? other.firstLine + linesBefore : of.firstLine;
            of.count += other.count;
            other.texts.forEach((text, count) -> {
                String shown = Excerpt.of(text);
                if (of.texts.containsKey(shown) || of.texts.size() < MOST_TEXTS) {
                    of.texts.merge(shown, count, Integer::sum);
                }
            });
        });
    }

    int count(int column) {
        return columns.containsKey(column) ? columns.get(column).count : 0;
    }

    List<FileReport.Unreadable> list(List<Interpretation.Column> of) {
        List<FileReport.Unreadable> list = new ArrayList<>();
        columns.forEach((c, column) -> list.add(
                new FileReport.Unreadable(of.get(c).name(), column.count, column.firstLine, Map.copyOf(column.texts))));
        return List.copyOf(list);
    }
}
