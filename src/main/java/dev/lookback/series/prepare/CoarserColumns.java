package dev.lookback.series.prepare;

import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.resample.Buckets;
import dev.lookback.series.rhythm.Rhythm;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Columns of a coarser rhythm. Each row holds the rows of the file up to its own stamp, and none after it. A last row whose stamp is
 * after the end of the file is left out, as rows may be missing from it that are still to come.
 */
final class CoarserColumns implements RowColumns {

    private final RowColumns fine;
    private final Rhythm rhythm;
    private final Buckets buckets;
    private final Function<String, Aggregation> aggregations;
    private final long[] stamps;

    /** {@code [rows]} the last finer row of each. */
    private final int[] last;

    private final Map<String, double[]> known = new ConcurrentHashMap<>();

    /** @param aggregations by names of columns */
    CoarserColumns(RowColumns fine, Rhythm rhythm, Function<String, Aggregation> aggregations) {
        this.fine = fine;
        this.rhythm = rhythm;
        this.aggregations = aggregations;
        buckets = Buckets.of(fine.stamps(), rhythm);
        int all = buckets.stamps().length;
        stamps = Arrays.copyOf(buckets.stamps(), buckets.isLastOpen() && all > 1 ? all - 1 : all);
        last = new int[stamps.length];
        for (int row = 0; row < buckets.ofRow().length && buckets.ofRow()[row] < last.length; row++) {
            last[buckets.ofRow()[row]] = row;
        }
    }

    /** The same rows of other finer ones, which have the same stamps. */
    CoarserColumns on(RowColumns other) {
        return new CoarserColumns(other, rhythm, aggregations);
    }

    @Override
    public int rows() {
        return stamps.length;
    }

    @Override
    public long[] stamps() {
        return stamps;
    }

    @Override
    public Rhythm rhythm() {
        return rhythm;
    }

    @Override
    public boolean isComplete(String column) {
        return fine.isComplete(column);
    }

    @Override
    public double[] values(String column) {
        return known.computeIfAbsent(
                column,
                name -> ColumnAggregator.of(
                        fine.values(name), buckets.ofRow(), stamps.length, aggregations.apply(name)));
    }

    /** The last text. */
    @Override
    public Optional<TextValues> texts(String column) {
        return fine.texts(column).map(texts -> texts.pick(last));
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
