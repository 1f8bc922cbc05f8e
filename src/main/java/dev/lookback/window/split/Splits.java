package dev.lookback.window.split;

import dev.lookback.series.Series;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.SplitSpec.ByRows;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** From the user's terms for the splits to rows, and back. */
public final class Splits {

    private Splits() {}

    /**
     * The borders, or why there are none.
     *
     * @param borders empty exactly if there are problems
     */
    public record Resolution(Optional<Borders> borders, List<SplitProblem> problems) {

        public Resolution {
            problems = List.copyOf(problems);
        }
    }

    /** Where the splits lie in this series. Train has at least one row; validation and test may be empty. */
    public static Resolution resolve(SplitSpec spec, Series series) {
        return new SplitResolver(series).resolve(spec);
    }

    /** The same borders in the terms of {@code form}, whatever its own values: for moving a border on a chart. */
    public static SplitSpec like(SplitSpec form, Borders borders, Series series) {
        if (form instanceof ByFraction) {
            return asFraction(borders, series.rows());
        }
        return form instanceof ByDate ? asDate(borders, series) : asRows(borders, series.rows());
    }

    /** By rows, test's too. */
    public static ByRows asRows(Borders borders) {
        return new ByRows(
                borders.rows(Split.TRAIN), borders.rows(Split.VALIDATION), OptionalInt.of(borders.rows(Split.TEST)));
    }

    /** By rows; a test split that reaches to the end of the series is "all that remain". */
    public static ByRows asRows(Borders borders, int rows) {
        ByRows exact = asRows(borders);
        return borders.testEnd() == rows ? new ByRows(exact.train(), exact.validation(), OptionalInt.empty()) : exact;
    }

    /** By shares of {@code rows} rows; they resolve to the same borders again. */
    public static ByFraction asFraction(Borders borders, int rows) {
        return new ByFraction(
                share(borders, Split.TRAIN, rows),
                share(borders, Split.VALIDATION, rows),
                share(borders, Split.TEST, rows));
    }

    private static double share(Borders borders, Split split, int rows) {
        return rows == 0 ? 0 : (double) borders.rows(split) / rows;
    }

    /**
     * By time. Resolves to the same borders again where the test split reaches to the end of the series and the rows
     * about a border differ in time; an empty split at the end begins on the day after the last row.
     *
     * @throws IllegalStateException without a time column
     */
    public static ByDate asDate(Borders borders, Series series) {
        return new ByDate(timeOf(borders.trainEnd(), series), timeOf(borders.validationEnd(), series));
    }

    private static LocalDateTime timeOf(int row, Series series) {
        return row < series.rows() ? series.timeAt(row) : afterLast(series);
    }

    /** The day after the last row: the latest time at which a split may begin, and then it is empty. */
    static LocalDateTime afterLast(Series series) {
        return series.timeAt(series.rows() - 1).toLocalDate().plusDays(1).atStartOfDay();
    }
}
