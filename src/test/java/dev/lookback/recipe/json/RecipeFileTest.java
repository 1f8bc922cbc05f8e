package dev.lookback.recipe.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.recipe.RandomRecipes;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.SomeSeries;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFileTest {

    private static final Recipe NOTEBOOK = Preset.NOTEBOOK.on(SomeSeries.notebook());

    @Property(tries = 300)
    void isReadAsItWasWritten(@ForAll long seed) {
        Recipe recipe = new RandomRecipes(seed).recipe();

        assertThat(RecipeFile.fromJson(RecipeFile.toJson(recipe))).isEqualTo(recipe);
    }

    @Test
    void everyKindOfLayerIsWrittenByItsNameAndComesBack() {
        Recipe recipe = NOTEBOOK.withNetwork(new Network(OneOfEach.LAYERS));

        String json = RecipeFile.toJson(recipe);

        for (Class<?> kind : Layer.class.getPermittedSubclasses()) {
            assertThat(json).contains("\"type\" : \"" + kind.getSimpleName() + "\"");
        }
        assertThat(RecipeFile.fromJson(json)).isEqualTo(recipe);
    }

    @Test
    void aRecipeWrittenBeforeArchivesAndWorkbooksWereReadStillOpens() {
        String json = RecipeFile.toJson(NOTEBOOK);
        String earlier = json.replaceAll("\\s*\"part\" : null,", "");

        assertThat(earlier).isNotEqualTo(json);
        assertThat(RecipeFile.fromJson(earlier)).isEqualTo(NOTEBOOK);
    }

    @Test
    void everyKindOfLayerIsDrawn() {
        RandomRecipes recipes = new RandomRecipes(1);
        assertThat(Stream.generate(recipes::layer).limit(2000).<Object>map(Layer::getClass))
                .contains((Object[]) Layer.class.getPermittedSubclasses());
    }

    @Test
    void usesTheNamesOfKeras() {
        assertThat(RecipeFile.toJson(NOTEBOOK))
                .startsWith("{\n  \"version\" : 3,\n  \"data\" : {")
                .contains("\"type\" : \"Conv1D\"", "\"kernelSize\" : 7", "\"type\" : \"RMSprop\"", "\"step-before\"");
    }

    @Test
    void optionalFieldsMayBeOmitted() {
        String json = RecipeFile.toJson(NOTEBOOK)
                .replace("\"clipNorm\" : null,", "")
                .replace("\"earlyStopping\" : null,", "");

        assertThat(RecipeFile.fromJson(json)).isEqualTo(NOTEBOOK);
    }

    @Test
    void recipesOfVersionOneForecastASingleRow() {
        String old = OlderRecipes.ofVersion(1, NOTEBOOK);

        assertThat(old).doesNotContain("length");
        assertThat(RecipeFile.fromJson(old)).isEqualTo(NOTEBOOK);
        assertThat(catchThrowableOfType(
                                RecipeFormatException.class,
                                () -> RecipeFile.fromJson(old.replace("\"step\" : 5", "\"step\" : \"x\"")))
                        .reason()
                        .arguments())
                .contains(lineOf(old, "\"step\""));
    }

    @Test
    void recipesOfVersionTwoTakeFilesRowsAndWindowsAsTheyWere() {
        String old = OlderRecipes.ofVersion(2, NOTEBOOK);

        assertThat(old).doesNotContain("preparation", "maxGap", "rowWeights", "missingValues", "timeFormat");
        assertThat(RecipeFile.fromJson(old)).isEqualTo(NOTEBOOK);
    }

    private static int lineOf(String text, String word) {
        return 1 + (int) text.lines().takeWhile(l -> !l.contains(word)).count();
    }

    @Test
    void errorsNameLineAndField() {
        long lookbackLine = 1
                + RecipeFile.toJson(NOTEBOOK)
                        .lines()
                        .takeWhile(l -> !l.contains("\"lookback\""))
                        .count();
        assertThat(error("\"filters\" : 32", "\"filters\" : 32, \"colour\" : 1"))
                .matches("line \\d+: unknown field network.layers\\[1].colour; known here: .*kernelSize.*");
        assertThat(error("\"lookback\" : 60", "\"lookback\" : \"sixty\""))
                .isEqualTo("line " + lookbackLine + ": windows.lookback must be a whole number");
        assertThat(error("\"lookback\" : 60", "\"lookback\" : 60.5"))
                .isEqualTo("line " + lookbackLine + ": windows.lookback must be a whole number");
        assertThat(error("\"lookback\" : 60", "\"lookback\" : null"))
                .endsWith(": windows.lookback must be a whole number");
        assertThat(error("\"scaler\" : \"standard\"", "\"scaler\" : \"standrad\""))
                .endsWith(": scaler must be one of: standard, min-max, robust, none, per-window");
        assertThat(error("\"type\" : \"MaxPool1D\"", "\"type\" : \"MaxPool2D\""))
                .contains(": network.layers[2] has unknown type \"MaxPool2D\"; known here: Conv1D, MaxPool1D, ");
        assertThat(error("\"type\" : \"RMSprop\",", ""))
                .endsWith(": training.optimizer needs a \"type\", one of: RMSprop, Adam, AdamW, Nadam, SGD");
        assertThat(error("\"seed\" : 1", "\"seed\" : 1, \"seed\" : 2")).startsWith("line ");
        assertThat(error("\"seed\" : 1", "\"seed\" : ")).contains("not valid JSON");
        assertThat(error("\"version\" : 3", "\"version\" : 7")).contains("recipe version 7");
        assertThat(error("\"version\" : 3,", "")).startsWith("not a recipe");
        assertThat(error("\"network\" : {", "\"network\" : null, \"x\" : {")).contains("network must be");
    }

    @Test
    void missingFieldsAreReportedAsMissing() {
        assertThat(error("\"lookback\" : 60,", ""))
                .matches("line \\d+: windows.lookback is missing; it must be a whole number");
        assertThat(error("\"filters\" : 32,", ""))
                .endsWith(": network.layers[1].filters is missing; it must be a whole number");
        assertThat(error("\"scaler\" : \"standard\",", ""))
                .contains(": scaler is missing; it must be one of: standard, min-max");
        assertThat(error("\"network\" : {", "\"webwork\" : {")).contains(": network is missing; it must be");
        assertThat(error("\"target\" : \"high\"", "\"comment\" : \"high\""))
                .endsWith(": data.target is missing; it must be a quoted string");
    }

    @Test
    void missingFieldsAreReportedInChinese() {
        String json = RecipeFile.toJson(NOTEBOOK).replaceFirst("\"lookback\" : 60,", "");

        RecipeFormatException e = catchThrowableOfType(RecipeFormatException.class, () -> RecipeFile.fromJson(json));

        assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get(e.reason())).contains("缺少 windows.lookback", "整数");
    }

    @Test
    void corruptFilesAreRefusedWithAMessage() {
        String json = RecipeFile.toJson(NOTEBOOK);
        for (int end = 0; end < json.length() - 2; end += 7) {
            String cut = json.substring(0, end);
            assertThatThrownBy(() -> RecipeFile.fromJson(cut)).isInstanceOf(RecipeFormatException.class);
        }
        for (String text : new String[] {"", "[]", "1", "null", "{}", "{\"version\":1}", "\u0000"}) {
            assertThatThrownBy(() -> RecipeFile.fromJson(text)).isInstanceOf(RecipeFormatException.class);
        }
    }

    @Test
    void replacesAnOldFileAndLeavesNoTemporaryFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my.lookback.json");
        RecipeFile.write(NOTEBOOK, file);
        Recipe changed = NOTEBOOK.withSeed(2);
        RecipeFile.write(changed, file);

        assertThat(RecipeFile.read(file)).isEqualTo(changed);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aNewFileHasTheUsersDefaultPermissions(@TempDir Path folder) throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path usual = Files.createFile(folder.resolve("usual.txt"));
        Path file = folder.resolve("my.lookback.json");
        RecipeFile.write(NOTEBOOK, file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void namesTheFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my.lookback.json"), "{");

        RecipeFormatException e = catchThrowableOfType(RecipeFormatException.class, () -> RecipeFile.read(file));

        assertThat(new Texts(Locale.ENGLISH).get(e.reason())).startsWith("my.lookback.json: line 1, ");
    }

    /** The error after a change to a valid file; empty if there is none. */
    private static String error(String from, String to) {
        String json = RecipeFile.toJson(NOTEBOOK).replaceFirst(Pattern.quote(from), to);
        return Optional.ofNullable(catchThrowableOfType(RecipeFormatException.class, () -> RecipeFile.fromJson(json)))
                .map(e -> new Texts(Locale.ENGLISH).get(e.reason()))
                .orElse("");
    }
}
