package dev.lookback.series.guess;

import dev.lookback.series.guess.column.SampleTable;
import java.util.List;

/** Ticks of a market: first cells without a name that are whole seconds or milliseconds of our days, which rise or stay. */
final class MarketTicks {

    /** Seconds from 1970 to 2008. */
    private static final double FIRST_EPOCH = 1.2e9;

    private MarketTicks() {}

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
