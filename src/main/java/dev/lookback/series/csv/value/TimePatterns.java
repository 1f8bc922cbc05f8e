package dev.lookback.series.csv.value;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Detects the time format of a column from its cells. */
public final class TimePatterns {

    /** Of two patterns that match equally many cells, the one whose times reverse direction less often wins, else the first. */
    private static final List<String> DATES = List.of(
            "yyyy-M-d",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyy'年'M'月'd'日'",
            "M/d/yyyy",
            "d/M/yyyy",
            "d.M.yyyy",
            "M-d-yyyy",
            "d-M-yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "MMM d yyyy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "d-MMM-yyyy",
            "d-MMM-yy",
            "M/d/yy",
            "d/M/yy",
            "d.M.yy",
            "yyyy-M",
            "yyyy/M",
            "M/yyyy",
            "yyyy'年'M'月'",
            "MMM yyyy",
            "MMMM yyyy",
            "MMM-yyyy",
            "MMM-yy",
            "yyyyMMdd",
            "yyyy'Q'q",
            "yyyy-'Q'q",
            "yyyy 'Q'q",
            "'Q'q yyyy",
            "'Q'q-yyyy",
            "yyyy'年第'q'季度'",
            "yyyy'年'q'季度'");

    private static final List<String> CLOCKS = List.of("H:mm:ss", "H:mm", "h:mm:ss a", "h:mm a", "H'时'mm'分'ss'秒'");
    /** Numeric patterns that are unlikely to be amounts. */
    private static final List<String> UNAMBIGUOUS_DIGITS = List.of("yyyyMMdd", "yyyyMMddHHmm", "yyyyMMddHHmmss");

    private static final List<String> DIGITS = List.of("yyyyMMdd", "yyyyMM", "yyyyMMddHHmm", "yyyyMMddHHmmss");

    private static final Pattern DATE_AND_CLOCK =
            Pattern.compile("(.+?)(\\s*[Tt]\\s*|,\\s+|\\s+)(\\d{1,2}[:时]\\d{2}.*)");
    private static final Pattern TIME_LIKE = Pattern.compile("(\\d{1,4}[-/.年]\\d{1,2}([-/.月](\\d{1,4}日?)?)?([ T].*)?"
            + "|\\d{4}[- ]?[Qq][1-4]|[Qq][1-4][- ]\\d{4}|\\d{4}年第?[1-4]季度|[A-Za-z]{3,9}[- ]\\d{4}"
            + "|\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AaPp][Mm])?"
            + "|[A-Za-z]{3,9} \\d{1,2},? \\d{4}.*|\\d{1,2}[- ][A-Za-z]{3,9}[- ]\\d{2,4}.*)");

    /** Number of first cells after which a pattern that matched none of them is given up. */
    private static final int FIRST_FAILURES = 10;

    /** Epoch units whose numbers are unlikely to be amounts. */
    private static final List<ChronoUnit> UNAMBIGUOUS_EPOCH_UNITS =
            List.of(ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS);

    private static final List<ChronoUnit> EPOCH_UNITS =
            List.of(ChronoUnit.MILLIS, ChronoUnit.SECONDS, ChronoUnit.MICROS, ChronoUnit.NANOS);

    /** Range of times that a number may be taken for. */
    private static final long EARLIEST = TimeFormat.pattern("yyyy-MM-dd").parse("1700-01-01");

    private static final long LATEST = TimeFormat.pattern("yyyy-MM-dd").parse("2200-01-01");
    private static final long EPOCH_EARLIEST = TimeFormat.pattern("yyyy-MM-dd").parse("1971-01-01");
    private static final long EPOCH_LATEST = TimeFormat.pattern("yyyy-MM-dd").parse("2100-01-01");

    private TimePatterns() {}

    /** Quick test whether a cell looks like a time, for scoring delimiters. */
    public static boolean looksLikeTime(String cell) {
        return TIME_LIKE.matcher(cell).matches();
    }

    /**
     * Format of a column of dates, with or without a time of day.
     *
     * @param cells without missing ones
     */
    public static Optional<TimeFormat> date(List<String> cells) {
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<String> dates = new ArrayList<>();
        List<String> clocks = new ArrayList<>();
        String separator = "";
        for (String cell : cells) {
            Matcher matcher = DATE_AND_CLOCK.matcher(cell);
            boolean both = matcher.matches();
            dates.add(both ? matcher.group(1) : cell);
            if (both) {
                clocks.add(matcher.group(3));
                separator = matcher.group(2);
            }
        }
        Optional<Match> date = best(DATES, dates);
        if (date.isEmpty() || clocks.isEmpty()) {
            return date.map(match -> TimeFormat.pattern(match.pattern, padded(match.pattern, dates)));
        }
        Optional<Match> clock = best(CLOCKS, clocks);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        String between = separator.isBlank() ? separator : "'" + separator + "'";
        String pattern = date.get().pattern + "[" + between + clock.get().pattern + "]";
        String shown = padded(date.get().pattern, dates)
                + between
                + padded(clock.get().pattern, clocks)
                + fraction(clocks.get(0));
        return Optional.of(TimeFormat.pattern(pattern, shown));
    }

