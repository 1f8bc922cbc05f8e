package dev.lookback.window.split;

import dev.lookback.series.Series;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.SplitSpec.ByRows;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Conversion between split specifications (rows, shares, dates) and borders in rows. */
public final class Splits {

    private Splits() {}

    /**
     * Resolved borders, or the problems of the specification.
     *
     * @param borders empty if and only if there are problems
     */
    public record Resolution(Optional<Borders> borders, List<SplitProblem> problems) {

        public Resolution {
            problems = List.copyOf(problems);
        }
    }

    /** Resolves a specification on a series. The train split has at least one row; validation and test may be empty. */
    public static Resolution resolve(SplitSpec spec, Series series) {
        return new SplitResolver(series).resolve(spec);
    }

    /** The borders as a specification of the same kind as {@code form}, whose values are ignored: for moving a border on a chart. */
    public static SplitSpec like(SplitSpec form, Borders borders, Series series) {
        if (form instanceof ByFraction) {
            return asFraction(borders, series.rows());
        }
        return form instanceof ByDate ? asDate(borders, series) : asRows(borders, series.rows());
    }

    /** Specification by rows, including the test split's. */
    public static ByRows asRows(Borders borders) {
        return new ByRows(
                borders.rows(Split.TRAIN), borders.rows(Split.VALIDATION), OptionalInt.of(borders.rows(Split.TEST)));
    }

    /** Specification by rows; a test split that extends to the end of the series is given as all remaining rows. */
    public static ByRows asRows(Borders borders, int rows) {
        ByRows exact = asRows(borders);
        return borders.testEnd() == rows ? new ByRows(exact.train(), exact.validation(), OptionalInt.empty()) : exact;
    }

    /** Specification by shares of {@code rows} rows, which resolves to the same borders. */
    static ByFraction asFraction(Borders borders, int rows) {
        return new ByFraction(
                share(borders, Split.TRAIN, rows),
                share(borders, Split.VALIDATION, rows),
                share(borders, Split.TEST, rows));
    }

    private static double share(Borders borders, Split split, int rows) {
        return rows == 0 ? 0 : (double) borders.rows(split) / rows;
    }

    /**
     * Specification by start times. Resolves to the same borders if the test split extends to the end of the series and the rows
     * on both sides of a border differ in time; an empty split at the end starts on the day after the last row.
     *
     * @throws IllegalStateException without a time column
     */
    static ByDate asDate(Borders borders, Series series) {
        return new ByDate(timeOf(borders.trainEnd(), series), timeOf(borders.validationEnd(), series));
    }

    private static LocalDateTime timeOf(int row, Series series) {
        return row < series.rows() ? series.timeAt(row) : afterLast(series);
    }

    /** The day after the last row: the latest start of a split, which is then empty. */
    public static LocalDateTime afterLast(Series series) {
        return series.timeAt(series.rows() - 1).toLocalDate().plusDays(1).atStartOfDay();
    }
}
