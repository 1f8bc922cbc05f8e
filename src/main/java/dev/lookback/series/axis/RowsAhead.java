package dev.lookback.series.axis;

import dev.lookback.series.Resolution;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Rows that follow the last one of a series, for forecasts of the future: at the stamps of its {@link Series#rhythm rhythm}. Estimates:
 * nobody knows next year's opening hours, and without a rhythm rows are as far apart as they usually are.
 */
public final class RowsAhead {

    /** Number of newest rows that the labels are as precise as. */
    private static final int SAMPLED = 1000;

    private RowsAhead() {}

    /**
     * Times of the rows after the last one.
     *
     * @param series with a time column
     * @return {@code [count]}, ascending
     */
    public static LocalDateTime[] times(Series series, int count) {
        return Arrays.stream(stamps(series, count))
                .mapToObj(stamp -> LocalDateTime.ofEpochSecond(
                        Math.floorDiv(stamp, 1000), (int) Math.floorMod(stamp, 1000L) * 1_000_000, ZoneOffset.UTC))
                .toArray(LocalDateTime[]::new);
    }

    private static long[] stamps(Series series, int count) {
        return count == 0 ? new long[0] : series.rhythm().next(series.stampAt(series.rows() - 1), count);
    }

    /**
     * Places of the rows after the last one, on the scale of {@link Series#axisAt}.
     *
     * @return {@code [count]}, ascending
     */
    public static double[] places(Series series, int count) {
        return series.hasTime()
                ? Arrays.stream(stamps(series, count))
                        .mapToDouble(stamp -> stamp / 1000.0)
                        .toArray()
                : IntStream.range(0, count).mapToDouble(i -> series.rows() + i).toArray();
    }

    /** Labels of the rows after the last one: their time, as precise as those of the newest rows, or their number. */
    public static List<Message> labels(Series series, int count) {
        if (!series.hasTime()) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Message.of("series.label.row", series.rows() + i))
                    .toList();
        }
        DoubleStream newest = IntStream.range(Math.max(0, series.rows() - SAMPLED), series.rows())
                .mapToDouble(series::axisAt);
        Resolution resolution = Resolution.of(DoubleStream.concat(newest, Arrays.stream(places(series, count)))
                .toArray());
        return Arrays.stream(times(series, count))
                .map(time -> Message.of("series.label.time", resolution.format(time)))
                .toList();
    }
}
