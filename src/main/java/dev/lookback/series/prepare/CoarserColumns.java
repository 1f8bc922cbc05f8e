package dev.lookback.series.prepare;

import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.UsedRows;
import dev.lookback.series.resample.Buckets;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Columns of a coarser rhythm. Each row holds the rows of the file up to its own stamp, and none after it. A first row
 * that begins before the file is left out, as its sum would be that of a part; and a last row that is not over, as more may follow.
 */
final class CoarserColumns implements RowColumns {

    private final RowColumns fine;
    private final Rhythm rhythm;
    private final Buckets buckets;
    private final Function<String, Aggregation> aggregations;

    /** {@code [rows]} the last finer row of each. */
    private final int[] last;

    private final Map<String, double[]> known = new ConcurrentHashMap<>();

    /** @param aggregations by names of columns */
    CoarserColumns(RowColumns fine, Rhythm rhythm, Function<String, Aggregation> aggregations) {
        this.fine = fine;
        this.rhythm = rhythm;
        this.aggregations = aggregations;
        buckets = Buckets.of(fine.stamps(), fine.rhythm(), rhythm).whole();
        last = new int[buckets.stamps().length];
        for (int row = 0; row < buckets.ofRow().length; row++) {
            if (buckets.ofRow()[row] >= 0) {
                last[buckets.ofRow()[row]] = row;
            }
        }
    }

    /** The same rows of other finer ones, which have the same stamps. */
    CoarserColumns on(RowColumns other) {
        return new CoarserColumns(other, rhythm, aggregations);
    }

    @Override
    public int rows() {
        return last.length;
    }

    @Override
    public long[] stamps() {
        return buckets.stamps();
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }

    @Override
    public KnownHolidays holidays() {
        return fine.holidays();
    }

    @Override
    public boolean isComplete(String column) {
        return fine.isComplete(column);
    }

    @Override
    public double[] values(String column) {
        return known.computeIfAbsent(
                column,
                name -> ColumnAggregator.of(fine.values(name), buckets.ofRow(), last.length, aggregations.apply(name)));
    }

    /** The last text. */
    @Override
    public Optional<TextValues> texts(String column) {
        return fine.texts(column).map(texts -> texts.pick(last));
    }

    @Override
    public UsedRows.Resampled resampled() {
        int first = 0;
        while (buckets.ofRow()[first] < 0) {
            first++;
        }
        int unfinished = fine.rows() - 1 - last[last.length - 1];
        return new UsedRows.Resampled(rows(), first, unfinished, 0, buckets.thin(fine.rhythm(), rhythm));
    }

    @Override
    public Collection<String> textNames() {
        return fine.textNames();
    }

    @Override
    public int lastSource(int row) {
        return last[row];
    }
}
