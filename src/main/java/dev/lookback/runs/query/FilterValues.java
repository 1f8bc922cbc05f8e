package dev.lookback.runs.query;

import dev.lookback.runs.query.FilterTokens.Token;
import dev.lookback.text.Message;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Comparisons of a field with what was written: a number, a share in percent, a time, a text. */
final class FilterValues {

    /** Java reads more as a number than people do: NaN, Infinity, 0x1p3, 5d. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

    /** Beyond it a double skips numbers that a seed may be. */
    private static final long EXACT = 1L << 53;

    private static final int LAST_YEAR = 9999;

    private FilterValues() {}

    /**
     * @param name of the field, for messages
     * @param percent whether a sign of percent follows the value
     * @throws FilterException if the field cannot be compared so
     */
    static Filter compare(RunField field, String name, Filter.Comparison comparison, Token value, boolean percent) {
        if (comparison == Filter.Comparison.CONTAINS) {
            if (field.kind() != RunField.Kind.TEXT) {
                throw value.wrong("runs.filter.contains", name);
            }
            return new Filter.Compare(field, comparison, value.unquoted() + (percent ? "%" : ""));
        }
        return switch (field.kind()) {
            case NUMBER -> new Filter.Compare(field, comparison, number(field, name, value, percent));
            case FLAG -> new Filter.Compare(field, comparison, flag(value));
            case TIME -> time(field, comparison, value);
            case TEXT -> new Filter.Compare(field, comparison, textOrNumber(field, name, value, percent));
        };
    }

    /** Times of day follow their dates after a space. */
    static boolean isClock(Token token) {
        return token.text().matches("\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    }

    static boolean isDate(Token token) {
        return token.text().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private static Object textOrNumber(RunField field, String name, Token value, boolean percent) {
        String text = value.unquoted();
        boolean ofRecipe = field instanceof RunField.OfRecipe && !value.isQuoted();
        return ofRecipe && isNumber(digits(text)) ? number(field, name, value, percent) : text + (percent ? "%" : "");
    }

    /** Without a sign of percent. */
    private static String digits(String text) {
        return text.endsWith("%") || text.endsWith("％") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static Object number(RunField field, String name, Token value, boolean percentFollows) {
        String text = value.unquoted();
        String digits = digits(text);
        boolean percent = percentFollows || !digits.equals(text);
        if (!isNumber(digits)) {
            throw value.wrong("runs.filter.notNumber", value.shown());
        }
        if (percent && !field.isShare()) {
            throw value.wrong("runs.filter.percent", name);
        }
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw value.wrong("runs.filter.large", value.shown());
        }
        if (percent) {
            // Exactly what 0.05 is; 5 / 100 may be its neighbour.
            return new BigDecimal(digits).movePointLeft(2).doubleValue();
        }
        boolean inexact = Math.abs(number) >= EXACT && WHOLE.matcher(digits).matches();
        return inexact ? (Object) Long.valueOf(digits) : (Object) number;
    }

    private static Boolean flag(Token token) {
        if (!token.is("true") && !token.is("false")) {
            throw token.wrong("runs.filter.notFlag", token.shown());
        }
        return token.is("true");
    }

    /** Equal to a day is any time in it; so with a minute and a second. */
    private static Filter time(RunField field, Filter.Comparison comparison, Token value) {
        String text = value.unquoted().strip().replace(' ', 'T');
        try {
            boolean day = !text.contains("T");
            LocalDateTime time = day ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
                throw value.wrong("runs.filter.year", value.shown());
            }
            LocalDateTime end = time.plus(1, day ? ChronoUnit.DAYS : unit(text));
            Filter from = new Filter.Compare(field, Filter.Comparison.AT_LEAST, instant(time));
            Filter before = new Filter.Compare(field, Filter.Comparison.LESS, instant(end));
            return switch (comparison) {
                case EQUAL -> new Filter.And(List.of(from, before));
                case NOT_EQUAL ->
                    new Filter.Or(List.of(
                            new Filter.Compare(field, Filter.Comparison.LESS, instant(time)),
                            new Filter.Compare(field, Filter.Comparison.AT_LEAST, instant(end))));
                default -> new Filter.Compare(field, comparison, instant(time));
            };
        } catch (DateTimeException e) {
            throw new FilterException(Message.of("runs.filter.notTime", value.shown()), value.at());
        }
    }

    private static ChronoUnit unit(String text) {
        if (text.contains(".")) {
            return ChronoUnit.MILLIS;
        }
        return text.indexOf(':') == text.lastIndexOf(':') ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
