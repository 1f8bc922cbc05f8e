package dev.lookback.app.runs.naming;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields in which recipes differ, as columns of a table of runs. */
public final class DifferingFields {

    private static final Pattern WHOLE_LAYER = Pattern.compile("network\\.layers\\[\\d+]");

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private DifferingFields() {}

    /**
     * Differing fields, the most telling first. Of networks that do not have the same layers, the number of parameters stands for all
     * fields of layers, since layer 2 of one is not layer 2 of the other.
     */
    public static List<RunField> of(List<Recipe> recipes) {
        List<String> fields = recipes.size() < 2
                ? List.of()
                : RecipeDiff.among(recipes).stream()
                        .map(RecipeDiff.Difference::field)
                        .filter(FieldRanks::isTelling)
                        .sorted(FieldRanks.order())
                        .toList();
        boolean otherLayers =
                fields.stream().anyMatch(field -> WHOLE_LAYER.matcher(field).matches());
        return fields.stream()
                .flatMap(field -> otherLayers && field.startsWith("network.")
                        ? Stream.of(RunField.Own.PARAMETERS)
                        : column(field).stream())
                .distinct()
                .toList();
    }

    /** Column of a recipe's field that has values of its own, or holds such; empty for others. */
    static Optional<RunField> column(String field) {
        return field.equals("training.epochs")
                ? Optional.of(RunField.Own.EPOCH)
                : path(field).flatMap(RunFields::of);
    }

    /** Path that has values: of a list all of them, of an object that has none itself its first field. */
    private static Optional<String> path(String field) {
        String any = INDEX.matcher(field).replaceAll(RunField.OfRecipe.EVERY);
        List<String> paths = FieldTypes.all().stream().map(FieldType::path).toList();
        if (paths.contains(any)) {
            return Optional.of(field);
        }
        String list = field + RunField.OfRecipe.EVERY;
        return paths.contains(list)
                ? Optional.of(list)
                : paths.stream().filter(path -> path.startsWith(any + ".")).findFirst();
    }
}
