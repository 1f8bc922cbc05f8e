package dev.lookback.app.runs.naming;

import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunField.OfSplit.Score;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Columns of the table of runs for as long as nobody has chosen any: what differs among the runs, and their scores. */
public final class DefaultColumns {

    /** At least so many of the differing fields are columns, even where the table has to be scrolled for them. */
    private static final int LEAST = 2;

    private static final double DIFFERING_WIDTH = 96;

    /** Beside the differing fields: name, loss, state, scores, epochs, date. */
    private static final double OTHERS_WIDTH = 960;

    private static final double SERIES_WIDTH = 122;

    private DefaultColumns() {}

    /**
     * @param differing the most telling first
     * @param severalSeries whether the runs are of more than one series
     * @param width of the table, in pixels
     */
    public static List<RunField> of(List<RunField> differing, boolean severalSeries, double width) {
        double room = width - OTHERS_WIDTH - (severalSeries ? SERIES_WIDTH : 0);
        int most = Math.max(LEAST, (int) (room / DIFFERING_WIDTH));
        List<RunField> columns = new ArrayList<>();
        if (severalSeries) {
            columns.add(RunField.Own.SERIES);
        }
        differing.stream().limit(most).forEach(columns::add);
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
