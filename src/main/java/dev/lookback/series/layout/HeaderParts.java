package dev.lookback.series.layout;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Parts of a longer span in a header: the months or quarters of a year, the hours of a day, the days of a month.
 *
 * @param span that has these parts: years, months or days
 * @param from index of the first name
 * @param apart columns from one name to the next, more than 1 where others stand between
 * @param parts one for each name
 */
public record HeaderParts(ChronoUnit span, int from, int apart, List<SpanPart> parts) {

    private static final int MONTHS = 12;
    private static final int HOURS = 24;
    private static final long MINUTE = 60_000;

    /** Minutes of a day with an hour more. */
    private static final int MOST_CLOCKS = 25 * 60;

    /** First names that are looked at: more than there are parts of any span, and texts before them. */
    private static final int MOST_NAMES = 2000;

    /** Characters of a name that is a part of a span. */
    private static final int LONGEST_NAME = 100;

    private static final Set<String> MONTH_WORDS = Set.of(
            "", "m", "mo", "mon", "month", "monat", "mes", "mois", "mese", "mês", "maand", "月", "月份", "월", "мес",
            "value", "val");

    private static final Set<String> HOUR_WORDS = Set.of(
            ("|h|hh|hr|hrs|hour|hours|he|hb|hourending|hourbeginning|hend|stunde|std|uhr|hora|heure|ora|uur|godz|godzina|час|时|時|点|小时|时刻|시"
                            + "|timme|klo|óra|hod|hodina|saat|t|p|tp|period|sp|int|interval|hhour|qh|load|mw|mwh|kwh|lmp|price")
                    .split("\\|"));

    private static final Set<String> DAY_WORDS =
            Set.of("", "d", "day", "tag", "dia", "día", "jour", "giorno", "dag", "日", "일", "день", "val", "value");

    private static final Pattern NUMBERED_MONTH = Pattern.compile("(0?[1-9]|1[0-2])\\s?[月월]");
    private static final Pattern SECOND = Pattern.compile("(?i).*\\d\\s*(b|\\*|bis)");
    private static final Pattern FIRST = Pattern.compile("(?i)(.*\\d)\\s*a");

    public HeaderParts {
        parts = List.copyOf(parts);
    }

    HeaderParts(ChronoUnit span, int from, List<SpanPart> parts) {
        this(span, from, 1, parts);
    }

    /** Index behind the last name. */
    public int to() {
        return from + (parts.size() - 1) * apart + 1;
    }

    /** Whether the names are times of day. */
    public boolean isDay() {
        return span == ChronoUnit.DAYS;
    }

    /** Indices of the names. */
    public List<Integer> columns() {
        return IntStream.range(0, parts.size()).mapToObj(i -> from + i * apart).toList();
    }

    /** All that the names may be; a run of numbers may be months or hours. */
    public static List<HeaderParts> of(List<String> all) {
        List<String> names = all.subList(0, Math.min(all.size(), MOST_NAMES));
        List<HeaderParts> found = ofYears(names);
        withSecondHour(names).ifPresent(found::add);
        if (found.isEmpty()) {
            found = numberedOrClocks(names);
        }
        return found.isEmpty() ? Interleaved.parts(names, HeaderParts::yearsOrNumbered) : List.copyOf(found);
    }

    private static List<HeaderParts> ofYears(List<String> names) {
        List<HeaderParts> found = new ArrayList<>();
        months(names).ifPresent(found::add);
        quarters(names).ifPresent(found::add);
        return found;
    }

    private static List<HeaderParts> numberedOrClocks(List<String> names) {
        List<HeaderParts> found = new ArrayList<>();
        NumberedNames.of(names).ifPresent(run -> numbered(run, found));
        if (found.isEmpty()) {
            clocks(names).ifPresent(found::add);
        }
        return found;
    }

    private static List<HeaderParts> yearsOrNumbered(List<String> names) {
        List<HeaderParts> found = ofYears(names);
        NumberedNames.of(names).ifPresent(run -> numbered(run, found));
        return found;
    }

    /**
     * Parts without names: as many columns of numbers as the span has parts.
     *
     * @param from index of the first column
     */
    public static Optional<HeaderParts> unnamed(ChronoUnit span, int from, int columns) {
        boolean fits = span == ChronoUnit.YEARS
                ? columns == MONTHS
                : span == ChronoUnit.DAYS ? Set.of(HOURS, 48, 96).contains(columns) : columns == 31;
        return fits ? Optional.of(counted(span, from, columns)) : Optional.empty();
    }

    private static HeaderParts counted(ChronoUnit span, int from, int count) {
        return new HeaderParts(
                span,
                from,
                IntStream.range(0, count)
                        .mapToObj(i -> span == ChronoUnit.YEARS
                                ? SpanPart.month(i * MONTHS / count)
                                : span == ChronoUnit.MONTHS ? SpanPart.day(i) : SpanPart.clock(i * length(count)))
                        .toList());
    }

    /** Milliseconds of each of so many parts of a day, of which a clock change may add an hour. */
    private static long length(int count) {
        return count >= 96 ? 15 * MINUTE : count >= 46 ? 30 * MINUTE : 60 * MINUTE;
    }

    private static void numbered(NumberedNames run, List<HeaderParts> found) {
        if (run.count() == MONTHS && run.first() == 1 && MONTH_WORDS.contains(run.word())) {
            found.add(counted(ChronoUnit.YEARS, run.from(), MONTHS));
        }
        boolean hours = Set.of(HOURS, 25, 48, 50, 96, 100).contains(run.count());
        if (hours && HOUR_WORDS.contains(run.word())) {
            found.add(counted(ChronoUnit.DAYS, run.from(), run.count()));
        }
        if (run.count() == 31 && run.first() == 1 && DAY_WORDS.contains(run.word())) {
            found.add(counted(ChronoUnit.MONTHS, run.from(), 31));
        }
    }

