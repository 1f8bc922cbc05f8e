package dev.lookback.recipe.json;

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
import dev.lookback.file.BoundedFile;
import dev.lookback.file.UnfitFileException;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Recipes as JSON ({@code .lookback.json}): versioned, readable, with the same field names as the records. */
public final class RecipeFile {

    /** Raised when the form changes so that older programs would misread it. */
    public static final int VERSION = 2;

    /** Bytes of a recipe's file at most; a usual one has two thousand. */
    static final int LARGEST = 4 << 20;

    /** Layers of a recipe at most; a usual one has less than twenty. */
    public static final int MOST_LAYERS = 1_000;

    private static final char MARK = '\uFEFF';

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
        if (json.length() > LARGEST) {
            throw new RecipeFormatException(tooLarge(), null);
        }
        // Editors on Windows put a mark before the text.
        return parsed(!json.isEmpty() && json.charAt(0) == MARK ? json.substring(1) : json);
    }

    private static Recipe parsed(String json) {
        try {
            return bounded(MAPPER.readValue(RecipeUpgrade.from(version(json), json), Recipe.class));
        } catch (JacksonException e) {
            throw new RecipeFormatException(JsonErrors.message(e, tree(json)), e);
        }
    }

    private static Recipe bounded(Recipe recipe) {
        int layers = recipe.network().layers().size();
        if (layers > MOST_LAYERS) {
            throw new RecipeFormatException(Message.of("recipe.file.tooManyLayers", layers, MOST_LAYERS), null);
        }
        return recipe;
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
            return fromJson(text(BoundedFile.read(file, LARGEST)));
        } catch (UnfitFileException e) {
            throw new RecipeFormatException(unfit(e, file), e);
        } catch (RecipeFormatException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.in", file.getFileName().toString(), e.reason()), e);
        } catch (CharacterCodingException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.notText", file.getFileName().toString()), e);
        }
    }

    private static Message unfit(UnfitFileException e, Path file) {
        return switch (e.reason()) {
            case NO_FILE -> Message.of("recipe.file.noFile", file.toString());
            case TOO_LARGE -> Message.of("recipe.file.in", file.getFileName().toString(), tooLarge());
        };
    }

    private static Message tooLarge() {
        return Message.of("recipe.file.tooLarge", LARGEST >> 20);
    }

    /** UTF-8, or what the mark before it says. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return charset(bytes).newDecoder().decode(buffer).toString();
    }

    private static Charset charset(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    public static ObjectNode toTree(Recipe recipe) {
        return MAPPER.valueToTree(new Written(VERSION, recipe));
    }

    /**
     * Of this version.
     *
     * @throws RecipeFormatException naming the field and what is wrong
     */
    public static Recipe fromTree(ObjectNode tree) {
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
