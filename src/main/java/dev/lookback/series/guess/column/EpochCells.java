package dev.lookback.series.guess.column;

import java.util.List;

/** Seconds or milliseconds since 1970 in first cells without a name: ticks of a market. */
public final class EpochCells {

    /** Seconds from 1970 to 2008. */
    private static final double FIRST = 1.2e9;

    private EpochCells() {}

    /** Whether all first cells are such numbers of our days, which rise or stay. */
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
