package dev.lookback.runs.search;

import dev.lookback.recipe.field.RecipeField;
import java.util.List;
import java.util.Optional;

/**
 * Dimension of a search space: a field that is varied.
 *
 * @param field as it is in the recipe that is varied
 * @param all its values, in order; empty where there is no end of them
 */
public record Dimension(RecipeField field, DimensionValues values, Optional<List<String>> all) {

    static Dimension of(RecipeField field, DimensionValues values) {
        return new Dimension(field, values, values.all(isWhole(field)));
    }

    public String path() {
        return field.path();
    }

    private static boolean isWhole(RecipeField field) {
        return field.kind() == RecipeField.Kind.WHOLE_NUMBER;
    }

    /** Values that tell whether the field can have them all: of a range those at its ends, as numbers between them are no worse. */
    List<String> telling() {
        return values instanceof DimensionValues.Choices choices ? choices.values() : List.of(at(0), at(1));
    }

    /** Whether its values can be told apart but not ordered: words. */
    public boolean isCategorical() {
        return values instanceof DimensionValues.Choices choices
                && choices.values().stream().anyMatch(value -> !isNumber(value));
    }

    /** The value at a place from 0 to 1; of a list or a grid the nearest one. */
    public String at(double place) {
        List<String> all = this.all.orElse(List.of());
        if (all.isEmpty()) {
            DimensionValues.Range range = (DimensionValues.Range) values;
            return DimensionValues.text(Math.min(range.to(), Math.max(range.from(), range.at(place))), isWhole(field));
        }
        return all.get(Math.min(all.size() - 1, Math.max(0, (int) (place * all.size()))));
    }

    /** The place of a value: of a list or a grid the middle of its share. */
    public double place(String value) {
        List<String> all = this.all.orElse(List.of());
        if (all.isEmpty()) {
            return ((DimensionValues.Range) values).place(Double.parseDouble(value));
        }
        return (Math.max(0, all.indexOf(value)) + 0.5) / all.size();
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return path() + "=" + values;
    }
}
