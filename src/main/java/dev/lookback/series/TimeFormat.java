package dev.lookback.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads a cell as a time: milliseconds since 1970-01-01T00:00 on the file's own clock. */
interface TimeFormat {

    /** As shown to the user: a pattern of {@link DateTimeFormatter}, or words. */
    String name();

    /** @throws DateTimeException if the cell is no such time */
    long parse(String cell);

    /** Seconds or milliseconds since 1970 in UTC, with a fraction or an exponent if need be. */
    static TimeFormat epoch(boolean milliseconds) {
        return new Epoch(milliseconds);
    }

    /** A pattern in which a part of the day that is missing is midnight, and a missing day or month the first. */
    static TimeFormat pattern(String pattern) {
        return new Written(pattern, pattern);
    }

    /** The same, shown as another pattern. */
    static TimeFormat pattern(String pattern, String shown) {
        return new Written(pattern, shown);
    }

    /** Epoch numbers. */
    record Epoch(boolean milliseconds) implements TimeFormat {

        @Override
        public String name() {
            return milliseconds ? "epoch milliseconds" : "epoch seconds";
        }

        @Override
        public long parse(String cell) {
            try {
                double value = NumberStyle.DECIMAL_POINT.parse(cell);
                if (!Double.isNaN(value)) {
                    return Math.round(milliseconds ? value : value * 1000);
                }
            } catch (NumberFormatException e) {
                // said below, with the cell
            }
            throw new DateTimeException(cell);
        }
    }

    /** A written date, time of day, or both. */
    final class Written implements TimeFormat {

        private final String shown;
        private final DateTimeFormatter formatter;

        private Written(String pattern, String shown) {
            this.shown = shown;
            this.formatter = formatter(pattern);
        }

        @Override
        public String name() {
            return shown;
        }

        @Override
        public long parse(String cell) {
            TemporalAccessor parsed = formatter.parse(cell);
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return (date == null ? LocalDate.EPOCH : date)
                    .atTime(time == null ? LocalTime.MIDNIGHT : time)
                    .toInstant(ZoneOffset.UTC)
                    .toEpochMilli();
        }

        private static DateTimeFormatter formatter(String pattern) {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
            // A proleptic year, so that strict resolving works without an era; two digits mean 1970 to 2069.
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
            if (year >= 0 && !pattern.contains("d")) {
                builder.parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
            }
            if (year >= 0 && !pattern.contains("M")) {
                builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1);
            }
            return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
        }

        /** A fraction of the second and an offset may follow any time of day; the offset is not applied. */
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
                        .appendLiteral("UTC")
                        .optionalEnd();
            }
        }
    }
}
