package dev.lookback.series.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters directly behind some of the numbers of a column, which flag them as revised, suspect or estimated: 727r, 37s. */
final class LetterFlags {

    /** Unit that stands for such letters. */
    private static final String UNIT = "a flag";

    private static final int LONGEST = 2;

    /** Numbers with and without a flag are of one size. */
    private static final double SAME_SIZE = 30;

    private LetterFlags() {}

    /** @param suffixes numbers other than zero by the text behind them */
    static Optional<String> unit(Map<String, List<CellNumber>> suffixes) {
        List<CellNumber> plain = suffixes.getOrDefault("", List.of());
        List<CellNumber> flagged = new ArrayList<>();
        suffixes.forEach((suffix, numbers) -> {
            if (isFlag(suffix)
                    && numbers.stream().allMatch(number -> number.rest().equals(suffix))) {
                flagged.addAll(numbers);
            }
        });
        if (flagged.isEmpty() || flagged.size() * 2 > plain.size()) {
            return Optional.empty();
        }
        double ratio = LetterUnits.median(flagged) / LetterUnits.median(plain);
        return ratio > 1 / SAME_SIZE && ratio < SAME_SIZE ? Optional.of(UNIT) : Optional.empty();
    }

    /** Whether a text behind a number is a flag rather than a unit. */
    static boolean isFlag(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    static boolean areIn(NumberNotation notation) {
        return notation.unit().equals(UNIT);
    }

    static boolean isUnit(String unit) {
        return unit.equals(UNIT);
    }
}
