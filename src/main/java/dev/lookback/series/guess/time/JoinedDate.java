package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Date in two columns: a year, and month and day in one cell, such as 05-Jan, 31.12. or 0105.
 *
 * @param mark put between year and day
 * @param form of both together
 */
record JoinedDate(int year, int day, String mark, TimeForm form) implements TimeSource {

    private static final double PRIOR = 0.03;
    private static final int LONGEST = 12;

    /** Month and day without a mark between, whose first zero may be lost. */
    private static final Pattern COMPACT = Pattern.compile("\\d{3,4}");

    private static final Pattern DAY = Pattern.compile(
            "\\d{1,2}[-/. ]\\d{1,2}\\.?|\\d{1,2}[-/. ]*[\\p{L}\\p{M}]+\\.?|[\\p{L}\\p{M}]+\\.?[-/. ]*\\d{1,2}");

    /** All such dates of a table, with what they cost. */
    static Stream<TimeSources.Candidate> of(List<String> names, List<Set<TimeField>> fields, List<BodyColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(c -> fields.get(c).contains(TimeField.YEAR) && isYears(columns.get(c)))
                .limit(1)
                .boxed()
                .flatMap(year -> IntStream.range(0, columns.size())
                        .filter(day -> day != year && mayBeDays(names.get(day), columns.get(day)))
                        .boxed()
                        .flatMap(day -> joined(year, day, columns)));
    }

    private static boolean isYears(BodyColumn of) {
        return of.isNumeric()
                && of.present().stream().allMatch(cell -> cell.strip().matches("(1[6-9]|2[01])\\d\\d"));
    }

    private static boolean mayBeDays(String name, BodyColumn of) {
        Pattern pattern = of.isNumeric() ? COMPACT : DAY;
        boolean named = !of.isNumeric()
                || ColumnNames.isTime(name)
                || ColumnNames.normalized(name).equals("mmdd");
        return named
                && !of.present().isEmpty()
                && of.present().stream()
                        .allMatch(cell -> cell.length() <= LONGEST
                                && pattern.matcher(cell.strip()).matches());
    }

    private static Stream<TimeSources.Candidate> joined(int year, int day, List<BodyColumn> columns) {
        String mark = columns.get(day)
                .present()
                .get(0)
                .strip()
                .replaceAll("[\\p{L}\\p{M}\\d]+\\.?", " ")
                .strip();
        String between = columns.get(day).isNumeric() ? "" : mark.isEmpty() ? "-" : mark.substring(0, 1);
        List<String> cells = IntStream.range(0, columns.get(day).cells().size())
                .mapToObj(row -> text(
                        columns.get(year).cells().get(row),
                        between,
                        columns.get(day).cells().get(row)))
                .toList();
        return TimeForms.of(cells, new Hints(true, true, false)).stream()
                .filter(fit -> fit.form().hasDate())
                .limit(2)
                .map(fit ->
                        new TimeSources.Candidate(new JoinedDate(year, day, between, fit.form()), PRIOR + fit.prior()));
    }

    private static String text(String year, String mark, String day) {
        String plain = day.strip();
        return year.strip() + mark + (mark.isEmpty() && plain.length() == 3 ? "0" + plain : plain);
    }

    @Override
    public List<Integer> columns() {
        return List.of(year, day);
    }

    @Override
    public String format() {
        return form.name();
    }

    @Override
    public Rows reader() {
        TimeReader reader = form.reader();
        return cells -> reader.read(text(cells.text(year), mark, cells.text(day)));
    }
}
