package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.SampleTable;
import java.util.List;

/** Seconds or milliseconds of our days in first cells without a name, as in files of the ticks of a market. */
public final class UnnamedTicks {

    /** Seconds from 1970 to 2008. */
    private static final double FIRST = 1.2e9;

    private UnnamedTicks() {}

    /** Whether the first cells are such, and rise or stay. */
    public static boolean are(List<SampleTable.Row> rows) {
        double before = 0;
        for (SampleTable.Row row : rows) {
            String cell = row.cell(0).strip();
            double value = cell.matches("1\\d{9}(\\d{3})?(\\.\\d+)?") ? Double.parseDouble(cell) : 0;
            if (value < Math.max(before, FIRST)) {
                return false;
            }
            before = value;
        }
        return true;
    }
}
