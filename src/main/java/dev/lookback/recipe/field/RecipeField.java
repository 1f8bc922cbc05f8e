package dev.lookback.recipe.field;

import dev.lookback.recipe.check.Problem;
import java.util.List;

/**
 * Field of a recipe that can be varied: path, type and value as text.
 *
 * @param path as in {@link Problem#field()}; {@code network.layers[1].count} is the number of equal layers in a row, from that one on
 * @param value as in the recipe's JSON, without quotes; for an optimizer, a loss or a schedule its type
 * @param choices possible values; empty for a number or a formula
 */
public record RecipeField(String path, Kind kind, String value, List<String> choices) {

    /** Type of the value. */
    public enum Kind {
        WHOLE_NUMBER,
        NUMBER,
        CHOICE,
        /** Text of an added column's formula. */
        FORMULA
    }

    public RecipeField {
        choices = List.copyOf(choices);
    }

    /** Last part of the path: the name of the field in its JSON object. */
    String name() {
        return lastName(path);
    }

    static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
