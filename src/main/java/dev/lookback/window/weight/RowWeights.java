package dev.lookback.window.weight;

import dev.lookback.bounds.Bounds;
import dev.lookback.series.Series;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Weights of rows in training: newer rows may count more, and chosen spans less or not at all. Only how much one counts beside the
 * others matters: see {@link WindowWeights}.
 *
 * @param halfLife rows over which the weight of older rows halves; empty where old and new ones count the same
 * @param spans spans with factors; where spans overlap their factors multiply
 */
@RecordBuilder
public record RowWeights(@Bounds(min = 1) OptionalDouble halfLife, List<Span> spans) implements RowWeightsBuilder.With {

    /** All rows count the same. */
    public static final RowWeights EVEN = new RowWeights(OptionalDouble.empty(), List.of());

    /** Span of rows with a factor: by time where the series has times, since row numbers change with the columns in use. */
    public sealed interface Span {

        /** Times the weight that its rows have without it: 0 where they do not count. */
        double factor();

        /** Whether it ends before it begins. */
        boolean runsBackwards();

        /** First of its rows in a series. */
        int first(Series series);

        /** The row behind the last of its rows in a series. */
        int behind(Series series);

        /** Whether a series has what it is given by: times. */
        boolean fits(Series series);
    }

    /**
     * Span by row numbers.
     *
     * @param from first row, 0 that of the series
     * @param to last row
     */
    public record ByRows(
            @Bounds(min = 0) int from,
            @Bounds(min = 0) int to,
            @Bounds(min = 0) double factor) implements Span {

        @Override
        public boolean runsBackwards() {
            return to < from;
        }

        @Override
        public int first(Series series) {
            return Math.min(from, series.rows());
        }

        @Override
        public int behind(Series series) {
            return (int) Math.min(to + 1L, series.rows());
        }

        @Override
        public boolean fits(Series series) {
            return true;
        }
    }

    /** Span of the rows whose times are from {@code from} to {@code to}, both inclusive. */
    public record ByTime(
            LocalDateTime from,
            LocalDateTime to,
            @Bounds(min = 0) double factor) implements Span {

        @Override
        public boolean runsBackwards() {
            return to.isBefore(from);
        }

        @Override
        public int first(Series series) {
            return series.firstRowFrom(from);
        }

        @Override
        public int behind(Series series) {
            // Stamps are whole milliseconds.
            LocalDateTime last = to.truncatedTo(ChronoUnit.MILLIS);
            boolean endless = last.isAfter(LocalDateTime.MAX.minusSeconds(1));
            return endless ? series.rows() : series.firstRowFrom(last.plus(1, ChronoUnit.MILLIS));
        }

        @Override
        public boolean fits(Series series) {
            return series.hasTime();
        }
    }

    public RowWeights {
        spans = List.copyOf(spans);
    }

    /** The same weights of the rows from {@code first} on alone, where row numbers begin there. */
    public RowWeights from(int first) {
        return withSpans(spans.stream()
                .filter(span -> !(span instanceof ByRows rows) || rows.to() >= first)
                .map(span -> span instanceof ByRows rows
                        ? new ByRows(Math.max(0, rows.from() - first), rows.to() - first, rows.factor())
                        : span)
                .toList());
    }

    /** Whether all rows count the same, whatever the series. */
    public boolean areEven() {
        return halfLife.isEmpty() && spans.isEmpty();
    }
}
