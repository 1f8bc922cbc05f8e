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
     * @param former JSON path in the old recipe: another one where layers before this one were added or removed. The same for an
     *     added layer
     * @param before JSON text of the old value, empty if the field was added
     * @param after JSON text of the new value, empty if the field was removed
     */
    public record Change(String field, String former, String before, String after) {

        /** Change of a field that has the same path in both recipes. */
        public Change(String field, String before, String after) {
            this(field, field, before, after);
        }

        /** Whether a whole layer was added. */
        public boolean isAddedLayer() {
            return isLayer(field) && before.isEmpty();
        }

        /** Whether a whole layer was removed. */
        public boolean isRemovedLayer() {
            return isLayer(field) && after.isEmpty();
        }
    }

    /**
     * Field in which several recipes differ.
     *
     * @param field JSON path in the first recipe; of a layer that it does not have, in those that have it
     * @param values JSON text per recipe, in their order; empty if a recipe has no such field
     */
    public record Difference(String field, List<String> values) {

        public Difference {
            values = List.copyOf(values);
        }

        /** Whether it is a whole layer that the first recipe does not have. */
        public boolean isAddedLayer() {
            return isLayer(field) && values.get(0).isEmpty();
        }
    }

    private final List<Change> changes = new ArrayList<>();

    private RecipeDiff() {}

    /** Changes in the order of the recipe's fields; inserting or removing a layer is one change, whatever follows it. */
    public static List<Change> between(Recipe before, Recipe after) {
        RecipeDiff diff = new RecipeDiff();
        diff.compare("", "", RecipeFile.toTree(before), RecipeFile.toTree(after));
        return List.copyOf(diff.changes);
    }

    /** Fields that are not equal in all recipes; each recipe is compared to the first. */
    public static List<Difference> among(List<Recipe> recipes) {
        // A layer that was added is not the one that was at its place before.
        Map<List<String>, String[]> values = new LinkedHashMap<>();
        for (int i = 1; i < recipes.size(); i++) {
            for (Change change : between(recipes.get(0), recipes.get(i))) {
                values.computeIfAbsent(List.of(change.former(), change.isAddedLayer() ? "added" : ""), field -> {
                            String[] same = new String[recipes.size()];
                            Arrays.fill(same, change.before());
                            return same;
                        })[i] =
                        change.after();
            }
        }
        return values.entrySet().stream()
                .map(entry -> new Difference(entry.getKey().get(0), List.of(entry.getValue())))
                .toList();
    }

    private void compare(String field, String former, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (field.equals(LAYERS)) {
            compareLayers(before, after);
        } else if (before instanceof ObjectNode oldNode
                && after instanceof ObjectNode newNode
                && sameType(oldNode, newNode)) {
            for (String name : names(oldNode, newNode)) {
                compare(within(field, name), within(former, name), at(oldNode, name), at(newNode, name));
            }
        } else {
            changes.add(new Change(field, former, text(before), text(after)));
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
                int old = pair.before().getAsInt();
                compare(layer(index), layer(old), before.get(old), after.get(index));
            }
        }
    }

    private void added(int index, JsonNode layers) {
        changes.add(new Change(layer(index), "", text(layers.get(index))));
    }

    private static String within(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    private static boolean isLayer(String field) {
        return field.startsWith(LAYERS + "[") && field.endsWith("]") && field.indexOf(']') == field.length() - 1;
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
