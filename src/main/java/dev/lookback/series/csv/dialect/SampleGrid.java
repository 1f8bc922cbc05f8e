package dev.lookback.series.csv.dialect;

import dev.lookback.series.csv.value.MissingMarkers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sample's lines as cells.
 *
 * @param rows the first lines and some of the others, blank ones and those with an open quote left out
 * @param width number of cells that most rows have
 */
public record SampleGrid(List<Row> rows, int width) {

    /** Where a header may stand: titles and notes may precede it. */
    private static final int PREAMBLE = 20;

    /** Enough lines to tell by; more only cost time. */
    private static final int HEAD = 300;

    private static final int SPREAD = 300;

    public record Row(int line, List<String> cells) {}

    public static SampleGrid of(List<String> lines, CellSplitter splitter) {
        List<Row> rows = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        List<RecordJoiner.Line> records = RecordJoiner.of(lines, splitter);
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
            // The first line is the header's, which may be shorter, unless there is no other.
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

    /** The first row that could belong to the table: not much narrower than the others. */
    public Optional<Row> first() {
        return rows.stream()
                .limit(PREAMBLE)
                .filter(row -> row.cells().size() >= Math.max(width > 1 ? 2 : 1, width - 2))
                .findFirst();
    }

    /** Cells of a column in the rows of full width after a line, those without a value left out. */
    public List<String> column(int cell, int afterLine) {
        List<String> values = new ArrayList<>();
        for (Row row : rows) {
            if (row.line() > afterLine
                    && row.cells().size() == width
                    && !MissingMarkers.is(row.cells().get(cell))) {
                values.add(row.cells().get(cell));
            }
        }
        return values;
    }
}
