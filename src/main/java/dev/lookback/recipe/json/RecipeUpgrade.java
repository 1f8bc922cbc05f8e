package dev.lookback.recipe.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Upgrades the JSON of older recipe versions to the current one, without moving lines, since errors name them. */
final class RecipeUpgrade {

    private RecipeUpgrade() {}

    /** @param json well-formed JSON of that version */
    static String from(int version, String json) {
        // Version 1 forecast a single row.
        return version < 2 ? with(json, "windows", "\"length\":1") : json;
    }

    /** Inserts a field at the beginning of an object of the recipe, if there is such an object. */
    private static String with(String json, String object, String field) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 1 && token == JsonToken.START_OBJECT && object.equals(parser.currentName())) {
                    int afterBrace = (int) parser.currentTokenLocation().getCharOffset() + 1;
                    String comma = parser.nextToken() == JsonToken.END_OBJECT ? "" : ",";
                    return json.substring(0, afterBrace) + field + comma + json.substring(afterBrace);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: a string that has been parsed before
        }
    }
}
