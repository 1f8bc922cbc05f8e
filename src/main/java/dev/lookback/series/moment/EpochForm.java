package dev.lookback.series.moment;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that count a unit since 1970-01-01T00:00 in UTC (Unix time, epoch), units of their own since the beginnings that .NET, Windows
 * and browsers have, or a unit since another time; they may have a fraction or an exponent.
 *
 * @param unit unit of the numbers, or the finest that there may be
 * @param zero beginning of the count where neither its unit nor its name tells it, in milliseconds since 1970-01-01T00:00
 */
public record EpochForm(ChronoUnit unit, Count count, long zero) implements TimeForm {

    /** Beginning of the count. */
    public enum Count {
        UNIX,
        /** Each number has the unit in which it lies between 1973 and 5138: for files that change it on the way. */
        MIXED,
        /** Ticks of .NET, since the year 1. */
        TICKS,
        /** File times of Windows, since 1601. */
        FILE_TIME,
        /** Microseconds of browsers, since 1601. */
        WEBKIT,
        /** Days, hours, minutes or seconds since a time that a name tells: days since 1950-01-01. */
        SINCE
    }

    public static final EpochForm DAYS = new EpochForm(ChronoUnit.DAYS, Count.UNIX);
    public static final EpochForm SECONDS = new EpochForm(ChronoUnit.SECONDS, Count.UNIX);
    public static final EpochForm MILLISECONDS = new EpochForm(ChronoUnit.MILLIS, Count.UNIX);
    public static final EpochForm MICROSECONDS = new EpochForm(ChronoUnit.MICROS, Count.UNIX);
    public static final EpochForm NANOSECONDS = new EpochForm(ChronoUnit.NANOS, Count.UNIX);
    public static final EpochForm MIXED = new EpochForm(ChronoUnit.NANOS, Count.MIXED);
    public static final EpochForm TICKS = new EpochForm(ChronoUnit.NANOS, Count.TICKS);
    public static final EpochForm FILE_TIME = new EpochForm(ChronoUnit.NANOS, Count.FILE_TIME);

    public static final EpochForm WEBKIT =
            new EpochForm(ChronoUnit.MICROS, Count.WEBKIT, CivilDays.of(1601, 1, 1) * TimeReader.MILLIS_OF_DAY);

    /** All forms. */
    public static final List<TimeForm> ALL =
            List.of(DAYS, SECONDS, MILLISECONDS, MICROSECONDS, NANOSECONDS, MIXED, TICKS, FILE_TIME, WEBKIT);

    /** Seconds since 1904, as of LabVIEW and old Macintoshes. */
    public static final EpochForm SECONDS_SINCE_1904 =
            since("seconds since 1904-01-01").orElseThrow();

    private static final long MOST_SECONDS = 100_000_000_000L;

    /** The years 1600 to 2200: numbers that would lie outside are of another unit, or no times. */
    private static final long FIRST_MILLIS = -11_676_096_000_000L;

    private static final long END_MILLIS = 7_258_118_400_000L;

    /** Ticks from 1980 to 2100 and file times from 1980 to 2060, which as nanoseconds would lie in few years before 1991. */
    private static final double FIRST_TICKS = 6.245e17;

    private static final double LAST_TICKS = 6.623e17;
    private static final double FIRST_FILE_TIME = 1.196e17;
    private static final double LAST_FILE_TIME = 1.449e17;

    /** Microseconds from 1980 to 2060, which since 1970 would lie beyond 2340. */
    private static final double FIRST_WEBKIT = 1.196e16;

    private static final double LAST_WEBKIT = 1.449e16;
    private static final long TICKS_OF_MILLISECOND = 10_000;

    public EpochForm(ChronoUnit unit, Count count) {
        this(unit, count, 0);
    }

    /** The form that a text tells anywhere: "time (hours since 1900-01-01 00:00)". */
    public static Optional<EpochForm> since(String text) {
        Matcher matcher = SinceText.PATTERN.matcher(text);
        return matcher.find()
                ? Optional.of(new EpochForm(SinceText.unit(matcher), Count.SINCE, SinceText.zero(matcher)))
                : Optional.empty();
    }

    @Override
    public String name() {
        String word =
                unit == ChronoUnit.MILLIS ? "milliseconds" : unit.toString().toLowerCase(Locale.ROOT);
        return switch (count) {
            case UNIX -> "epoch " + word;
            case MIXED -> "epoch";
            case TICKS -> ".NET ticks";
            case FILE_TIME -> "Windows file time";
            case WEBKIT -> "WebKit time";
            case SINCE -> SinceText.of(unit, zero);
        };
    }

    @Override
    public boolean hasDate() {
        return true;
    }

