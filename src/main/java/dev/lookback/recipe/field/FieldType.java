package dev.lookback.recipe.field;

import dev.lookback.bounds.Interval;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Type of a recipe's field in any recipe: kind, choices and bounds of its values.
 *
 * @param path as in a {@link RecipeField}, with {@code [*]} for any index: {@code network.layers[*].kernelSize}
 * @param choices possible values of a choice, as in JSON; empty for other kinds
 * @param bounds that a record declares for a number, the widest of several; unlimited for other kinds
 */
public record FieldType(String path, Kind kind, List<String> choices, Interval bounds) {

    /** Kind of value in JSON. */
    public enum Kind {
        WHOLE_NUMBER,
        NUMBER,
        CHOICE,
        TEXT
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
                bounds.or(other.bounds));
    }
}