    /** Format of a column of times of day. */
    public static Optional<TimeFormat> clock(List<String> cells) {
        return best(CLOCKS, cells).map(match -> TimeFormat.pattern(match.pattern, padded(match.pattern, cells)));
    }

    /**
     * Format of a numeric column of times: 20050104, or seconds, milliseconds, microseconds or nanoseconds since 1970.
     *
     * @param cells without missing ones, all numbers
     * @param named whether the column has the name of a time
     * @param leading whether it is the first column, which is usually the time
     */
    public static Optional<TimeFormat> digits(List<String> cells, boolean named, boolean leading) {
        boolean monotonic = isMonotonic(cells);
        boolean likely = named || (leading && monotonic);
        List<String> patterns = likely ? DIGITS : monotonic ? UNAMBIGUOUS_DIGITS : List.of();
        for (String pattern : patterns) {
            TimeFormat format = TimeFormat.pattern(pattern);
            if (matches(format, cells, EARLIEST, LATEST)) {
                return Optional.of(format);
            }
        }
        List<ChronoUnit> units = likely ? EPOCH_UNITS : monotonic ? UNAMBIGUOUS_EPOCH_UNITS : List.of();
        return units.stream()
                .map(TimeFormat::epoch)
                .filter(format -> matches(format, cells, EPOCH_EARLIEST, EPOCH_LATEST))
                .findFirst();
    }

    /**
     * @param read number of cells that match the pattern
     * @param reversals how often their times change direction
     */
    private record Match(String pattern, int read, int reversals) {

        boolean isBetterThan(Match other) {
            return read != other.read ? read > other.read : reversals < other.reversals;
        }
    }

    /** The pattern that matches the most cells, at least two in three. */
    private static Optional<Match> best(List<String> patterns, List<String> cells) {
        Match best = new Match("", Math.max(1, cells.size() * 2 / 3) - 1, 0);
        for (String pattern : patterns) {
            Match match = match(pattern, cells);
            if (match.isBetterThan(best)) {
                best = match;
            }
        }
        return best.pattern.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static Match match(String pattern, List<String> cells) {
        TimeFormat format = TimeFormat.pattern(pattern);
        int read = 0;
        int reversals = 0;
        long last = 0;
        int direction = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (i - read > cells.size() / 3 || (read == 0 && i >= FIRST_FAILURES)) {
                return new Match(pattern, 0, 0);
            }
            try {
                long time = format.parse(cells.get(i));
                int step = read++ == 0 ? 0 : Long.compare(time, last);
                reversals += step * direction < 0 ? 1 : 0;
                direction = step == 0 ? direction : step;
                last = time;
            } catch (DateTimeException e) {
                // the cell does not match
            }
        }
        return new Match(pattern, read, reversals);
    }

    /** The pattern with two-digit months, days and hours if it matches as many cells. */
    private static String padded(String pattern, List<String> cells) {
        String padded = pattern.replaceAll("(?<!M)M(?!M)", "MM")
                .replaceAll("(?<!d)d(?!d)", "dd")
                .replaceAll("(?<!H)H(?!H)", "HH")
                .replaceAll("(?<!h)h(?!h)", "hh");
        return match(padded, cells).read == match(pattern, cells).read ? padded : pattern;
    }

    private static String fraction(String clock) {
        Matcher matcher = Pattern.compile(".*:\\d{2}(\\.\\d{1,9}).*").matcher(clock);
        return matcher.matches() ? "." + "S".repeat(matcher.group(1).length() - 1) : "";
    }

    /** Whether at least 95 % of the cells are times within the range. */
    private static boolean matches(TimeFormat format, List<String> cells, long earliest, long latest) {
        int read = 0;
        for (String cell : cells) {
            try {
                long time = format.parse(cell);
                read += time >= earliest && time < latest ? 1 : 0;
            } catch (DateTimeException e) {
                // not counted
            }
            if (read == 0) {
                return false; // the first cell settles most cases
            }
        }
        return read > 0 && read >= cells.size() * 0.95;
    }

    /** Whether the numbers only rise or only fall, with up to 5 % exceptions. */
    private static boolean isMonotonic(List<String> cells) {
        int up = 0;
        int down = 0;
        double last = Double.NaN;
        for (String cell : cells) {
            double value;
            try {
                value = NumberStyle.DECIMAL_POINT.parse(cell);
            } catch (NumberFormatException e) {
                return false;
            }
            up += value > last ? 1 : 0;
            down += value < last ? 1 : 0;
            last = value;
        }
        return Math.max(up, down) > 0 && Math.min(up, down) <= (up + down) / 20;
    }
}
