package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.text.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells in columns of numbers that are neither numbers nor known markers of missing values, counted by their texts. */
final class UnreadableCells {

    /** Texts told apart in a column. */
    private static final int MOST_TEXTS = 20;

    private final int[] counts;
    private final int[] firstLines;
    private final List<Map<String, Integer>> texts = new ArrayList<>();

    UnreadableCells(int columns) {
        counts = new int[columns];
        firstLines = new int[columns];
        for (int c = 0; c < columns; c++) {
            texts.add(new LinkedHashMap<>());
        }
    }

    void add(int column, int line, String text) {
        firstLines[column] = counts[column]++ == 0 ? line : firstLines[column];
        Map<String, Integer> of = texts.get(column);
        String shown = Excerpt.of(text);
        if (of.containsKey(shown) || of.size() < MOST_TEXTS) {
            of.merge(shown, 1, Integer::sum);
        }
    }

    int count(int column) {
        return counts[column];
    }

    List<FileReport.Unreadable> list(List<Interpretation.Column> columns) {
        List<FileReport.Unreadable> list = new ArrayList<>();
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                list.add(new FileReport.Unreadable(
                        columns.get(c).name(), counts[c], firstLines[c], Map.copyOf(texts.get(c))));
            }
        }
        return List.copyOf(list);
    }
}
