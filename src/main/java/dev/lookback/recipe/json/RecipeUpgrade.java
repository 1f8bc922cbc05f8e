package dev.lookback.recipe.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Upgrades the JSON of older recipe versions to the current one, without moving lines, since errors name them. */
final class RecipeUpgrade {

    private RecipeUpgrade() {}

    /** @param json well-formed JSON of that version */
    static String from(int version, String json) {
        String upgraded = json;
        if (version < 2) {
            // Version 1 forecast a single row.
            upgraded = with(upgraded, List.of("windows"), "\"length\":1");
        }
        if (version < 3) {
            // Version 2 read a file in fewer ways, took its rows and columns as they are, and all windows alike.
            upgraded = with(
                    upgraded,
                    List.of("data", "options"),
                    "\"decimal\":null,\"skip\":null,\"header\":null,\"timeFormat\":null,\"dayFirst\":null,"
                            + "\"orientation\":null,\"seriesId\":null,\"part\":null,\"missingValues\":[]");
            upgraded = with(
                    upgraded,
                    List.of("data"),
                    "\"preparation\":{\"resampling\":null,\"calendar\":false,\"oneHot\":[],\"added\":[]}");
            upgraded = with(upgraded, List.of("windows"), "\"maxGap\":null");
            upgraded = with(upgraded, List.of("training"), "\"rowWeights\":{\"halfLife\":null,\"spans\":[]}");
        }
        return upgraded;
    }

    /** Inserts fields at the beginning of an object of the recipe, if there is such an object. */
    private static String with(String json, List<String> path, String fields) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            Deque<String> names = new ArrayDeque<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    names.addLast(String.valueOf(parser.currentName()));
                    if (token == JsonToken.START_OBJECT
                            && names.stream().skip(1).toList().equals(path)) {
                        int afterBrace = (int) parser.currentTokenLocation().getCharOffset() + 1;
                        String comma = parser.nextToken() == JsonToken.END_OBJECT ? "" : ",";
                        return json.substring(0, afterBrace) + fields + comma + json.substring(afterBrace);
                    }
                } else if (token.isStructEnd()) {
                    names.removeLast();
                }
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: a string that has been parsed before
        }
    }
}
