package dev.lookback.runs;

import dev.lookback.engine.TrainedModel;
import dev.lookback.series.Series;
import dev.lookback.training.FutureForecast;
import java.util.List;
import java.util.OptionalInt;

/**
 * Forecast of the rows after the last one of a series, as it is kept with its run, to be judged once they have come.
 *
 * @param target name of the column
 * @param rows number of those that were known
 * @param hasTime whether rows had times
 * @param lastStamp time of the last of them, in milliseconds since 1970; 0 without times
 * @param last value of the target in that row
 * @param points row by row; at least one
 */
public record MadeForecast(String target, int rows, boolean hasTime, long lastStamp, double last, List<Point> points) {

    /**
     * Row that was forecast before it was known.
     *
     * @param beyond number of rows behind the last one, from 1
     * @param ahead of the newest row that the forecast knew
     * @param forecast in the target's units
     * @param persistence value of the target in that newest row
     */
    public record Point(int beyond, int ahead, double forecast, double persistence) {}

    public MadeForecast {
        points = List.copyOf(points);
    }

    public static MadeForecast of(TrainedModel model, Series series) {
        return of(FutureForecast.of(model, series), model.recipe().data().target(), series);
    }

    /** @param series whose future was forecast */
    public static MadeForecast of(FutureForecast future, String target, Series series) {
        double[] values = series.values(target);
        int end = series.rows() - 1;
        return new MadeForecast(
                target,
                series.rows(),
                series.hasTime(),
                series.hasTime() ? series.stampAt(end) : 0,
                values[end],
                future.points().stream()
                        .map(point -> new Point(
                                point.row() - end,
                                point.row() - point.newestRow(),
                                point.forecast(),
                                values[point.newestRow()]))
                        .toList());
    }

    /**
     * The row that was the last one, in a series that may go on behind it; empty where it is not there any more, or has another value:
     * then it is no longer the series that was forecast.
     */
    public OptionalInt lastRowIn(Series now) {
        if (hasTime != now.hasTime() || !now.features().contains(target)) {
            return OptionalInt.empty();
        }
        int row = hasTime ? lastAt(now) : rows - 1;
        return row >= 0 && row < now.rows() && now.values(target)[row] == last
                ? OptionalInt.of(row)
                : OptionalInt.empty();
    }

    /** The last row of that time; -1 for none. */
    private int lastAt(Series series) {
        int low = 0;
        int high = series.rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.stampAt(middle) <= lastStamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && series.stampAt(low - 1) == lastStamp ? low - 1 : -1;
    }
}
