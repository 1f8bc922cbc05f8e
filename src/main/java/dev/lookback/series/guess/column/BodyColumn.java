package dev.lookback.series.guess.column;

import dev.lookback.series.moment.PatternForm;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotations;
import dev.lookback.series.number.NumberReading;
import java.util.List;

/**
 * Column of the rows of a sample, with what its cells may be.
 *
 * @param cells of all rows, in their order
 * @param present cells that are not missing
 * @param point the cells read with a decimal point
 * @param comma the cells read with a decimal comma
 * @param times forms of times that the cells may have, the most probable first
 * @param hours forms of hours of the day, for a column beside that of a date
 */
public record BodyColumn(
        List<String> cells,
        List<String> present,
        NumberReading point,
        NumberReading comma,
        List<TimeForms.Fit> times,
        List<TimeForms.Fit> hours) {

    /** Share of the cells that are not missing which must be numbers. */
    private static final double NUMERIC = 2.0 / 3;

    public static BodyColumn of(List<String> cells, char delimiter, Hints hints) {
        List<String> present =
                cells.stream().filter(cell -> !MissingMarks.isMissing(cell)).toList();
        NumberReading point = NumberNotations.of(cells, delimiter, '.');
        NumberReading comma = NumberNotations.of(cells, delimiter, ',');
        return new BodyColumn(
                cells,
                present,
                point,
                comma,
                TimeForms.of(present, hints),
                isNumeric(point) ? TimeForms.hours(present) : List.of());
    }

    /** The same with other forms of times. */
    public BodyColumn withTimes(List<TimeForms.Fit> others) {
        return new BodyColumn(cells, present, point, comma, others, hours);
    }

    public NumberReading numbers(char decimal) {
        return decimal == '.' ? point : comma;
    }

    /** The notation that reads more. */
    public NumberReading numbers() {
        return comma.read() > point.read() ? comma : point;
    }

    public boolean isNumeric() {
        return isNumeric(point) || isNumeric(comma);
    }

    public static boolean isNumeric(NumberReading reading) {
        return reading.read() > 0 && reading.read() >= NUMERIC * (reading.read() + reading.unreadable());
    }

    /** Whether its cells can only be times, and no numbers. */
    public boolean isOnlyTime() {
        return !times.isEmpty() && !isNumeric();
    }

    /** Whether its cells may be dates. */
    public boolean hasDates() {
        return times.stream().anyMatch(fit -> fit.form().hasDate());
    }

    /** Whether its cells may be dates: numbers that count days or seconds only where the whole name says so. */
    public boolean hasDates(boolean isTimeOnly) {
        return isNumeric() && !isTimeOnly
                ? times.stream().anyMatch(fit -> fit.form() instanceof PatternForm form && form.hasDate())
                : hasDates();
    }

    /** Whether its cells are not all the same. */
    public boolean isVaried() {
        return present.stream().distinct().limit(2).count() > 1;
    }

    public boolean isText() {
        return times.isEmpty() && !isNumeric();
    }
}
