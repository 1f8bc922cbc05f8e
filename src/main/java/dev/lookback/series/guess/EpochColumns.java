package dev.lookback.series.guess;

import dev.lookback.series.guess.column.SampleTable;
import java.util.List;

/** First columns without a name that hold Unix time: numbers of ten or thirteen digits that never fall. */
final class EpochColumns {

    /** Seconds from 1970 to 2008. */
    private static final double FIRST_EPOCH = 1.2e9;

    private EpochColumns() {}

    static boolean are(List<SampleTable.Row> rows) {
        double before = 0;
        for (SampleTable.Row row : rows) {
            String cell = row.cell(0).strip();
            double value = cell.matches("1\\d{9}(\\d{3})?(\\.\\d+)?") ? Double.parseDouble(cell) : 0;
            if (value < Math.max(before, FIRST_EPOCH)) {
                return false;
            }
            before = value;
        }
        return true;
    }
}
