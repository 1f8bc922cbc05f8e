package dev.lookback.series.csv.bytes;

import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.guess.column.SampleTable;
import java.util.ArrayList;
import java.util.List;

/** Splitting of sample lines into the rows of a table. */
public final class SampleLines {

    /** First lines used; more would only cost time. */
    private static final int HEAD = 400;

    /** Lines used of the rest, evenly spread. */
    private static final int SPREAD = 300;

    /** Lines of a sample from which on fewer are used, as there are enough that say the same. */
    private static final int MANY = 2000;

    /** Lines with equally many cells, one below the other, after which the head of such a sample ends. */
    private static final int ALIKE = 100;

    /** Columns of a table that can be read. */
    public static final int MOST_COLUMNS = 100_000;

    /** Characters of a cell; longer ones, such as whole lines that a wrong delimiter does not split, tell no more. */
    private static final int LONGEST_CELL = 1000;

    private SampleLines() {}

    /**
     * The first records and some of the others, without blank ones and those with an unclosed quote; each with one cell more
     * than can be read at most.
     *
     * @param skipped lines at the beginning that are passed over
     */
    public static SampleTable split(List<String> lines, Dialect dialect, int skipped) {
        LineText line = new LineText();
        RecordCells cells = new RecordCells(dialect);
        List<SampleTable.Row> rows = new ArrayList<>();
        List<RecordJoiner.Line> records = RecordJoiner.join(lines, new CellSplitter(dialect)).stream()
                .filter(record -> record.number() > skipped)
                .filter(record -> !record.text().isBlank())
                .toList();
        boolean many = records.size() >= MANY;
        int alike = 0;
        boolean inHead = true;
        int stride = 1;
        for (int i = 0; i < records.size(); i += stride) {
            String text = records.get(i).text();
            line.set(text);
            if (!line.isBlank(dialect) && cells.split(line, text.indexOf(dialect.quote()) >= 0)) {
                SampleTable.Row row = row(records.get(i).number(), cells);
                boolean like = !rows.isEmpty()
                        && row.cells().size() > 1
                        && rows.get(rows.size() - 1).cells().size()
                                == row.cells().size();
                alike = like ? alike + 1 : 0;
                rows.add(row);
            }
            if (inHead && (i == HEAD || many && alike == ALIKE)) {
                inHead = false;
                stride = 1 + (records.size() - i) / (many ? ALIKE : SPREAD);
            }
        }
        return new SampleTable(rows);
    }

    private static SampleTable.Row row(int line, RecordCells cells) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < cells.count() && c <= MOST_COLUMNS; c++) {
            String text = cells.text(c);
            texts.add(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
        return new SampleTable.Row(line, texts);
    }
}
