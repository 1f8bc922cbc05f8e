package dev.lookback.series.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters that multiply numbers in one column, and are a unit or a flag in another: m (million, metres), t, K, b. */
final class LetterUnits {

    /** Units (metres, tonnes, kelvin) where all numbers have the same one. */
    private static final Set<String> ALONE = Set.of("m", "t", " K", "G");

    /** The same, but in columns of amounts; a scale that all numbers have may be left out as well. */
    private static final Set<String> SCALES = Set.of("K", "k", "M", "G", "T");

    private static final String BYTES = "B";

    /** Numbers with and without a unit are of one size; thousands are not written like this. */
    private static final double SAME_SIZE = 30;

    private LetterUnits() {}

    /**
     * @param suffixes numbers other than zero by the text behind them
     * @param amounts whether the column holds counts or money
     * @return the letter that does not multiply, if there is one
     */
    static Optional<String> of(Map<String, List<CellNumber>> suffixes, boolean amounts) {
        if (suffixes.size() == 1) {
            return suffixes.keySet().stream()
                    .filter(suffix -> ALONE.contains(suffix) || !amounts && isLetter(suffix.strip()))
                    .map(String::strip)
                    .findFirst();
        }
        if (areBytes(suffixes)) {
            return Optional.of(BYTES);
        }
        List<CellNumber> plain = suffixes.getOrDefault("", List.of());
        return suffixes.entrySet().stream()
                .filter(entry -> !plain.isEmpty() && areOfOneSize(entry.getKey().strip(), entry.getValue(), plain))
                .map(entry -> entry.getKey().strip())
                .findFirst();
    }

    private static boolean isLetter(String suffix) {
        return SCALES.contains(suffix) || suffix.equals(BYTES);
    }

    /** Whether a unit is a scale, beside which no other one is understood. */
    static boolean isScale(String unit) {
        return SCALES.contains(unit);
    }

    /** Whole bytes beside parts of thousands and millions of them: 280B, 1.2K, 3.4M. */
    private static boolean areBytes(Map<String, List<CellNumber>> suffixes) {
        List<CellNumber> bytes = suffixes.getOrDefault(BYTES, List.of());
        boolean others = suffixes.keySet().stream().allMatch(suffix -> suffix.isEmpty() || isLetter(suffix));
        boolean parts = suffixes.entrySet().stream()
                .filter(entry -> SCALES.contains(entry.getKey()))
                .anyMatch(entry -> entry.getValue().stream().anyMatch(number -> number.fraction() > 0));
        return bytes.size() > 1
                && others
                && bytes.stream().allMatch(number -> number.fraction() < 0)
                && (parts || suffixes.containsKey("G"));
    }

    private static boolean areOfOneSize(String letter, List<CellNumber> numbers, List<CellNumber> plain) {
        int power = letter.length() == 1 ? Multipliers.ofWord(letter) : Multipliers.NONE;
        if (power == Multipliers.NONE || !numbers.get(0).rest().isEmpty()) {
            return false;
        }
        double ratio = median(numbers) / NumberNotation.power(power) / median(plain);
        return ratio > 1 / SAME_SIZE && ratio < SAME_SIZE;
    }

    static double median(List<CellNumber> numbers) {
        return numbers.stream()
                .mapToDouble(number -> Math.abs(number.value()))
                .sorted()
                .toArray()[numbers.size() / 2];
    }
}
