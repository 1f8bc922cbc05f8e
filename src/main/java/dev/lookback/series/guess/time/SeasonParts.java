package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.moment.CivilDays;
import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Months or weeks of a season or financial year that begins within a calendar year: 2018-19 and Apr to Mar.
 *
 * @param season column of the two years
 * @param part column of the months or weeks
 * @param field what these are
 * @param first month or week with which a season begins
 */
record SeasonParts(int season, int part, TimeField field, int first) implements TimeSource {

    private static final double PRIOR = 0.03;

    /** First week of a season in the surveillance of diseases. */
    private static final int WEEK_OF_SURVEILLANCE = 40;

    /** First month with which financial years and seasons begin. */
    private static final int FIRST_MONTH = 4;

    private static final Pattern SEASON = Pattern.compile("((?:1[6-9]|2[01])\\d\\d)\\s?[-/–]\\s?(\\d{2}|\\d{4})");

    /** All such times of a table, with what they cost. */
    static Stream<TimeSources.Candidate> of(List<Set<TimeField>> fields, List<BodyColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(c -> !columns.get(c).isNumeric() && isSeasons(columns.get(c)))
                .limit(1)
                .boxed()
                .flatMap(season -> Stream.of(TimeField.MONTH, TimeField.WEEK)
                        .flatMap(field -> IntStream.range(0, columns.size())
                                .filter(c -> c != season
                                        && fields.get(c).contains(field)
                                        && FieldColumns.holds(columns.get(c), field))
                                .limit(1)
                                .mapToObj(c -> begin(columns.get(season), columns.get(c), field)
                                        .map(first -> new SeasonParts(season, c, field, first)))
                                .flatMap(Optional::stream)))
                .map(source -> new TimeSources.Candidate(source, PRIOR));
    }

    private static boolean isSeasons(BodyColumn of) {
        return !of.present().isEmpty() && of.present().stream().allMatch(cell -> year(cell) > 0);
    }

    /** First year of a season; 0 if the text is none. */
    private static int year(String text) {
        Matcher years = SEASON.matcher(text.strip());
        if (!years.matches()) {
            return 0;
        }
        int year = Integer.parseInt(years.group(1));
        int next = Integer.parseInt(years.group(2));
        return next == year + 1 || next == (year + 1) % 100 ? year : 0;
    }

    /** The part in the first row of a season: at the change to the next one, or where the only season of a file tells it. */
    private static Optional<Integer> begin(BodyColumn seasons, BodyColumn parts, TimeField field) {
        List<String> cells = seasons.cells();
        for (int row = 1; row < cells.size(); row++) {
            int before = year(cells.get(row - 1));
            int here = year(cells.get(row));
            if (before > 0 && here > 0 && before != here) {
                return found(field.read(parts.cells().get(here > before ? row : row - 1)));
            }
        }
        return ofOne(
                parts.cells().stream()
                        .mapToInt(field::read)
                        .filter(part -> part >= 0)
                        .toArray(),
                field);
    }

    /** The same of one season, whose rows go on into a new year forwards or backwards, or lie in one of the two years. */
    private static Optional<Integer> ofOne(int[] parts, TimeField field) {
        int half = field == TimeField.MONTH ? 6 : 26;
        for (int i = 1; i < parts.length; i++) {
            if (Math.abs(parts[i] - parts[i - 1]) > half) {
                return found(parts[i] < parts[i - 1] ? parts[0] : parts[parts.length - 1]);
            }
        }
        int least = IntStream.of(parts).min().orElse(0);
        if (field == TimeField.WEEK) {
            return Optional.of(least > half ? least : WEEK_OF_SURVEILLANCE);
        }
        return least >= FIRST_MONTH ? Optional.of(least) : Optional.empty();
    }

    private static Optional<Integer> found(int part) {
        return part > 1 ? Optional.of(part) : Optional.empty();
    }

    @Override
    public List<Integer> columns() {
        return List.of(season, part);
    }

    @Override
    public String format() {
        return "yyyy-yy + " + field.word();
    }

    @Override
    public Rows reader() {
        return cells -> {
            int year = year(cells.text(season));
            int value = field.read(cells.text(part));
            if (year == 0 || value < 0) {
                return TimeReader.UNREADABLE;
            }
            int of = value < first ? year + 1 : year;
            if (field == TimeField.MONTH) {
                return CivilDays.of(of, value, 1) * TimeReader.MILLIS_OF_DAY;
            }
            return value > CivilDays.weeks(of)
                    ? TimeReader.UNREADABLE
                    : (CivilDays.firstWeek(of) + (value - 1) * 7L) * TimeReader.MILLIS_OF_DAY;
        };
    }
}
