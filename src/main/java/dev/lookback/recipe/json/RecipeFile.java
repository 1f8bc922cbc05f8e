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
import dev.lookback.file.UnsuitableFileException;
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

/** Reads and writes recipes as versioned JSON files ({@code .lookback.json}) with the field names of the records. */
public final class RecipeFile {

    /** Format version, increased with every change that older programs would misread. */
    public static final int VERSION = 3;

    /** Largest size of a recipe file in bytes; a typical one has two thousand. */
    static final int MAX_BYTES = 4 << 20;

    /** Largest number of layers of a recipe; a typical one has less than twenty. */
    public static final int MAX_LAYERS = 1_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final JsonMapper MAPPER = RecipeJson.MAPPER;

    private static final ObjectReader HEADER =
            MAPPER.readerFor(Header.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RecipeFile() {}

    public static String toJson(Recipe recipe) {
        try {
            return MAPPER.writeValueAsString(new VersionedRecipe(VERSION, recipe)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e); // cannot happen: the mapper knows all types of a recipe
        }
    }

    private record VersionedRecipe(
            int version, @JsonUnwrapped Recipe recipe) {}

    /** @throws RecipeFormatException naming the line, the field and what is wrong */
    public static Recipe fromJson(String json) {
        if (json.length() > MAX_BYTES) {
            throw new RecipeFormatException(tooLarge(), null);
        }
        // Editors on Windows write a byte order mark.
        return parse(!json.isEmpty() && json.charAt(0) == BYTE_ORDER_MARK ? json.substring(1) : json);
    }

    private static Recipe parse(String json) {
        try {
            return checkLayerCount(MAPPER.readValue(RecipeUpgrade.from(version(json), json), Recipe.class));
        } catch (JacksonException e) {
            throw new RecipeFormatException(JsonErrors.message(e, tree(json)), e);
        }
    }

    private static Recipe checkLayerCount(Recipe recipe) {
        int layers = recipe.network().layers().size();
        if (layers > MAX_LAYERS) {
            throw new RecipeFormatException(Message.of("recipe.file.tooManyLayers", layers, MAX_LAYERS), null);
        }
        return recipe;
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance(); // the same error is already being reported
        }
    }

    /** Writes a recipe atomically: a failure leaves an existing file unchanged. */
    public static void write(Recipe recipe, Path file) throws IOException {
        AtomicFile.write(file, out -> out.write(toJson(recipe).getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws RecipeFormatException naming the file, the line, the field and what is wrong */
    public static Recipe read(Path file) throws IOException {
        try {
            return fromJson(decode(BoundedFile.read(file, MAX_BYTES)));
        } catch (UnsuitableFileException e) {
            throw new RecipeFormatException(unsuitable(e, file), e);
        } catch (RecipeFormatException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.in", file.getFileName().toString(), e.reason()), e);
        } catch (CharacterCodingException e) {
            throw new RecipeFormatException(
                    Message.of("recipe.file.notText", file.getFileName().toString()), e);
        }
    }

    private static Message unsuitable(UnsuitableFileException e, Path file) {
        return switch (e.reason()) {
            case NOT_A_FILE -> Message.of("recipe.file.noFile", file.toString());
            case TOO_LARGE -> Message.of("recipe.file.in", file.getFileName().toString(), tooLarge());
        };
    }

    private static Message tooLarge() {
        return Message.of("recipe.file.tooLarge", MAX_BYTES >> 20);
    }

    /** Decodes UTF-8, or UTF-16 with a byte order mark. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
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
        return MAPPER.valueToTree(new VersionedRecipe(VERSION, recipe));
    }

    /**
     * Converts a tree of the current version.
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

    /** The format version alone. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Header(int version) {}

    /** Read without building a tree: a store holds very many recipes. */
    private static int version(String json) throws JacksonException {
        int version = header(json).version();
        if (version < 1 || version > VERSION) {
            throw new RecipeFormatException(Message.of("recipe.file.version", version, VERSION), null);
        }
        return version;
    }

    private static Header header(String json) throws JacksonException {
        try {
            return Optional.ofNullable(HEADER.<Header>readValue(json)).orElseThrow(() -> noRecipe(null));
        } catch (MismatchedInputException e) {
            throw noRecipe(e);
        }
    }

    private static RecipeFormatException noRecipe(Throwable cause) {
        return new RecipeFormatException(Message.of("recipe.file.noRecipe"), cause);
    }
}
