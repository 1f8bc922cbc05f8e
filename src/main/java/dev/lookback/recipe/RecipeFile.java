package dev.lookback.recipe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.file.AtomicFile;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Recipes as JSON ({@code .lookback.json}): versioned, readable, with the same field names as the records. */
public final class RecipeFile {

    /** Raised when the form changes so that older programs would misread it. */
    public static final int VERSION = 2;

    private static final JsonMapper MAPPER = RecipeJson.MAPPER;

    private static final ObjectReader FORM =
            MAPPER.readerFor(Form.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecipeFile() {}

    public static String toJson(Recipe recipe) {
        try {
            return MAPPER.writeValueAsString(new Written(VERSION, recipe)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e); // nothing in a recipe is unknown to the mapper
        }
    }

    private record Written(int version, @JsonUnwrapped Recipe recipe) {}

    /** @throws RecipeFormatException naming the line, the field and what is wrong */
    public static Recipe fromJson(String json) {
        try {
            return MAPPER.readValue(RecipeUpgrade.from(version(json), json), Recipe.class);
        } catch (JacksonException e) {
            throw new RecipeFormatException(JsonErrors.message(e, tree(json)), e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance(); // it is this error that is told
        }
    }

    /** Whole or not at all: a failure never harms what was there. */
    public static void write(Recipe recipe, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(toJson(recipe).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws RecipeFormatException naming the file, the line, the field and what is wrong */
    public static Recipe read(Path file) throws IOException {
        try {
            return fromJson(Files.readString(file));
        } catch (RecipeFormatException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.in", file.getFileName().toString(), e.reason()), e);
        } catch (CharacterCodingException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.notText", file.getFileName().toString()), e);
        }
    }

    static ObjectNode toTree(Recipe recipe) {
        return MAPPER.valueToTree(new Written(VERSION, recipe));
    }

    /**
     * Of this version.
     *
     * @throws RecipeFormatException naming the field and what is wrong
     */
    static Recipe fromTree(ObjectNode tree) {
        try {
            return MAPPER.treeToValue(tree, Recipe.class);
        } catch (JacksonException e) {
            throw new RecipeFormatException(JsonErrors.message(e, tree), e);
        }
    }

    /** What tells how the rest is to be read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Form(int version) {}

    /** Without a tree of it all: a store has very many recipes. */
    private static int version(String json) throws JacksonException {
        int version = form(json).version();
        if (version < 1 || version > VERSION) {
            throw new RecipeFormatException(Message.of("recipe.file.version", version, VERSION), null);
        }
        return version;
    }

    private static Form form(String json) throws JacksonException {
        try {
            return Optional.ofNullable(FORM.<Form>readValue(json)).orElseThrow(() -> noRecipe(null));
        } catch (MismatchedInputException e) {
            throw noRecipe(e);
        }
    }

    private static RecipeFormatException noRecipe(Throwable cause) {
        return new RecipeFormatException(Message.of("recipe.file.noRecipe"), cause);
    }
}
