package dev.lookback.app.runs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.layer.OneOfEach;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.recipe.field.RecipeField;
import dev.lookback.recipe.field.RecipeFields;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.NeverTrue;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.runs.query.ScreenNames;
import dev.lookback.text.Texts;
import dev.lookback.training.Waves;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFieldNamesTest {

    private static final Texts ENGLISH_TEXTS = new Texts(Locale.ENGLISH);
    private static final ScreenNames ENGLISH = RunFieldNames.of(ENGLISH_TEXTS);
    private static final ScreenNames CHINESE = RunFieldNames.of(new Texts(Locale.SIMPLIFIED_CHINESE));

    /** A recipe with every kind of layer. */
    private static final Recipe RECIPE = Waves.recipe().withNetwork(new Network(OneOfEach.LAYERS));

    private static Filter.Compare compare(String text, ScreenNames names) {
        return (Filter.Compare) Filter.parse(text, names);
    }

    private static String word(String text, ScreenNames names) {
        return compare(text, names).field().word();
    }

    // ---- every field

    /** Words of all fields of runs and of a recipe with every kind of layer. */
    @Provide
    Arbitrary<String> words() {
        Stream<String> ofRecipe = RecipeFields.of(RECIPE).stream()
                .map(RecipeField::path)
                .filter(path -> !path.endsWith(".count") && !path.equals("seed"));
        Stream<String> layers = Stream.iterate(0, i -> i < OneOfEach.LAYERS.size(), i -> i + 1)
                .map(i -> "network.layers[" + i + "].type");
        Stream<String> types =
                FieldTypes.all().stream().map(FieldType::path).filter(path -> !RunFieldNames.isOfOtherList(path));
        Stream<String> own = RunFields.all().stream()
                .filter(field -> !(field instanceof RunField.OfRecipe))
                .map(RunField::word);
        return Arbitraries.of(Stream.of(ofRecipe, layers, types, own)
                .flatMap(all -> all)
                .distinct()
                .toList());
    }

    private static RunField field(String path) {
        return RunFields.of(path).orElseThrow(() -> new AssertionError(path));
    }

    /** The field that is compared with a value of its kind. */
    private static RunField read(String name, RunField field, ScreenNames names) {
        String value = switch (field.kind()) {
            case FLAG -> "true";
            case TIME -> "2026-11-30";
            case NUMBER, TEXT -> "1";
        };
        return compare(name + (field.kind() == RunField.Kind.TIME ? " > " : " = ") + value, names)
                .field();
    }

    private static boolean isWord(String name) {
        return RunFields.of(name).isPresent();
    }

    @Property(tries = 300)
    void everyNameOnTheScreenIsReadBackAsItsField(@ForAll("words") String word) {
        for (ScreenNames names : List.of(ENGLISH, CHINESE)) {
            RunField field = field(word);
            String name = names.name(field);
            if (!isWord(name)) { // a field that no form shows
                assertThat(names.name(read(name, field, names))).isEqualTo(name);
                assertThat(names.name(read("  " + name.toUpperCase(Locale.ROOT), field, names)))
                        .isEqualTo(name);
                assertThat(read(ENGLISH.name(field), field, names))
                        .as("English in every language")
                        .isEqualTo(read(ENGLISH.name(field), field, ENGLISH));
            }
        }
    }

    @Property(tries = 300)
    void aPathMeansTheSameInEveryLanguage(@ForAll("words") String word) {
        for (ScreenNames names : List.of(ENGLISH, CHINESE)) {
            assertThat(read(word, field(word), names)).isEqualTo(field(word));
        }
    }

    @Property(tries = 300)
    void whatIsRewrittenMeansTheSame(@ForAll("filters") String filter) {
        for (ScreenNames names : List.of(ENGLISH, CHINESE)) {
            String rewritten = names.rewritten(filter);
            assertThat(NeverTrue.fields(Filter.parse(rewritten, names)).stream().map(names::name))
                    .as("%s as %s", filter, rewritten)
                    .containsExactlyElementsOf(NeverTrue.fields(Filter.parse(filter, names)).stream()
                            .map(names::name)
                            .toList());
            assertThat(rewritten).doesNotContain("[");
            assertThat(names.rewritten(rewritten)).isEqualTo(rewritten);
        }
    }

    @Provide
    Arbitrary<String> filters() {
        Arbitrary<String> part = Combinators.combine(
                        Arbitraries.of("", "base ", "'two words' ", "not ", "test "),
                        words().filter(word ->
                                !word.equals("starred") && !word.equals("created") && !word.equals("ended")),
                        Arbitraries.of("=", "!=", " > ", " <= "),
                        Arbitraries.of("1", "20", "0.5"))
                .as((before, word, sign, value) -> before + word + sign + value);
        return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(" and ", parts));
    }

    // ---- as people write

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layer 2 kernel size = 5 | layers[1].kernelSize",
                "Layer 2 · Kernel size=5 | layers[1].kernelSize",
                "LAYER 10 POOL SIZE >= 2 | layers[9].poolSize",
                "layer 1 kind = Conv1D | layers[0].type",
                "kernel size = 5 | layers[*].kernelSize",
                "kernelSize = 5 | kernelSize",
                "layers[1].kernelSize = 5 | layers[1].kernelSize",
                "lookback > 40 | lookback",
                "Learning rate < 0.01 | training.learningRate",
                "Test: MAE < 3 | test.maeUnits",
                "MAE < 3 | maeUnits",
                "mae < 3 | mae",
                "Recipe (digest) = abc | setup",
                "optimizer momentum > 0 | training.optimizer.momentum",
                "layers momentum > 0 | layers[*].momentum",
                "momentum > 0 | momentum",
                "Training epochs = 20 | training.epochs",
            })
    void namesAreReadAsPeopleWriteThem(String text, String word) {
        assertThat(word(text, ENGLISH)).isEqualTo(word);
        assertThat(word(text, CHINESE)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第 2 层卷积核大小 = 5 | layers[1].kernelSize",
                "第2层卷积核大小＝5 | layers[1].kernelSize",
                "第 2 层 · 卷积核大小 = 5 | layers[1].kernelSize",
                "回看 > 40 | windows.lookback",
                "技巧评分 > 5% | skill",
                "MAE（缩放后） < 3 | mae",
                "优化器动量 > 0 | training.optimizer.momentum",
            })
    void chineseNamesAreReadInTheChineseWindow(String text, String word) {
        assertThat(word(text, CHINESE)).isEqualTo(word);
    }

    @Test
    void valuesAreReadByTheirNames() {
        assertThat(compare("状态 = 已完成", CHINESE)).isEqualTo(Filter.parse("state = finished"));
        assertThat(compare("星标 = 是", CHINESE)).isEqualTo(Filter.parse("starred"));
        assertThat(compare("scaler = 'Per window'", ENGLISH)).isEqualTo(Filter.parse("scaler = per-window"));
        assertThat(compare("shuffle = yes", ENGLISH).value()).isEqualTo("true");
        assertThat(compare("name = yes", ENGLISH).value())
                .as("not a name of its values")
                .isEqualTo("yes");
    }

    @Test
    void severalComparisonsStandBesideEachOther() {
        assertThat(Filter.parse("cnn (layer 2 kernel size = 5 or layer 1 filters > 8) lookback = 60", ENGLISH))
                .isEqualTo(Filter.parse("cnn (layers[1].kernelSize = 5 or layers[0].filters > 8) lookback = 60"));
        assertThat(Filter.parse("name = test mae > 3", ENGLISH))
                .as("a value is not the begin of a name")
                .isEqualTo(Filter.parse("name = test mae > 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers[1].kernelSize = 5 | Layer 2 kernel size = 5",
                "network.layers[0].filters>8 and skill > 0 | Layer 1 filters>8 and skill > 0",
                "layers[2] = Dense | Layer 3 kind = Dense",
                "not kernelSize=3 | not Kernel size=3",
                "mae < 1 | MAE, scaled < 1",
                "name ~ 'layers[1]' | name ~ 'layers[1]'",
                "layers[1].kernelSize = | layers[1].kernelSize =",
                "some words | some words",
            })
    void pathsAreWrittenAsNames(String text, String name) {
        assertThat(ENGLISH.rewritten(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"layers[1].kernelSize ~ 5 and layers[1].rate >", "layers[3].rate > ", "layers[2].units = 'a"})
    void whatIsWrongIsToldWithoutPaths(String text) {
        try {
            Filter.parse(text, ENGLISH);
        } catch (dev.lookback.runs.query.FilterException e) {
            assertThat(ENGLISH_TEXTS.get(e.told())).doesNotContain("[");
            return;
        }
        throw new AssertionError(text);
    }

    // ---- columns

    @Test
    void columnsAreCalledAsInTheForms() {
        assertThat(RunFieldNames.columns(ENGLISH).stream().map(ENGLISH::name))
                .contains("Lookback", "Learning rate", "Kernel size", "Pool size", "Optimizer")
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).doesNotContainPattern("[a-z][A-Z]|\\["));
        assertThat(ENGLISH.name(field("layers[1].kernelSize"))).isEqualTo("Layer 2 kernel size");
        assertThat(CHINESE.name(field("layers[1].kernelSize"))).isEqualTo("第 2 层卷积核大小");
    }

    @Test
    void aColumnOfAFieldOfLayersShowsThemAll() {
        assertThat(RunFields.column("kernelSize")).map(RunField::word).contains("layers[*].kernelSize");
        assertThat(RunFields.column("layers[0].kernelSize")).map(RunField::word).contains("layers[0].kernelSize");
        assertThat(RunFields.column("lookback")).map(RunField::word).contains("lookback");
        assertThat(RunFields.column("seed")).contains(RunField.Own.SEED);
    }
}
