package dev.lookback.series.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prefixes of units that differ within a column: kB/s and MB/s, ms and s, KiB and MiB, µg/L and mg/L. */
final class UnitPrefix {

    private static final Map<String, Double> FACTORS = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("n", 1e-9),
            Map.entry("µ", 1e-6),
            Map.entry("μ", 1e-6),
            Map.entry("u", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("c", 1e-2),
            Map.entry("d", 1e-1),
            Map.entry("h", 1e2),
            Map.entry("k", 1e3),
            Map.entry("K", 1e3),
            Map.entry("M", 1e6),
            Map.entry("G", 1e9),
            Map.entry("T", 1e12),
            Map.entry("P", 1e15),
            Map.entry("Ki", 1024.0),
            Map.entry("Mi", 1024.0 * 1024),
            Map.entry("Gi", 1024.0 * 1024 * 1024),
            Map.entry("Ti", 1024.0 * 1024 * 1024 * 1024));

    /** Percent beside fractions: 1% and 0.01. */
    static final String PERCENT_OF_ONE = "% of 1";

    /** Thousandths beside ones: 901m and 1.0. */
    static final String THOUSANDTHS = "m of 1";

    /** What is left of KiB and MiB where bytes are not named: Ki, Mi. */
    private static final String BINARY = "i";

    private static final int LONGEST = 2;

    private UnitPrefix() {}

    /** What a unit with a prefix is worth in the bare unit; empty if it is another one. Minutes are no thousandths of inches. */
    static Optional<Double> factor(String text, String unit) {
        if (unit.equals(PERCENT_OF_ONE) || unit.equals(THOUSANDTHS)) {
            String sign = unit.substring(0, 1);
            return text.equals(sign) ? Optional.of(sign.equals("%") ? 1e-2 : 1e-3) : Optional.empty();
        }
        if (unit.equals(BINARY) && FACTORS.containsKey(text)) {
            return Optional.of(FACTORS.get(text));
        }
        return text.endsWith(unit) && !unit.isEmpty() && (!text.equals("min") || unit.equals("min"))
                ? Optional.ofNullable(FACTORS.get(text.substring(0, text.length() - unit.length())))
                : Optional.empty();
    }

    /**
     * The bare unit that all texts have with various prefixes.
     *
     * @param texts behind the numbers of a column, each once
     * @return empty if there are fewer than two, or if they have no unit in common
     */
    static Optional<String> unit(Collection<String> texts) {
        if (texts.size() < 2) {
            return Optional.empty();
        }
        return bare(texts.iterator().next()).stream()
                .filter(unit ->
                        texts.stream().allMatch(text -> factor(text, unit).isPresent()))
                .findFirst();
    }

    /** What is left without a prefix, the shortest first: the unit of MiB is B. */
    private static List<String> bare(String text) {
        List<String> bare = new ArrayList<>();
        for (int length = Math.min(LONGEST, text.length() - 1); length >= 0; length--) {
            if (FACTORS.containsKey(text.substring(0, length)) && Character.isLetter(text.charAt(length))) {
                bare.add(text.substring(length));
            }
        }
        return bare;
    }
}
