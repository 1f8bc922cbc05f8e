package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.SpanPart;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Weeks, days of the year or dates without a year down the rows below years in the header. */
final class YearRows {

    private static final int WEEKS = 53;
    private static final int DAYS = 366;

    /** Days of the longest month. */
    private static final int MONTH = 31;

    private static final String LEAP_YEAR = "2000";

    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("\\d{1,2}[-/. ]+\\d{1,2}\\.?|\\d{1,2}\\W*\\p{L}+\\W*|\\p{L}+\\W*\\d{1,2}");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[-/]\\d{1,2}");

    /** Rows that are needed to tell. */
    private static final int FEWEST = 8;

    private YearRows() {}

    /** @param end index of the first year; the rows' weeks or days stand before it */
    static Layout.RowParts of(List<String> names, List<BodyColumn> columns, int end) {
        for (int c = 0; c < end; c++) {
            List<String> cells =
                    columns.get(c).cells().stream().distinct().limit(DAYS + 1L).toList();
            Set<TimeField> fields = fields(names.get(c), cells);
            if (fields.contains(TimeField.WEEK) && isCount(cells, WEEKS)) {
                return parts(c, cells, SpanPart::week);
            }
            if (fields.contains(TimeField.DAY_OF_YEAR) && cells.size() > MONTH && isCount(cells, DAYS)) {
                return parts(c, cells, SpanPart::dayOfYear);
            }
            Optional<List<SpanPart>> days = cells.size() > MONTH ? days(cells) : Optional.empty();
            if (days.isPresent()) {
                return new Layout.RowParts(c, cells, days.get());
            }
        }
        return Layout.RowParts.NONE;
    }

    /** Two years at the end of a header, which are enough above months, weeks or days of the year. */
    static Optional<HeaderTimes> twoYears(List<String> names, List<BodyColumn> columns) {
        int from = names.size() - 2;
        if (from < 1
                || !YearNames.are(new SampleTable.Row(0, names), names.size())
                || !HeaderRows.isWord(names.get(from - 1))
                || !isMonths(columns.get(from - 1)) && of(names, columns, from) == Layout.RowParts.NONE) {
            return Optional.empty();
        }
        TimeReader years = TimeForm.named("yyyy").reader();
        return Optional.of(new HeaderTimes(
                from, 1, List.of(years.read(names.get(from)), years.read(names.get(from + 1))), "yyyy", 0));
    }

    /** Whether there is a name of a month in each row. */
    private static boolean isMonths(BodyColumn column) {
        return !column.isNumeric()
                && column.cells().size() == new HashSet<>(column.cells()).size()
                && HeaderParts.of(column.cells()).stream()
                        .anyMatch(parts -> parts.span() == ChronoUnit.YEARS
                                && parts.parts().size() == column.cells().size());
    }

    /** What a column's name tells, and the word beside each of its numbers. */
    private static Set<TimeField> fields(String name, List<String> cells) {
        Set<String> words = cells.stream().map(TimeField::words).collect(Collectors.toSet());
        String word = words.size() == 1 ? words.iterator().next() : "";
        return word.isEmpty() ? TimeFieldNames.of(name) : TimeFieldNames.of(word);
    }

    /** Days of a leap year or another, each once: Jan 01, 01-02, 3/1. */
    private static Optional<List<SpanPart>> days(List<String> cells) {
        if (!cells.stream().allMatch(cell -> DAY_AND_MONTH.matcher(cell.strip()).matches())) {
            return Optional.empty();
        }
        List<String> dates = cells.stream().map(YearRows::inLeapYear).toList();
        return TimeForms.of(dates, Hints.NONE).stream()
                .filter(fit -> fit.read() == dates.size() && !fit.form().hasClock())
                .map(fit -> fit.form().reader())
                .map(reader -> dates.stream().map(reader::read).toList())
                .filter(times -> new HashSet<>(times).size() == times.size())
                .map(times -> times.stream()
                        .map(time -> LocalDate.ofEpochDay(time / TimeReader.MILLIS_OF_DAY))
                        .toList())
                .filter(days -> days.stream().allMatch(day -> day.getYear() == 2000))
                .findFirst()
                .map(days -> days.stream()
                        .map(day -> SpanPart.dayOfMonth(day.getMonthValue() - 1, day.getDayOfMonth() - 1))
                        .toList());
    }

    private static String inLeapYear(String cell) {
        String text = cell.strip();
        return NUMBERS.matcher(text).matches() ? LEAP_YEAR + "-" + text.replace('/', '-') : text + " " + LEAP_YEAR;
    }

    private static boolean isCount(List<String> cells, int most) {
        if (cells.size() < FEWEST) {
            return false;
        }
        int before = 0;
        for (String cell : cells) {
            int number = number(cell);
            if (number <= before || number > most) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private static int number(String cell) {
        String digits = TimeField.digits(cell);
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private static Layout.RowParts parts(int column, List<String> cells, IntFunction<SpanPart> part) {
        return new Layout.RowParts(
                column,
                cells,
                cells.stream().map(cell -> part.apply(number(cell))).toList());
    }
}
