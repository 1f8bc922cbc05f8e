package dev.lookback.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forecasts of a model built from weights equal those of the network they were taken from. */
class TrainedModelTest {

    private static final Layer OUT = new Dense(1, Activation.LINEAR);
    private static final Series SERIES = wave();

    /** Recipes that together use every preprocessor, loss and updater of our own. */
    static Stream<Recipe> recipes() {
        Recipe base = Preset.SMALL.on(SERIES);
        Layer dilated = new Conv1D(3, 3, 1, 2, Padding.CAUSAL, Activation.RELU);
        List<Network> networks = List.of(
                Network.of(Conv1D.of(3, 3, Activation.GELU), new Flatten(), OUT),
                Network.of(dilated, BatchNormalization.keras(), dilated, new Flatten(), OUT),
                Network.of(new SpatialDropout(0.2), dilated, new GlobalAveragePool1D(), OUT));
        List<Optimizer> optimizers =
                List.of(new Optimizer.Sgd(0.9, false), Optimizer.AdamW.keras(), Optimizer.RmsProp.keras());
        List<Loss> losses = List.of(new Loss.Huber(0.5), new Loss.Quantile(0.9), new Loss.Mae());
        return Stream.of(0, 1, 2)
                .map(i -> base.withNetwork(networks.get(i))
                        .withTraining(
                                base.training().withOptimizer(optimizers.get(i)).withLoss(losses.get(i))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aModelOfTheSameWeightsForecastsTheSame(Recipe recipe) {
        WindowPlan plan = RecipeCheck.of(recipe, SERIES).plan().orElseThrow();
        WindowSource source = recipe.source(SERIES, plan);
        RowRanges anchors = plan.anchors(Split.TRAIN);
        TrainableNetwork network =
                TrainableNetwork.of(recipe, source.features(), plan.spec().timeSteps());
        train(network, source, anchors);
        TrainedModel model = TrainedModel.of(recipe, source.scales(), network.weights());
        double[] forecast = model.forecast(source, anchors);

        assertThat(model.copy().forecast(source, anchors)).containsExactly(forecast);
        assertThat(model.parameters()).isEqualTo(recipe.trace().parameters());
        assertThat(Inference.forecast(network, source, anchors, 256))
                .as("the trained network itself")
                .containsExactly(forecast);
    }

    @Test
    void inferenceStopsBetweenBatches() {
        Recipe recipe = recipes().findFirst().orElseThrow();
        WindowPlan plan = RecipeCheck.of(recipe, SERIES).plan().orElseThrow();
        WindowSource source = recipe.source(SERIES, plan);
        TrainableNetwork network =
                TrainableNetwork.of(recipe, source.features(), plan.spec().timeSteps());
        AtomicInteger asked = new AtomicInteger();

        assertThat(Inference.outputs(network, source, plan.anchors(Split.TRAIN), 64, () -> asked.incrementAndGet() < 3))
                .isEmpty();
        assertThat(asked).hasValue(3);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void weightsOfAnotherNumberAreRefusedBeforeTheyAreCopied(Recipe recipe) {
        WindowPlan plan = RecipeCheck.of(recipe, SERIES).plan().orElseThrow();
        WindowSource source = recipe.source(SERIES, plan);
        int parameters = (int) recipe.trace().parameters();

        for (int count : List.of(0, 1, parameters - 1, parameters + 1)) {
            assertThatThrownBy(() -> TrainedModel.of(recipe, source.scales(), new float[count]))
                    .as("%d weights", count)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theOptimizerStateOfAnotherNetworkIsRefused(Recipe recipe) {
        TrainableNetwork network =
                TrainableNetwork.of(recipe, 1, recipe.windows().timeSteps());

        assertThatThrownBy(() -> network.optimizer(new OptimizerState(1, new float[7])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void train(TrainableNetwork network, WindowSource source, RowRanges anchors) {
        int count = 16;
        int window = source.features() * source.plan().spec().timeSteps();
        float[] inputs = new float[count * window];
        float[] targets = new float[count];
        for (int step = 0; step < 5; step++) {
            for (int i = 0; i < count; i++) {
                source.input(anchors.first() + step * count + i, inputs, i * window);
                targets[i] = source.target(anchors.first() + step * count + i);
            }
            network.trainStep(inputs, targets, count);
        }
    }

    private static Series wave() {
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + 10 * Math.sin(i / 5.0) + i % 7;
        }
        return ArraySeries.of("close", values);
    }
}
