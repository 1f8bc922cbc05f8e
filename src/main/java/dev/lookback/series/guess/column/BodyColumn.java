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

    /** Digits of a code; shorter numbers may be padded for their looks. */
    private static final int CODE = 4;

    private static final int SPARSE = 10;

    /** Share of the cells that are not missing which must be numbers. */
    private static final double NUMERIC = 2.0 / 3;

    /** Cells of a column far to the right that are looked at as times. */
    private static final int FAR_CELLS = 8;

    public static BodyColumn of(List<String> cells, char delimiter, Hints hints) {
        return of(cells, delimiter, hints, true);
    }

    /** @param amounts whether the column's name says that it holds counts or money */
    public static BodyColumn of(List<String> cells, char delimiter, Hints hints, boolean amounts) {
        List<String> present =
                cells.stream().filter(cell -> !MissingMarks.isMissing(cell)).toList();
        NumberReading point = NumberNotations.of(cells, delimiter, '.', amounts);
        NumberReading comma = NumberNotations.of(cells, delimiter, ',', amounts);
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

    /**
     * A column far to the right in a wide table, whose name tells of no time: its numbers are taken for no times.
     *
     * @param mayBeTimes whether its texts may be
     */
    public static BodyColumn far(List<String> cells, char delimiter, boolean mayBeTimes, boolean amounts) {
        List<String> present =
                cells.stream().filter(cell -> !MissingMarks.isMissing(cell)).toList();
        NumberReading point = NumberNotations.of(cells, delimiter, '.', amounts);
        NumberReading comma = NumberNotations.of(cells, delimiter, ',', amounts);
        boolean isTimeless = !mayBeTimes || isNumeric(point) || isNumeric(comma);
        return new BodyColumn(
                cells,
                present,
                point,
                comma,
                isTimeless
                        ? List.of()
                        : TimeForms.of(
                                present.subList(0, Math.min(FAR_CELLS, present.size())), new Hints(false, false, true)),
                List.of());
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

    /** Whether all cells are as many digits, some with zeros in front, as codes are. */
    public boolean isPadded() {
        int length = present.isEmpty() ? 0 : present.get(0).length();
        return length >= CODE
                && present.stream().anyMatch(cell -> cell.startsWith("0"))
                && present.stream()
                        .allMatch(
                                cell -> cell.length() == length && cell.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Whether at least nine cells of ten are missing. */
    public boolean isSparse() {
        return present.size() * SPARSE <= cells.size();
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

    /** Whether all its cells are numbers. */
    public boolean isOnlyNumbers() {
        return isNumeric() && numbers().unreadable() == 0;
    }

    /** Whether its cells are not all the same. */
    public boolean isVaried() {
        return present.stream().distinct().limit(2).count() > 1;
    }

    /** Whether its cells may be dates that have a year. */
    public boolean hasSureDates() {
        return times.stream().anyMatch(fit -> fit.form().hasDate() && !fit.isDoubtful());
    }

    /** Whether all its cells may be times of day. */
    public boolean hasClocks() {
        return times.stream()
                .anyMatch(fit -> fit.form().hasClock() && !fit.form().hasDate() && fit.read() == present.size());
    }

    /** Whether its cells look like times but are rather something else, such as dates without a year. */
    public boolean isDoubtful() {
        return isOnlyTime() && times.stream().allMatch(TimeForms.Fit::isDoubtful);
    }

    public boolean isText() {
        return times.isEmpty() && !isNumeric();
    }
}
