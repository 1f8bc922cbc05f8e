package dev.lookback.recipe.field;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Type of a recipe's field in any recipe: kind, choices and bounds of its values.
 *
 * @param path as in a {@link RecipeField}, with {@code [*]} for any index: {@code network.layers[*].kernelSize}
 * @param choices possible values of a choice, as in JSON; empty for other kinds
 * @param bounds of a number; unlimited for other kinds
 */
public record FieldType(String path, Kind kind, List<String> choices, Bounds bounds) {

    /** Kind of value in JSON. */
    public enum Kind {
        WHOLE_NUMBER,
        NUMBER,
        CHOICE,
        TEXT
    }

    /**
     * Values that a number may have.
     *
     * @param above whether the value is above {@code least} and never equal to it
     * @param below whether the value is below {@code most} and never equal to it
     */
    public record Bounds(double least, boolean above, double most, boolean below) {

        /** Any number. */
        public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        /** Both ends are possible values. */
        public static Bounds between(double least, double most) {
            return new Bounds(least, false, most, false);
        }

        public static Bounds atLeast(double least) {
            return between(least, Double.POSITIVE_INFINITY);
        }

        public boolean contains(double value) {
            return (above ? value > least : value >= least) && (below ? value < most : value <= most);
        }

        public boolean hasLeast() {
            return least != Double.NEGATIVE_INFINITY;
        }

        public boolean hasMost() {
            return most != Double.POSITIVE_INFINITY;
        }
    }

    public FieldType {
        choices = List.copyOf(choices);
    }

    public boolean isNumber() {
        return kind == Kind.WHOLE_NUMBER || kind == Kind.NUMBER;
    }

    /** Two kinds of an object may have a field of the same name: splits by rows and by fractions, for example. */
    FieldType or(FieldType other) {
        boolean same = kind == other.kind;
        Set<String> both = new TreeSet<>(choices);
        both.addAll(other.choices);
        boolean numbers = isNumber() && other.isNumber();
        return new FieldType(
                path,
                same ? kind : numbers ? Kind.NUMBER : Kind.TEXT,
                same ? List.copyOf(both) : List.of(),
                bounds.equals(other.bounds) ? bounds : Bounds.NONE);
    }
}
