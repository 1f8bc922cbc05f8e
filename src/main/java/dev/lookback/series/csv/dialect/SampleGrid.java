package dev.lookback.series.csv.dialect;

import dev.lookback.series.csv.value.MissingMarkers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sample lines split into cells.
 *
 * @param rows the first lines and some of the others, without blank ones and those with an unclosed quote
 * @param width number of cells in most rows
 */
public record SampleGrid(List<Row> rows, int width) {

    /** Rows among which the header is searched for: titles and notes may precede it. */
    private static final int PREAMBLE = 20;

    /** First lines used; more would only cost time. */
    private static final int HEAD = 300;

    /** Lines used of the rest, evenly spread. */
    private static final int SPREAD = 300;

    public record Row(int line, List<String> cells) {}

    public static SampleGrid of(List<String> lines, CellSplitter splitter) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        List<RecordJoiner.Line> records = RecordJoiner.join(lines, splitter);
        int stride = 1 + Math.max(0, records.size() - HEAD) / SPREAD;
        for (int i = 0; i < records.size(); i += i < HEAD ? 1 : stride) {
            String text = records.get(i).text();
            Optional<Cells> cells = text.isBlank() ? Optional.empty() : splitter.split(text);
            if (cells.isEmpty()) {
                continue;
            }
            List<String> texts = new ArrayList<>();
            for (int c = 0; c < cells.get().count(); c++) {
                texts.add(cells.get().text(c));
            }
            rows.add(new Row(records.get(i).number(), texts));
            // The first line is the header, which may have fewer cells; it counts only if it is the only line.
            if (rows.size() > 1) {
                counts.merge(texts.size(), 1, Integer::sum);
            }
        }
        int width = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(rows.isEmpty() ? 0 : rows.get(0).cells().size());
        return new SampleGrid(List.copyOf(rows), width);
    }

    /** First row that may belong to the table: at most two cells narrower than the others. */
    public Optional<Row> first() {
        return rows.stream()
                .limit(PREAMBLE)
                .filter(row -> row.cells().size() >= Math.max(width > 1 ? 2 : 1, width - 2))
                .findFirst();
    }

    /** Non-missing cells of a column in the rows of full width after a line. */
    public List<String> column(int cell, int afterLine) {
        List<String> values = new ArrayList<>();
        for (Row row : rows) {
            if (row.line() > afterLine
                    && row.cells().size() == width
                    && !MissingMarkers.isMissing(row.cells().get(cell))) {
                values.add(row.cells().get(cell));
            }
        }
        return values;
    }
}
