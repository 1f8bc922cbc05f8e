package dev.lookback.series.csv;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.guess.Interpretation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Rows of a file that have no place in the series when the table is turned, or when one of its series is chosen. */
final class LeftOut {

    private final RawTable table;
    private final List<Skipped> rows = new ArrayList<>();

    LeftOut(RawTable table) {
        this.table = table;
    }

    /** Notes a row. */
    void add(int row, SkipCause cause, Object... details) {
        rows.add(Skipped.of(table.line(row), cause, details));
    }

    /** Notes that a later row takes the place of one of the same series and time. */
    void replaced(int row, int later) {
        add(row, SkipCause.REPEATED, table.line(later));
    }

    /** Notes the columns of a turned table that have values but are not used. */
    void columns(Interpretation reading, IntPredicate isUsed) {
        int line = reading.headerLines().stream().findFirst().orElse(reading.firstLine());
        for (int c = 0; c < reading.columns().size(); c++) {
            if (!isUsed.test(c) && table.missing()[c] < table.rows()) {
                rows.add(Skipped.of(
                        line, SkipCause.COLUMN, reading.columns().get(c).name()));
            }
        }
    }

    /** In the order of the file. */
    List<Skipped> list() {
        return rows.stream().sorted(Comparator.comparingInt(Skipped::line)).toList();
    }
}
