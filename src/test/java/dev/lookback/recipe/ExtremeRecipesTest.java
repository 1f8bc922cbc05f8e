package dev.lookback.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.fix.Fixes;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.SplitSpec;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Extreme numbers in every field: each is reported at its field, and no computation overflows. */
class ExtremeRecipesTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);
    private static final Series SERIES = SomeSeries.bars(500);

    private static final int[] WHOLE = {
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        -1,
        0,
        1,
        4_096,
        65_536,
        1 << 20,
        Integer.MAX_VALUE - 1,
        Integer.MAX_VALUE
    };
    private static final double[] REAL = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1,
        -0.0,
        0,
        Double.MIN_VALUE,
        1,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NaN
    };

    /** The presets, and a recipe with everything that they lack. */
    static Stream<Recipe> starts() {
        Recipe tcn = Preset.TCN.on(SERIES);
        Recipe other = tcn.withNetwork(Network.of(
                        new Conv1D(4, 3, 1, 2, Padding.SAME, Activation.RELU),
                        new AveragePool1D(2, 2, Padding.SAME),
                        new SpatialDropout(0.1),
                        new BatchNormalization(0.9, 1e-3),
                        new LayerNormalization(1e-3),
                        new LSTM(4, true),
                        new MaxPool1D(2, 2, Padding.VALID),
                        new Flatten(),
                        new Dropout(0.1),
                        new Dense(1, Activation.LINEAR)))
                .withTraining(tcn.training()
                        .withOptimizer(Optimizer.AdamW.keras())
                        .withSchedule(new Schedule.OnPlateau(3, 0.5, 1e-5))
                        .withLoss(new Loss.Huber(1))
                        .withClipNorm(OptionalDouble.of(1))
                        .withEarlyStopping(Optional.of(new EarlyStopping(3, 0))));
        return Stream.of(
                Preset.NOTEBOOK_REPAIRED.on(SERIES),
                tcn,
                other,
                other.withSplits(new SplitSpec.ByRows(300, 100, java.util.OptionalInt.of(100)))
                        .withTraining(other.training()
                                .withSchedule(new Schedule.Step(3, 0.5))
                                .withLoss(new Loss.Quantile(0.5))
                                .withOptimizer(Optimizer.Sgd.keras())));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void everyExtremeNumberIsReportedAtItsFieldOrValid(Recipe start) {
        for (String path : numbers(RecipeFile.toTree(start))) {
            boolean whole = at(RecipeFile.toTree(start), path).isIntegralNumber();
            for (int i = 0; i < WHOLE.length; i++) {
                ObjectNode tree = RecipeFile.toTree(start);
                set(tree, path, whole ? tree.numberNode(WHOLE[i]) : tree.numberNode(REAL[i % REAL.length]));
                Recipe recipe = RecipeFile.fromTree(tree);

                List<Problem> problems = everything(recipe);

                boolean sound =
                        whole ? WHOLE[i] > 0 : Double.isFinite(REAL[i % REAL.length]) && REAL[i % REAL.length] >= 0;
                assertThat(sound || path.equals("/seed") || !problems.isEmpty())
                        .as("%s in %s", at(tree, path), path)
                        .isTrue();
                assertThat(RecipeFile.fromJson(RecipeFile.toJson(recipe))).isEqualTo(recipe);
            }
        }
    }

    @Property(tries = 150)
    void anyCombinationOfExtremeNumbersCanBeChecked(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recipe> starts = starts().toList();
        ObjectNode tree = RecipeFile.toTree(starts.get(random.nextInt(starts.size())));
        for (String path : numbers(tree)) {
            if (random.nextInt(4) == 0) {
                set(
                        tree,
                        path,
                        at(tree, path).isIntegralNumber()
                                ? tree.numberNode(WHOLE[random.nextInt(WHOLE.length)])
                                : tree.numberNode(REAL[random.nextInt(REAL.length)]));
            }
        }

        everything(RecipeFile.fromTree(tree));
    }

    @Test
    void overflowingCostsStayPositive() {
        Layer widest = new Conv1D(65_536, 4_096, 1, 1, Padding.SAME, Activation.RELU);
        Network network = new Network(Collections.nCopies(50, widest));

        ShapeTrace trace = ShapeTrace.of(network, WindowSpec.MAX_TIME_STEPS / 16, 65_536, 1);

        assertThat(trace.parameters()).isPositive();
        assertThat(trace.multiplyAdds()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void longKernelsOnLongWindowsAreTracedQuickly() {
        // 86 billion taps: one by one they would take minutes.
        Layer widest = new Conv1D(1, 4_096, 1, 1, Padding.CAUSAL, Activation.RELU);

        ShapeTrace trace = ShapeTrace.of(new Network(Collections.nCopies(20, widest)), WindowSpec.MAX_TIME_STEPS, 1, 1);

        assertThat(trace.layers().get(19).receptiveField()).isEqualTo(1 + 20 * 4_095);
    }

    private static List<Problem> everything(Recipe recipe) {
        RecipeCheck check = RecipeCheck.of(recipe, SERIES);
        check.trace().layers().forEach(layer -> assertThat(layer.parameters()).isNotNegative());
        assertThat(check.trace().parameters()).isNotNegative();
        assertThat(check.trace().multiplyAdds()).isNotNegative();
        recipe.trace();
        for (Problem problem : check.problems()) {
            assertThat(ENGLISH.get(problem.message())).hasLineCount(1);
            assertThat(CHINESE.get(problem.message())).hasLineCount(1);
            Fixes.of(recipe, SERIES, problem).forEach(fix -> ENGLISH.get(fix.label()));
        }
        return check.problems();
    }

    private static List<String> numbers(JsonNode node) {
        List<String> own = node.isNumber() ? List.of("") : List.of();
        Stream<String> fields = node.isObject()
                ? node.properties().stream()
                        .flatMap(f -> numbers(f.getValue()).stream().map(path -> "/" + f.getKey() + path))
                : IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(i -> numbers(node.get(i)).stream().map(path -> "/" + i + path));
        return Stream.concat(own.stream(), fields)
                .filter(path -> !path.equals("/version"))
                .toList();
    }

    private static JsonNode at(ObjectNode tree, String path) {
        return tree.at(path);
    }

    private static void set(ObjectNode tree, String path, JsonNode value) {
        int slash = path.lastIndexOf('/');
        ((ObjectNode) tree.at(path.substring(0, slash))).set(path.substring(slash + 1), value);
    }
}
