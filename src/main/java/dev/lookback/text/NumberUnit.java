package dev.lookback.text;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Unit in which a language counts large numbers: K, M, B; in Chinese 万, 亿.
 *
 * @param suffix behind the number
 */
record NumberUnit(double size, String suffix) {

    static final NumberUnit ONE = new NumberUnit(1, "");

    private static final int LARGEST_POWER = 14;

    /** The largest unit that is not larger than a number, as Java's locale data have it. */
    static NumberUnit of(double size, Locale locale) {
        NumberFormat compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        int power = IntStream.rangeClosed(0, LARGEST_POWER)
                .filter(p -> Math.pow(10, p) <= size)
                .max()
                .orElse(0);
        String written = compact.format((long) Math.pow(10, power));
        String suffix = written.replaceAll("[\\d.,\\s\\u00a0]", "");
        double number = Double.parseDouble(written.replaceAll("\\D", ""));
        return suffix.isEmpty() ? ONE : new NumberUnit(Math.pow(10, power) / number, suffix);
    }
}
