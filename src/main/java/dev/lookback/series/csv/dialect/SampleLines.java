package dev.lookback.series.csv.dialect;

import dev.lookback.series.guess.SampleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splitting of sample lines into the rows of a table. */
public final class SampleLines {

    /** First lines used; more would only cost time. */
    private static final int HEAD = 400;

    /** Lines used of the rest, evenly spread. */
    private static final int SPREAD = 300;

    /** Lines from which on half as many are used: there are enough that say the same. */
    private static final int MANY = 2000;

    private SampleLines() {}

    /** The first records and some of the others, without blank ones and those with an unclosed quote. */
    public static SampleTable split(List<String> lines, Dialect dialect) {
        CellSplitter splitter = new CellSplitter(dialect);
        List<SampleTable.Row> rows = new ArrayList<>();
        List<RecordJoiner.Line> records = RecordJoiner.join(lines, splitter);
        int part = records.size() < MANY ? 1 : 2;
        int head = HEAD / part;
        int stride = 1 + Math.max(0, records.size() - head) / (SPREAD / part);
        for (int i = 0; i < records.size(); i += i < head ? 1 : stride) {
            String text = records.get(i).text();
            Optional<Cells> cells = text.isBlank() ? Optional.empty() : splitter.split(text);
            if (cells.isPresent()) {
                List<String> texts = new ArrayList<>();
                for (int c = 0; c < cells.get().count(); c++) {
                    texts.add(cells.get().text(c));
                }
                rows.add(new SampleTable.Row(records.get(i).number(), texts));
            }
        }
        return new SampleTable(rows);
    }
}
