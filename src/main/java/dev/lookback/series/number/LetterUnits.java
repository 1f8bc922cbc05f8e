package dev.lookback.series.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letters that multiply numbers in one column, and are a unit or a flag in another: m (million, metres), t, K, b. */
final class LetterUnits {

    /** Units (metres, tonnes, kelvin) where all numbers have the same one. */
    private static final Set<String> ALONE = Set.of("m", "t", " K");

    /** Numbers with and without a unit are of one size; thousands are not written like this. */
    private static final double SAME_SIZE = 30;

    private LetterUnits() {}

    /**
     * @param suffixes numbers other than zero by the text behind them
     * @return the letter that does not multiply, if there is one
     */
    static Optional<String> of(Map<String, List<CellNumber>> suffixes) {
        if (suffixes.size() == 1) {
            return suffixes.keySet().stream()
                    .filter(ALONE::contains)
                    .map(String::strip)
                    .findFirst();
        }
        List<CellNumber> plain = suffixes.getOrDefault("", List.of());
        return suffixes.entrySet().stream()
                .filter(entry -> !plain.isEmpty() && areOfOneSize(entry.getKey().strip(), entry.getValue(), plain))
                .map(entry -> entry.getKey().strip())
                .findFirst();
    }

    private static boolean areOfOneSize(String letter, List<CellNumber> numbers, List<CellNumber> plain) {
        int power = letter.length() == 1 ? Multipliers.ofWord(letter) : Multipliers.NONE;
        if (power == Multipliers.NONE || !numbers.get(0).rest().isEmpty()) {
            return false;
        }
        double ratio = median(numbers) / NumberNotation.power(power) / median(plain);
        return ratio > 1 / SAME_SIZE && ratio < SAME_SIZE;
    }

    private static double median(List<CellNumber> numbers) {
        return numbers.stream()
                .mapToDouble(number -> Math.abs(number.value()))
                .sorted()
                .toArray()[numbers.size() / 2];
    }
}