    @Override
    public boolean hasClock() {
        return unit != ChronoUnit.DAYS;
    }

    @Override
    public TimeReader reader() {
        return new Reader(this);
    }

    /** The unit in which a number lies between 1973 and 5138. */
    public static EpochForm of(double number) {
        double size = Math.abs(number);
        if (size >= FIRST_TICKS && size < LAST_TICKS) {
            return TICKS;
        }
        if (size >= FIRST_FILE_TIME && size < LAST_FILE_TIME) {
            return FILE_TIME;
        }
        if (size >= FIRST_WEBKIT && size < LAST_WEBKIT) {
            return WEBKIT;
        }
        return size < MOST_SECONDS
                ? SECONDS
                : size < MOST_SECONDS * 1e3 ? MILLISECONDS : size < MOST_SECONDS * 1e6 ? MICROSECONDS : NANOSECONDS;
    }

    private static long milliseconds(long number, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> number * TimeReader.MILLIS_OF_DAY;
            case SECONDS -> number * 1000;
            case MICROS -> Math.floorDiv(number, 1000);
            case NANOS -> Math.floorDiv(number, 1_000_000);
            default -> number;
        };
    }

    private static double milliseconds(double number, ChronoUnit unit) {
        return switch (unit) {
            case DAYS -> number * TimeReader.MILLIS_OF_DAY;
            case HOURS -> number * 3_600_000;
            case MINUTES -> number * 60_000;
            case SECONDS -> number * 1000;
            case MICROS -> number / 1000;
            case NANOS -> number / 1_000_000;
            default -> number;
        };
    }

    /** Texts such as "days since 1950-01-01", as in netCDF files. */
    private static final class SinceText {

        static final Pattern PATTERN = Pattern.compile(
                "(?i)\\b(days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)[ _]since[ _](\\d{4})-(\\d{1,2})-(\\d{1,2})"
                        + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

        private SinceText() {}

        static ChronoUnit unit(Matcher matcher) {
            return switch (matcher.group(1).toLowerCase(Locale.ROOT).charAt(0)) {
                case 'd' -> ChronoUnit.DAYS;
                case 'h' -> ChronoUnit.HOURS;
                case 'm' -> ChronoUnit.MINUTES;
                default -> ChronoUnit.SECONDS;
            };
        }

        static long zero(Matcher matcher) {
            long day = CivilDays.of(number(matcher, 2), number(matcher, 3), number(matcher, 4));
            long seconds = number(matcher, 5) * 3600L + number(matcher, 6) * 60L + number(matcher, 7);
            return day * TimeReader.MILLIS_OF_DAY + seconds * 1000;
        }

        private static int number(Matcher matcher, int group) {
            return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
        }

        static String of(ChronoUnit unit, long zero) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(zero / 1000, 0, ZoneOffset.UTC);
            boolean midnight = zero % TimeReader.MILLIS_OF_DAY == 0;
            return unit.toString().toLowerCase(Locale.ROOT) + " since " + (midnight ? time.toLocalDate() : time);
        }
    }

    /** Reader of epoch numbers. */
    private static final class Reader extends TimeReader {

        private static final long TICKS_ZERO = CivilDays.of(1, 1, 1) * MILLIS_OF_DAY;
        private static final long FILE_TIME_ZERO = CivilDays.of(1601, 1, 1) * MILLIS_OF_DAY;

        private final EpochForm form;

        Reader(EpochForm form) {
            this.form = form;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            long number = PlainNumbers.whole(text, from, to);
            if (form.count == Count.TICKS || form.count == Count.FILE_TIME) {
                long zero = form.count == Count.TICKS ? TICKS_ZERO : FILE_TIME_ZERO;
                return number < 0 ? UNREADABLE : zero + number / TICKS_OF_MILLISECOND;
            }
            if (number >= 0 && form.count != Count.SINCE) {
                return likely(form.zero + milliseconds(number, unit(number)));
            }
            double value = PlainNumbers.parse(text, from, to);
            if (form.count == Count.SINCE && !Double.isNaN(value)) {
                double size = milliseconds(1.0, form.unit);
                long time = form.zero + Math.round(milliseconds(value, form.unit));
                return likely(Rounding.whole(time, PlainNumbers.decimals(text, from, to), size));
            }
            return Double.isNaN(value) ? UNREADABLE : likely(form.zero + Math.round(milliseconds(value, unit(value))));
        }

        private static long likely(long millis) {
            return millis >= FIRST_MILLIS && millis < END_MILLIS ? millis : UNREADABLE;
        }

        private ChronoUnit unit(double number) {
            return form.count == Count.MIXED ? of(number).unit : form.unit;
        }
    }
}
