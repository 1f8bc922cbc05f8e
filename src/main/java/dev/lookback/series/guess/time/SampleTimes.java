package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.layout.Stacking;
import java.util.List;

/**
 * Times of a sample's rows, read from one source.
 *
 * @param times milliseconds on the wall clock; not to be changed
 * @param follows whether a row is the next in the file after the one before it in the sample
 */
public record SampleTimes(long[] times, boolean[] follows) {

    static SampleTimes of(TimeSource source, List<SampleTable.Row> rows, List<BodyColumn> columns) {
        TimeSource.Rows reader = source.reader();
        long[] times = new long[rows.size()];
        boolean[] follows = new boolean[times.length];
        for (int row = 0; row < times.length; row++) {
            int at = row;
            times[row] = reader.read(RowCells.of(c -> columns.get(c).cells().get(at)));
            follows[row] = row > 0 && rows.get(row).line() == rows.get(row - 1).line() + 1;
        }
        return new SampleTimes(times, follows);
    }

    /**
     * What is irregular about them, or, where that is less, about those of each of several series.
     *
     * @param labels columns that may tell series apart
     */
    double cost(List<Stacking.Label> labels) {
        return Math.min(TimeWeight.of(times, follows).cost(), StackedTimes.cost(times, follows, labels));
    }
}
