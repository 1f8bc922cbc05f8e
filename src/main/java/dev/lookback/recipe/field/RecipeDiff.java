package dev.lookback.recipe.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.json.RecipeFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Difference between recipes, field by field. */
public final class RecipeDiff {

    static final String LAYERS = "network.layers";

    /**
     * Changed field.
     *
     * @param field JSON path as in {@link Problem#field()}; a removed layer has its old index, others their new one
     * @param before JSON text of the old value, empty if the field was added
     * @param after JSON text of the new value, empty if the field was removed
     */
    public record Change(String field, String before, String after) {}

    /**
     * Field in which several recipes differ.
     *
     * @param field JSON path, as in a {@link Change}
     * @param values JSON text per recipe, in their order; empty if a recipe has no such field
     */
    public record Difference(String field, List<String> values) {

        public Difference {
            values = List.copyOf(values);
        }
    }

    private final List<Change> changes = new ArrayList<>();

    private RecipeDiff() {}

    /** Changes in the order of the recipe's fields; inserting or removing a layer is one change, whatever follows it. */
    public static List<Change> between(Recipe before, Recipe after) {
        RecipeDiff diff = new RecipeDiff();
        diff.compare("", RecipeFile.toTree(before), RecipeFile.toTree(after));
        return List.copyOf(diff.changes);
    }

    /** Fields that are not equal in all recipes; each recipe is compared to the first. */
    public static List<Difference> among(List<Recipe> recipes) {
        Map<String, String[]> values = new LinkedHashMap<>();
        for (int i = 1; i < recipes.size(); i++) {
            for (Change change : between(recipes.get(0), recipes.get(i))) {
                values.computeIfAbsent(change.field(), field -> {
                            String[] same = new String[recipes.size()];
                            Arrays.fill(same, change.before());
                            return same;
                        })[i] =
                        change.after();
            }
        }
        return values.entrySet().stream()
                .map(entry -> new Difference(entry.getKey(), List.of(entry.getValue())))
                .toList();
    }

    private void compare(String field, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (field.equals(LAYERS)) {
            compareLayers(before, after);
        } else if (before instanceof ObjectNode oldNode
                && after instanceof ObjectNode newNode
                && sameType(oldNode, newNode)) {
            for (String name : names(oldNode, newNode)) {
                compare(field.isEmpty() ? name : field + "." + name, at(oldNode, name), at(newNode, name));
            }
        } else {
            changes.add(new Change(field, text(before), text(after)));
        }
    }

    private void compareLayers(JsonNode before, JsonNode after) {
        for (LayerAlignment.Pair pair : LayerAlignment.of(list(before), list(after))) {
            if (pair.before().isEmpty()) {
                added(pair.after().getAsInt(), after);
            } else if (pair.after().isEmpty()) {
                int index = pair.before().getAsInt();
                changes.add(new Change(layer(index), text(before.get(index)), ""));
            } else {
                int index = pair.after().getAsInt();
                compare(layer(index), before.get(pair.before().getAsInt()), after.get(index));
            }
        }
    }

    private void added(int index, JsonNode layers) {
        changes.add(new Change(layer(index), "", text(layers.get(index))));
    }

    private static String layer(int index) {
        return LAYERS + "[" + index + "]";
    }

    /** Another type (of optimizer, say) is one change, not one for each of its fields. */
    private static boolean sameType(ObjectNode before, ObjectNode after) {
        return before.path("type").equals(after.path("type"));
    }

    private static Set<String> names(ObjectNode before, ObjectNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode at(ObjectNode node, String name) {
        return node.has(name) ? node.get(name) : NullNode.getInstance();
    }

    static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.toString();
    }
}
