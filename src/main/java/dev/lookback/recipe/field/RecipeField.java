package dev.lookback.recipe.field;

import dev.lookback.recipe.check.Problem;
import java.util.List;

/**
 * A single value of a recipe, as text.
 *
 * @param path as in {@link Problem#field()}; {@code network.layers[1].count} is how often that layer stands there in a row
 * @param value as in the recipe's JSON, without quotes; of an optimizer, a loss or a schedule its type
 * @param choices what it may be; empty for a number
 */
public record RecipeField(String path, Kind kind, String value, List<String> choices) {

    /** What the value is. */
    public enum Kind {
        WHOLE_NUMBER,
        NUMBER,
        CHOICE
    }

    public RecipeField {
        choices = List.copyOf(choices);
    }
}
