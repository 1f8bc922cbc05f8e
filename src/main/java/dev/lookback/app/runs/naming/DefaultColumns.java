package dev.lookback.app.runs.naming;

import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunField.OfSplit.Score;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Columns of the table of runs for as long as nobody has chosen any: what a sweep among the runs varied, what else differs among
 * them, and their scores.
 */
public final class DefaultColumns {

    /** At least so many of the differing fields are columns, even where the table has to be scrolled for them. */
    private static final int LEAST = 2;

    /** Of a sweep's varied fields at most so many are columns in any case. */
    private static final int MOST_VARIED = 6;

    private static final double DIFFERING_WIDTH = 96;

    /** Beside the differing fields: name, loss, state, scores, epochs, date. */
    private static final double OTHERS_WIDTH = 960;

    private static final double SERIES_WIDTH = 122;

    private DefaultColumns() {}

    /** @param width of the table, in pixels of the usual text size */
    public static List<RunField> of(RunDifferences differences, double width) {
        List<RunField> columns =
                new ArrayList<>(differences.varied().stream().limit(MOST_VARIED).toList());
        boolean series = differences.severalSeries();
        double room = width - OTHERS_WIDTH - (series ? SERIES_WIDTH : 0);
        int most = Math.max(LEAST, (int) (room / DIFFERING_WIDTH)) - columns.size();
        if (series) {
            columns.add(RunField.Own.SERIES);
        }
        differences.fields().stream()
                .filter(field -> !columns.contains(field))
                .limit(Math.max(0, most))
                .forEach(columns::add);
        Stream.of(
                        new RunField.OfSplit(Split.VALIDATION, Score.SKILL),
                        new RunField.OfSplit(Split.VALIDATION, Score.MAE_UNITS),
                        RunField.Own.VAL_LOSS,
                        RunField.Own.EPOCH,
                        RunField.Own.CREATED,
                        RunField.Own.SECONDS)
                .filter(field -> !columns.contains(field))
                .forEach(columns::add);
        return List.copyOf(columns);
    }
}
