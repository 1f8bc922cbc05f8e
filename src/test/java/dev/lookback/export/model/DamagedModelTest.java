package dev.lookback.export.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged model files are refused in one line that says what is wrong. */
class DamagedModelTest {

    /** Bytes of coefficients.bin before its first weight. */
    private static final int HEADER = 0x71;

    /** One model for all tests, which do not change it. */
    private static byte[] model;

    @TempDir
    Path folder;

    @BeforeAll
    static void train(@TempDir Path elsewhere) throws IOException {
        Path file = elsewhere.resolve("model.zip");
        ModelFile.write(Models.linear(), file);
        model = Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,close\n2020-01-01,1\n", "PK\u0003\u0004"})
    void aFileOfAnotherKindIsNamed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("other.zip"), content, StandardCharsets.ISO_8859_1);

        assertRefused(file, "other.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.json", "scales.json", "network.zip"})
    void aMissingEntryIsNamed(String entry) throws IOException {
        Path file = model();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(entry));
        }

        assertRefused(file, entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.json", "scales.json", "network.zip"})
    void aDamagedEntryIsRefused(String entry) throws IOException {
        Path file = model();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            byte[] content = Files.readAllBytes(zip.getPath(entry));
            Files.write(zip.getPath(entry), Arrays.copyOf(content, content.length / 2));
        }

        assertRefused(file, "model.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.json", "scales.json", "network.zip", "digest.txt"})
    void aDuplicateEntryIsRefused(String entry) throws IOException {
        byte[] zip = model;
        List<Zips.Part> parts = new ArrayList<>(Zips.parts(zip));
        parts.add(new Zips.Part(entry, Zips.content(zip, entry)));

        assertRefused(saved(Zips.zip(parts)), entry + " twice");
    }

    @Test
    void anEntryThatDoesNotMatchTheDigestIsRefused() throws IOException {
        byte[] zip = model;
        String recipe = text(zip, "recipe.json");
        byte[] changed = recipe.replace("\"delay\" : 1", "\"delay\" : 2").getBytes(StandardCharsets.UTF_8);

        assertThat(text(zip, "recipe.json")).contains("\"delay\" : 1");
        assertRefused(saved(Zips.with(zip, "recipe.json", changed)), "changed after saving");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lookback\" : 40     | \"lookback\" : 2147483647 | windows.lookback: must be at most 100,000,000",
                "\"lookback\" : 40     | \"lookback\" : 50000000   | windows.lookback: 50,000,000 time steps are too many",
                "\"lookback\" : 40     | \"lookback\" : 1048577    | windows.lookback: 1,048,577 time steps are too many",
                "\"lookback\" : 40     | \"lookback\" : 0          | windows.lookback",
                "\"lookback\" : 40     | \"lookback\" : 41         | coefficients.bin has",
                "\"step\" : 1          | \"step\" : 0              | windows.step",
                "\"step\" : 1          | \"step\" : 41             | windows.step",
                "\"delay\" : 1         | \"delay\" : -1            | windows.delay",
                "\"delay\" : 1         | \"delay\" : 2147483647    | windows.delay",
                "\"length\" : 1        | \"length\" : 0            | windows.length",
                "\"length\" : 1        | \"length\" : 2            | network.layers[1]",
                "\"units\" : 1         | \"units\" : 0             | network.layers[1].units",
                "\"features\" : [ \"a\", \"b\" ] | \"features\" : [ \"a\", \"a\" ]       | data.features: chosen more than once: a",
                "\"features\" : [ \"a\", \"b\" ] | \"features\" : [ ]                      | data.features",
                "\"features\" : [ \"a\", \"b\" ] | \"features\" : [ \"a\" ]                | scales for 2 columns",
            })
    void anInvalidRecipeIsRefusedWithItsField(String was, String is, String named) throws IOException {
        assertRefused(edited("recipe.json", was, is), named);
    }

    @Test
    void aWindowWithTooManyValuesIsRefused() throws IOException {
        byte[] zip = Zips.without(model, "digest.txt");
        String names = IntStream.range(0, 60).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(", "));
        String recipe = text(zip, "recipe.json")
                .replace("\"lookback\" : 40", "\"lookback\" : 1000000")
                .replace("\"a\", \"b\"", names);

        assertRefused(
                saved(Zips.with(zip, "recipe.json", recipe.getBytes(StandardCharsets.UTF_8))),
                "more than 100,000,000 values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scale\" : *     | \"scale\" : 0       | features[0].scale: must be greater than 0",
                "\"scale\" : *     | \"scale\" : -1.5    | features[0].scale: must be greater than 0",
                "\"scale\" : *     | \"scale\" : \"NaN\" | features[0].scale: must be a finite number",
                "\"scale\" : *     | \"scale\" : 1e999   | features[0].scale: must be a finite number",
                "\"scale\" : *     | \"scale\" : null    | features[0].scale: must be a finite number",
                "\"scale\" : *     | \"size\" : 1        | features[0].scale: it is missing",
                "\"scale\" : *     | \"scale\" : 1, \"x\" : 1 | features[0].x",
                "\"scale\" : *     | \"scale\" : 1, \"scale\" : 1 | scales.json: line",
                "\"offset\" : *    | \"offset\" : \"Infinity\"    | features[0].offset: must be a finite number",
                "\"reportScale\" : * | \"reportScale\" : 0  | reportScale: must be greater than 0",
                "\"naiveMae\" : *  | \"naiveMae\" : -1   | naiveMae: must be 0 or more",
            })
    void invalidScalesAreRefusedWithTheirField(String was, String is, String named) throws IOException {
        assertRefused(edited("scales.json", was, is), named);
    }

    @Test
    void aNaiveErrorOfNaNIsValid() throws IOException {
        Path file = edited("scales.json", "\"naiveMae\" : *", "\"naiveMae\" : \"NaN\"");

        assertThat(ModelFile.read(file).scales().naiveMae()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aWeightThatIsNotFiniteIsRefused(float weight) throws IOException {
        byte[] coefficients = coefficients();
        ByteBuffer.wrap(coefficients).putFloat(coefficients.length - Float.BYTES, weight);

        assertRefused(withCoefficients(coefficients), Float.toString(weight));
    }

    /** Every header field, with values of a damaged or malicious file. */
    @Test
    void headersOfTheWeightsAreValidated() throws IOException {
        byte[] coefficients = coefficients();
        float[] weights = ModelFile.read(withCoefficients(coefficients)).weights();
        for (int at = 0; at < HEADER; at += 3) {
            for (int value : new int[] {0x7fffffff, 0xffffffff, 0, 2}) {
                byte[] changed = coefficients.clone();
                ByteBuffer.wrap(changed).putInt(Math.min(at, HEADER - Integer.BYTES), value);
                try {
                    assertThat(ModelFile.read(withCoefficients(changed)).weights())
                            .as("%x at %d", value, at)
                            .containsExactly(weights);
                } catch (ModelFileException e) {
                    assertThat(new Texts(Locale.ENGLISH).get(e.reason())).contains("network.zip: ");
                }
            }
        }
    }

    @Test
    void weightsOfTheWrongLengthAreRefused() throws IOException {
        byte[] coefficients = coefficients();
        for (int length = 0; length < coefficients.length; length += 13) {
            assertRefused(withCoefficients(Arrays.copyOf(coefficients, length)), "coefficients.bin");
        }
        assertRefused(
                withCoefficients(Arrays.copyOf(coefficients, coefficients.length + 1)),
                "continues after its last weight");
    }

    @Test
    void anEntryLargerThanItsLimitIsRefused() throws IOException {
        byte[] zip = Zips.without(model, "digest.txt");
        byte[] network = Zips.content(zip, "network.zip");
        byte[] much = new byte[(16 << 20) + 1];

        assertRefused(saved(Zips.with(zip, "recipe.json", much)), "recipe.json: it unpacks to more than 16 MB");
        assertRefused(
                saved(Zips.with(zip, "network.zip", joined(network, much))),
                "network.zip: it unpacks to more than 16 MB");
        assertRefused(saved(Zips.with(zip, "scales.json", much)), "scales.json: it unpacks to more than 16 MB");
        assertRefused(
                saved(Zips.with(zip, "network.zip", Zips.with(network, "configuration.json", much))),
                "configuration.json unpacks to more than 16 MB");
        assertThat(ModelFile.read(saved(Zips.with(zip, "other", much))))
                .as("what nobody asks for is not unpacked")
                .isNotNull();
    }

    @Test
    void aZipWithTooManyEntriesIsRefused() throws IOException {
        byte[] zip = Zips.without(model, "digest.txt");
        byte[] network = Zips.content(zip, "network.zip");
        List<Zips.Part> parts = new ArrayList<>(Zips.parts(zip));
        List<Zips.Part> inside = new ArrayList<>(Zips.parts(network));
        for (int i = 0; i < 70; i++) {
            parts.add(new Zips.Part("more" + i, new byte[0]));
            inside.add(new Zips.Part("more" + i, new byte[0]));
        }

        assertRefused(saved(Zips.zip(parts)), "64 entries");
        assertRefused(saved(Zips.with(zip, "network.zip", Zips.zip(inside))), "64 entries");
    }

    @Test
    void onlyRegularFilesAreOpened() {
        assertRefused(folder, folder.getFileName().toString());
    }

    @Test
    void scalesOfAnotherModelAreRefused() throws IOException {
        Path file = model();
        Recipe oneFeature = Preset.LINEAR.on(Models.WALK);
        oneFeature = oneFeature.withData(oneFeature.data().withFeatures(List.of("a")));
        Path other = folder.resolve("other.zip");
        ModelFile.write(Models.train(oneFeature).model(), other);
        try (FileSystem zip = FileSystems.newFileSystem(file);
                FileSystem otherZip = FileSystems.newFileSystem(other)) {
            Files.write(zip.getPath("scales.json"), Files.readAllBytes(otherZip.getPath("scales.json")));
        }

        assertRefused(file, "model.zip");
    }

    private Path model() throws IOException {
        return saved(model);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private Path saved(byte[] zip) throws IOException {
        return Files.write(folder.resolve("model.zip"), zip);
    }

    private static String text(byte[] zip, String entry) throws IOException {
        return new String(Zips.content(zip, entry), StandardCharsets.UTF_8);
    }

    /** Replaces the first occurrence of a text in an entry of a model without digest; an asterisk stands for any number. */
    private Path edited(String entry, String was, String is) throws IOException {
        byte[] zip = Zips.without(model, "digest.txt");
        String before = text(zip, entry);
        String pattern = Pattern.quote(was).replace("*", "\\E[-+.0-9E]+\\Q");
        String after = before.replaceFirst(pattern, Matcher.quoteReplacement(is));
        assertThat(after).isNotEqualTo(before);
        return saved(Zips.with(zip, entry, after.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] coefficients() throws IOException {
        return Zips.content(Zips.content(model, "network.zip"), "coefficients.bin");
    }

    private Path withCoefficients(byte[] coefficients) throws IOException {
        byte[] zip = Zips.without(model, "digest.txt");
        byte[] network = Zips.with(Zips.content(zip, "network.zip"), "coefficients.bin", coefficients);
        return saved(Zips.with(zip, "network.zip", network));
    }

    private static void assertRefused(Path file, String named) {
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOfSatisfying(ModelFileException.class, e -> {
            assertThat(new Texts(Locale.ENGLISH).get(e.reason()))
                    .contains(file.getFileName().toString())
                    .contains(named)
                    .hasLineCount(1);
            assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get(e.reason()))
                    .contains(file.getFileName().toString())
                    .hasLineCount(1);
        });
    }
}
