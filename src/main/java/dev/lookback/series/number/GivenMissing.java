package dev.lookback.series.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Missing values of a column that a person names: numbers such as -999, and texts such as "none".
 *
 * @param numbers numbers that stand for a missing value, however they are written
 * @param texts other texts that do
 */
public record GivenMissing(List<Double> numbers, Set<String> texts) {

    /** No values but those that stand for missing ones anyway. */
    public static final GivenMissing NONE = new GivenMissing(List.of(), Set.of());

    public GivenMissing {
        numbers = List.copyOf(numbers);
        texts = Set.copyOf(texts);
    }

    /** @param texts as a person writes them; a number with a decimal point or the column's own decimal mark */
    public static GivenMissing of(List<String> texts, NumberNotation notation) {
        if (texts.isEmpty()) {
            return NONE;
        }
        List<Double> numbers = new ArrayList<>();
        for (String text : texts) {
            for (NumberNotation read : List.of(NumberNotation.POINT, notation)) {
                double number = read.parse(text);
                if (!Double.isNaN(number)) {
                    numbers.add(number);
                }
            }
        }
        return new GivenMissing(numbers, Set.copyOf(texts));
    }

    public boolean isNone() {
        return texts.isEmpty();
    }

    /**
     * The value of a cell, which may stand for a missing one.
     *
     * @param value as it was read
     * @param text of the cell, asked for where it was unreadable
     */
    public double applied(double value, Supplier<String> text) {
        boolean isMissing =
                NumberNotation.isUnreadable(value) ? texts.contains(text.get().strip()) : numbers.contains(value);
        return isMissing ? NumberNotation.MISSING : value;
    }

    /** Whether a cell stands for a missing value. */
    public boolean isMissing(String cell, NumberNotation notation) {
        return !isNone() && (texts.contains(cell.strip()) || numbers.contains(notation.parse(cell)));
    }
}