    /** Month by its name in one of many languages or by its number, from 0; −1 for none. */
    private static int month(String cell, TimeReader reader) {
        if (cell.length() > LONGEST_NAME) {
            return -1;
        }
        String text = cell.strip();
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        if (NUMBERED_MONTH.matcher(name).matches()) {
            return Integer.parseInt(name.replaceAll("\\D", "")) - 1;
        }
        if (name.isEmpty() || name.chars().anyMatch(Character::isDigit)) {
            return -1;
        }
        long time = reader.read(name + " 1970");
        return time == TimeReader.UNREADABLE ? -1 : (int) (time / (TimeReader.MILLIS_OF_DAY * 28));
    }

    private static Optional<HeaderParts> months(List<String> names) {
        TimeReader reader = TimeForm.named("MMM yyyy").reader();
        int[] months = names.stream().mapToInt(name -> month(name, reader)).toArray();
        for (int from = 0; from + MONTHS <= months.length; from++) {
            int first = from;
            if (isYear(months, from)) {
                return Optional.of(new HeaderParts(
                        ChronoUnit.YEARS,
                        from,
                        IntStream.range(from, from + MONTHS)
                                .mapToObj(c -> SpanPart.month(months[c] + (isBefore(months, c, first) ? MONTHS : 0)))
                                .toList()));
            }
        }
        return Optional.empty();
    }

    /** Whether a month is one of the year after that in which the first month of a season lies. */
    private static boolean isBefore(int[] months, int column, int first) {
        return months[first] < MONTHS - 1 && months[column] < months[first];
    }

    /** The twelve months in their order, which may begin with another than January, or backwards. */
    private static boolean isYear(int[] months, int from) {
        int first = months[from];
        return first >= 0
                        && first < MONTHS - 1
                        && IntStream.range(0, MONTHS).allMatch(i -> months[from + i] == (first + i) % MONTHS)
                || IntStream.range(0, MONTHS).allMatch(i -> months[from + i] == MONTHS - 1 - i);
    }

    private static Optional<HeaderParts> quarters(List<String> names) {
        for (int from = 0; from + 4 <= names.size(); from++) {
            int first = from;
            if (IntStream.range(0, 4).allMatch(i -> QuarterNames.index(names.get(first + i)) == i)) {
                return Optional.of(counted(ChronoUnit.YEARS, from, 4));
            }
        }
        return Optional.empty();
    }

    /** Hours of which one comes twice, for the day of a clock change: "2A", "2B" or "3", "3B". */
    private static Optional<HeaderParts> withSecondHour(List<String> names) {
        int second = -1;
        for (int c = 1; c < names.size() && second < 0; c++) {
            second = names.get(c).length() < LONGEST_NAME
                            && SECOND.matcher(names.get(c)).matches()
                            && digits(names.get(c)).equals(digits(names.get(c - 1)))
                    ? c
                    : -1;
        }
        if (second < 0) {
            return Optional.empty();
        }
        List<String> once = new ArrayList<>(names);
        once.remove(second);
        var first = FIRST.matcher(once.get(second - 1));
        if (first.matches()) {
            once.set(second - 1, first.group(1));
        }
        int at = second;
        List<HeaderParts> days = ofYears(once).isEmpty() ? numberedOrClocks(once) : List.of();
        return days.stream()
                .filter(parts -> parts.span == ChronoUnit.DAYS && parts.from < at && at < parts.to())
                .findFirst()
                .map(parts -> {
                    List<SpanPart> all = new ArrayList<>(parts.parts);
                    all.add(at - parts.from, all.get(at - parts.from - 1));
                    return new HeaderParts(ChronoUnit.DAYS, parts.from, all);
                });
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Times of day, from the first name that is one. */
    private static Optional<HeaderParts> clocks(List<String> names) {
        int from = 0;
        while (from < names.size() && names.get(from).chars().noneMatch(Character::isDigit)) {
            from++;
        }
        int to = from;
        while (to < names.size() && names.get(to).chars().anyMatch(Character::isDigit)) {
            to++;
        }
        Optional<HeaderParts> all = clocks(names.subList(from, to), from);
        // The name of the rows may hold the day.
        return all.isPresent() || from + 1 >= to ? all : clocks(names.subList(from + 1, to), from + 1);
    }

    private static Optional<HeaderParts> clocks(List<String> run, int first) {
        if (run.size() < HOURS / 2 || run.size() > MOST_CLOCKS) {
            return Optional.empty();
        }
        return TimeForms.of(run, new Hints(true, false, false)).stream()
                .filter(fit -> fit.form().hasClock() && !fit.form().hasDate() && fit.read() == run.size())
                .map(fit -> clocks(run, fit.form(), first))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<HeaderParts> clocks(List<String> run, TimeForm form, int from) {
        TimeReader reader = form.reader();
        List<SpanPart> parts = new ArrayList<>();
        long last = -1;
        for (String name : run) {
            long time = reader.read(name);
            boolean midnight = time == 0 && parts.size() == run.size() - 1 && !parts.isEmpty();
            time = midnight ? TimeReader.MILLIS_OF_DAY : time;
            if (time <= last) {
                return Optional.empty();
            }
            parts.add(SpanPart.clock(time));
            last = time;
        }
        return Optional.of(new HeaderParts(ChronoUnit.DAYS, from, parts));
    }
}
