package dev.lookback.recipe.field;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff.Change;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.json.RecipeJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Revert of a single change between two recipes; all others stay. */
public final class RevertedChange {

    private static final Pattern LAYER = Pattern.compile(Pattern.quote(RecipeDiff.LAYERS) + "\\[(\\d+)]");

    private RevertedChange() {}

    /**
     * The recipe after all changes but this one.
     *
     * @param change of {@link RecipeDiff#between} these two
     */
    public static Recipe of(Recipe before, Recipe after, Change change) {
        ObjectNode tree = RecipeFile.toTree(after);
        Matcher layer = LAYER.matcher(change.field());
        if (layer.matches() && change.before().isEmpty()) {
            layers(tree).remove(Integer.parseInt(layer.group(1)));
        } else if (layer.matches() && change.after().isEmpty()) {
            int index = Integer.parseInt(layer.group(1));
            layers(tree).insert(place(index, layers(RecipeFile.toTree(before)), layers(tree)), json(change.before()));
        } else {
            int dot = change.field().lastIndexOf('.');
            String parent = dot < 0 ? "" : change.field().substring(0, dot);
            ((ObjectNode) tree.at(RecipeFields.pointer(parent)))
                    .set(change.field().substring(dot + 1), json(change.before()));
        }
        return RecipeFile.fromTree(tree);
    }

    /** Index at which a removed layer belongs: behind those that are before it in both networks. */
    private static int place(int removed, ArrayNode before, ArrayNode after) {
        int place = 0;
        for (LayerAlignment.Pair pair : LayerAlignment.of(RecipeDiff.list(before), RecipeDiff.list(after))) {
            if (pair.after().isEmpty() && pair.before().getAsInt() == removed) {
                break;
            }
            place += pair.after().isPresent() ? 1 : 0;
        }
        return place;
    }

    private static ArrayNode layers(ObjectNode tree) {
        return (ArrayNode) tree.at(RecipeFields.pointer(RecipeDiff.LAYERS));
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty() ? NullNode.getInstance() : RecipeJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
