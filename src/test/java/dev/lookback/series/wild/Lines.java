package dev.lookback.series.wild;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of small tables with values on a wave and even times, the same in every run. */
final class Lines {

    private Lines() {}

    /** Rows 0 to n − 1, each ended by a line feed. */
    static String rows(int n, IntFunction<String> row) {
        return IntStream.range(0, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Rows n − 1 to 0. */
    static String backwards(int n, IntFunction<String> row) {
        return rows(n, i -> row.apply(n - 1 - i));
    }

    static String table(String header, int n, IntFunction<String> row) {
        return header + "\n" + rows(n, row);
    }

    /** Cells made from the numbers from 0 to n − 1. */
    static String cells(int n, String delimiter, IntFunction<String> cell) {
        return IntStream.range(0, n).mapToObj(cell).collect(Collectors.joining(delimiter));
    }

    /** Value of row i, between 88 and 112, with two decimals. */
    static double w(int i) {
        return Math.round(100 * (100 + 12 * StrictMath.sin(0.35 * i))) / 100.0;
    }

    /** Value of row i in column k, 10 higher for each column. */
    static double w(int i, int k) {
        return Math.round(100 * (w(i + 7 * k) + 10 * k)) / 100.0;
    }

    /** Value of row i between 9,880 and 10,120 times a hundred: with thousands. */
    static double big(int i) {
        return Math.round(w(i) * 10_000) / 100.0;
    }

    static String s(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** With one decimal. */
    static String s1(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** With a decimal comma. */
    static String c(double value) {
        return s(value).replace('.', ',');
    }

    /** With a decimal point and commas between thousands. */
    static String us(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    /** With a decimal comma and points between thousands. */
    static String de(double value) {
        return grouped(value, ".");
    }

    /** With a decimal comma and another mark between thousands. */
    static String grouped(double value, String mark) {
        return us(value).replace(".", "d").replace(",", mark).replace("d", ",");
    }

    /** Day i from 2024-01-01. */
    static LocalDate d(int i) {
        return LocalDate.of(2024, 1, 1).plusDays(i);
    }

    /** Business day i from 2024-01-01, a Monday. */
    static LocalDate b(int i) {
        return d(i / 5 * 7 + i % 5);
    }

    /** Month i from 2020-01. */
    static LocalDate m(int i) {
        return LocalDate.of(2020, 1, 1).plusMonths(i);
    }

    /** Hour i from 2024-01-01T00:00. */
    static LocalDateTime h(int i) {
        return LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(i);
    }

    /** Minute i from 2024-01-01T00:00. */
    static LocalDateTime min(int i) {
        return LocalDateTime.of(2024, 1, 1, 0, 0).plusMinutes(i);
    }

    static String f(TemporalAccessor time, String pattern) {
        return f(time, pattern, Locale.ENGLISH);
    }

    static String f(TemporalAccessor time, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    /** Bar of prices of row i in the order open, high, low, close. */
    static String ohlc(int i, String delimiter) {
        return s(w(i) - 1) + delimiter + s(w(i) + 2) + delimiter + s(w(i) - 2) + delimiter + s(w(i));
    }
}
