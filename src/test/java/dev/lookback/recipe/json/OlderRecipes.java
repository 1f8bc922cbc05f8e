package dev.lookback.recipe.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.recipe.Recipe;
import java.util.List;

/** JSON of recipes as earlier versions of the program wrote it. */
public final class OlderRecipes {

    private OlderRecipes() {}

    /** @param recipe that says nothing which that version could not say */
    public static String ofVersion(int version, Recipe recipe) {
        ObjectNode json = RecipeFile.toTree(recipe);
        json.put("version", version);
        if (version < 3) {
            remove(
                    json.at("/data/options"),
                    "decimal",
                    "skip",
                    "header",
                    "timeFormat",
                    "dayFirst",
                    "orientation",
                    "seriesId",
                    "part",
                    "missingValues");
            remove(json.get("data"), "preparation");
            remove(json.get("windows"), "maxGap");
            remove(json.get("training"), "rowWeights");
        }
        if (version < 2) {
            remove(json.get("windows"), "length");
        }
        return json.toPrettyString() + "\n";
    }

    private static void remove(JsonNode object, String... fields) {
        ((ObjectNode) object).remove(List.of(fields));
    }
}
