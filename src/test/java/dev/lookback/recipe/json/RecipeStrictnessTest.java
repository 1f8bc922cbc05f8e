package dev.lookback.recipe.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.StartsProcess;
import dev.lookback.recipe.RandomRecipes;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict parsing of recipe files: no value is converted silently, and oversized files are refused. */
class RecipeStrictnessTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Recipe NOTEBOOK = Preset.NOTEBOOK.on(SomeSeries.notebook());

    /** Values of every type, including those that lenient parsers convert to another. */
    private static final List<String> OTHERS = List.of(
            "0",
            "1",
            "-1",
            "2147483648",
            "1.0",
            "1.5",
            "1e999",
            "true",
            "false",
            "null",
            "\"\"",
            "\" \"",
            "\"0\"",
            "\"1.0\"",
            "\"true\"",
            "\"null\"",
            "\"NaN\"",
            "\"2020-01-31T00:00:00Z\"",
            "\"2020-01-31\"",
            "[]",
            "[1]",
            "[\"a\"]",
            "[2020,1,31,0,0]",
            "{}",
            "{\"type\":\"MAE\"}");

    @Property(tries = 20)
    void noValueIsConvertedToAnotherType(@ForAll long seed) throws IOException {
        Recipe recipe = new RandomRecipes(seed).recipe();
        for (JsonPointer place : leaves(RecipeFile.toTree(recipe))) {
            for (String other : OTHERS) {
                ObjectNode tree = RecipeFile.toTree(recipe);
                put(tree, place, new ObjectMapper().readTree(other));
                try {
                    Recipe read = RecipeFile.fromJson(tree.toString());
                    assertThat(SameJson.of(tree, RecipeFile.toTree(read)))
                            .as("%s as %s", place, other)
                            .isTrue();
                } catch (RecipeFormatException e) {
                    assertThat(ENGLISH.get(e.reason())).hasLineCount(1);
                }
            }
        }
    }

    @Property(tries = 20)
    void anIntegerIsAcceptedAsADecimalNumber(@ForAll long seed) throws IOException {
        ObjectNode tree = RecipeFile.toTree(new RandomRecipes(seed).recipe());
        for (JsonPointer place : leaves(tree)) {
            if (tree.at(place).isDouble()) {
                assertThat(withAt(tree, place, "1")).as("%s", place).isEqualTo(withAt(tree, place, "1.0"));
            }
        }
    }

    @Test
    void anIntegerIsAcceptedAsAnOptionalDecimalNumber() throws IOException {
        JsonPointer clipNorm = JsonPointer.compile("/training/clipNorm");

        assertThat(withAt(RecipeFile.toTree(NOTEBOOK), clipNorm, "1").training().clipNorm())
                .hasValue(1.0);
    }

    private static Recipe withAt(ObjectNode tree, JsonPointer place, String value) throws IOException {
        ObjectNode changed = tree.deepCopy();
        put(changed, place, new ObjectMapper().readTree(value));
        return RecipeFile.fromJson(changed.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"padding", "activation", "scaler", "context", "targetForm", "alignment", "missing"})
    void stringsAreNotAcceptedAsNumbers(String field) {
        String json =
                RecipeFile.toJson(NOTEBOOK).replaceFirst("\"" + field + "\" : \"[^\"]*\"", "\"" + field + "\" : 0");

        assertThat(refusal(json)).contains(field + " must be one of: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsIgnored(String encoding, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("marked.lookback.json");
        Files.write(file, ("\uFEFF" + RecipeFile.toJson(NOTEBOOK)).getBytes(encoding));

        assertThat(RecipeFile.read(file)).isEqualTo(NOTEBOOK);
    }

    @Test
    void aFileOverTheSizeLimitIsRefusedWithoutReadingItAll(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.lookback.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(10L << 30);
        }

        assertThat(refusal(huge))
                .isEqualTo("huge.lookback.json: larger than 4 MB, too large for a recipe: choose another file");
    }

    @Test
    @StartsProcess
    void foldersAndPipesAreNotOpened(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe.lookback.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (Path file : List.of(pipe, folder, Path.of("/dev/zero"))) {
            assertThat(refusal(file)).startsWith(file + ": a folder, a device or a pipe, not a file");
        }
    }

    @Test
    void excessiveNamesLayersOrDepthAreRefused() {
        String layer = "{\"type\" : \"Flatten\"}, ";
        String json = RecipeFile.toJson(NOTEBOOK);
        Map<String, String> hostile = Map.of(
                json.replaceFirst("\\{\n *\"type\" : \"Conv1D\"", layer.repeat(100_000) + "$0"),
                "network.layers has 100,00",
                json.replace("\"target\" : \"high\"", "\"target\" : \"" + "x".repeat(1 << 20) + "\""),
                "data.target is too long",
                json.replace("\"target\" : \"high\"", "\"target\" : " + "[".repeat(100_000)),
                "the value here is too long or nested too deeply");

        hostile.forEach(
                (text, complaint) -> assertThat(refusal(text)).hasLineCount(1).contains(complaint));
    }

    @Test
    void messagesShowLongNamesOnOneLine() {
        String longName = "a\nb\u0000c\u2028" + "x".repeat(20_000);
        Recipe recipe =
                NOTEBOOK.withData(NOTEBOOK.data().withTarget(longName).withFeatures(List.of(longName, longName)));

        for (Problem problem : RecipeCheck.of(recipe, SomeSeries.notebook()).problems()) {
            String text = ENGLISH.get(problem.message());
            assertThat(text).hasLineCount(1).doesNotContain("\u0000");
            assertThat(text.length()).isLessThan(500);
        }
    }

    @Test
    void anInvalidPathIsReportedWithItsField() {
        Recipe recipe = NOTEBOOK.withData(NOTEBOOK.data().withPath("a\u0000b"));

        RecipeFormatException e = catchThrowableOfType(
                RecipeFormatException.class, () -> recipe.data().file(Path.of("")));

        assertThat(ENGLISH.get(e.reason()))
                .startsWith("data.path is not a valid file name")
                .doesNotContain("\u0000");
    }

    private static String refusal(String json) {
        return ENGLISH.get(catchThrowableOfType(RecipeFormatException.class, () -> RecipeFile.fromJson(json))
                .reason());
    }

    private static String refusal(Path file) {
        return ENGLISH.get(catchThrowableOfType(RecipeFormatException.class, () -> RecipeFile.read(file))
                .reason());
    }

    private static List<JsonPointer> leaves(JsonNode root) {
        List<JsonPointer> leaves = new ArrayList<>();
        collect(JsonPointer.empty(), root, leaves);
        return leaves;
    }

    private static void collect(JsonPointer at, JsonNode node, List<JsonPointer> leaves) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(at.appendProperty(field.getKey()), field.getValue(), leaves));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(at.appendIndex(i), node.get(i), leaves);
            }
        } else {
            leaves.add(at);
        }
    }

    private static void put(ObjectNode root, JsonPointer place, JsonNode value) {
        JsonNode parent = root.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
    }
}
