package dev.lookback.series.guess.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sample of a table's records, split into cells by one dialect.
 *
 * @param rows the first records and some of the others, without blank ones
 */
public record SampleTable(List<Row> rows) {

    /**
     * Record of the file.
     *
     * @param line number of its first line, from 1
     */
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell, empty where the record ends before it. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        /** Cells up to the last one that is not empty. */
        public int filled() {
            int filled = cells.size();
            while (filled > 0 && cells.get(filled - 1).isEmpty()) {
                filled--;
            }
            return filled;
        }
    }

    public SampleTable {
        rows = List.copyOf(rows);
    }

    /** The width that most of the records have; records at the beginning, where titles are, count less. */
    public int width() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.merge(rows.get(i).cells().size(), i < rows.size() / 3 ? 1 : 2, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
