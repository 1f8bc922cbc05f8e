package dev.lookback.series.csv.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Time format of a column: a date-time pattern or a unit of epoch numbers. */
public interface TimeFormat {

    /** Name shown to the user: a pattern of {@link DateTimeFormatter}, or words. */
    String name();

    /** @throws DateTimeException if the cell does not match the format */
    ParsedTime read(String cell);

    /** Milliseconds since 1970-01-01T00:00 in wall-clock time; an offset is not applied. */
    default long parse(String cell) {
        return read(cell).wall();
    }

    /** Format of numbers that count a unit since 1970 in UTC; they may have a fraction or an exponent. */
    static TimeFormat epoch(ChronoUnit unit) {
        return new Epoch(unit);
    }

    /** Format of a pattern; a missing time of day means midnight, a missing day or month the first. */
    static TimeFormat pattern(String pattern) {
        return new TextFormat(pattern, pattern);
    }

    /** Format of a pattern that is shown to the user as another one. */
    static TimeFormat pattern(String pattern, String shown) {
        return new TextFormat(pattern, shown);
    }

    /** Format of epoch numbers. */
    record Epoch(ChronoUnit unit) implements TimeFormat {

        @Override
        public String name() {
            return "epoch "
                    + (unit == ChronoUnit.MILLIS
                            ? "milliseconds"
                            : unit.toString().toLowerCase(Locale.ROOT));
        }

        @Override
        public ParsedTime read(String cell) {
            try {
                double value = NumberStyle.DECIMAL_POINT.parse(cell);
                if (!Double.isNaN(value)) {
                    return new ParsedTime(Math.round(milliseconds(value)));
                }
            } catch (NumberFormatException e) {
                // reported below
            }
            throw new DateTimeException(cell);
        }

        private double milliseconds(double value) {
            return switch (unit) {
                case SECONDS -> value * 1000;
                case MICROS -> value / 1000;
                case NANOS -> value / 1_000_000;
                default -> value;
            };
        }
    }

    /** Format of a date, a time of day, or both, as text. */
    final class TextFormat implements TimeFormat {

        private final String shown;
        private final DateTimeFormatter formatter;

        private TextFormat(String pattern, String shown) {
            this.shown = shown;
            this.formatter = formatter(pattern);
        }

        @Override
        public String name() {
            return shown;
        }

        @Override
        public ParsedTime read(String cell) {
            TemporalAccessor parsed = formatter.parse(cell);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            long wall = (date == null ? LocalDate.EPOCH : date)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
            return offset == null ? new ParsedTime(wall) : new ParsedTime(wall, offset.getTotalSeconds());
        }

        private static DateTimeFormatter formatter(String pattern) {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            // YEAR instead of YEAR_OF_ERA, since strict resolving needs no era then; two digits mean 1970 to 2069.
            String rest = pattern;
            int year = pattern.indexOf('y');
            if (year >= 0) {
                int end = pattern.lastIndexOf('y') + 1;
                appendPattern(builder, pattern.substring(0, year));
                if (end - year == 2) {
                    builder.appendValueReduced(ChronoField.YEAR, 2, 2, 1970);
                } else {
                    builder.appendValue(ChronoField.YEAR, 4, 4, SignStyle.NOT_NEGATIVE);
                }
                rest = pattern.substring(end);
            }
            appendPattern(builder, rest);
            if (pattern.contains("q")) {
                builder.parseDefaulting(IsoFields.DAY_OF_QUARTER, 1);
            } else if (year >= 0) {
                first(builder, pattern, "d", ChronoField.DAY_OF_MONTH);
                first(builder, pattern, "M", ChronoField.MONTH_OF_YEAR);
            }
            return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        }

        private static void first(DateTimeFormatterBuilder builder, String pattern, String letter, ChronoField field) {
            if (!pattern.contains(letter)) {
                builder.parseDefaulting(field, 1);
            }
        }

        /** Any time of day may be followed by a fraction of a second and an offset. */
        private static void appendPattern(DateTimeFormatterBuilder builder, String pattern) {
            int seconds = pattern.indexOf("ss");
            if (seconds >= 0) {
                builder.appendPattern(pattern.substring(0, seconds + 2));
                builder.appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true);
                builder.appendPattern(pattern.substring(seconds + 2));
            } else if (!pattern.isEmpty()) {
                builder.appendPattern(pattern);
            }
            if (pattern.contains("m")) {
                builder.appendPattern("[ ][XXX][XX][X]")
                        .optionalStart()
                        .appendOffset("+HH:MM", "UTC")
                        .optionalEnd();
            }
        }
    }
}
