package dev.lookback.recipe.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Recipes that an older program wrote, as today's would have written them; on the same lines, since errors name them. */
final class RecipeUpgrade {

    private RecipeUpgrade() {}

    /** @param json of that version, well-formed */
    static String from(int version, String json) {
        // A forecast was of a single row.
        return version < 2 ? with(json, "windows", "\"length\":1") : json;
    }

    /** Puts a field at the beginning of an object of the recipe, if there is such an object. */
    private static String with(String json, String object, String field) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 1 && token == JsonToken.START_OBJECT && object.equals(parser.currentName())) {
                    int behind = (int) parser.currentTokenLocation().getCharOffset() + 1;
                    String comma = parser.nextToken() == JsonToken.END_OBJECT ? "" : ",";
                    return json.substring(0, behind) + field + comma + json.substring(behind);
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read, and the text has been parsed before
        }
    }
}
