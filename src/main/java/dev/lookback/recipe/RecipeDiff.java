package dev.lookback.recipe;

import java.util.List;

/** What differs between two recipes, field by field. */
public final class RecipeDiff {

    /**
     * One differing field.
     *
     * @param field JSON path as in {@link Problem#field()}
     * @param before JSON text of the old value, empty where the field is new
     * @param after JSON text of the new value, empty where the field is gone
     */
    public record Change(String field, String before, String after) {}

    private RecipeDiff() {}

    public static List<Change> between(Recipe before, Recipe after) {
        throw new UnsupportedOperationException("not written yet");
    }
}
