package dev.lookback.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.NetworkInspector;
import dev.lookback.network.Network;
import dev.lookback.network.Stage;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.window.Alignment;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Deciding spans, peak activations and filter use of a network with hand-set weights: one filter detects rises, one
 * detects falls, and a third is always zero.
 */
class DecidingSpansTest {

    private static final int ROWS = 60;
    private static final int TIME_STEPS = 20;
    private static final int ANCHOR = 40;
    private static final int RISE = 30;
    private static final int FALL = 36;

    private static final Layer OUT = new Dense(1, Activation.LINEAR);

    /** Every second row: window steps are two rows apart. */
    private static final WindowSpec SPEC = new WindowSpec(2 * TIME_STEPS, 2, 1, Alignment.ANCHOR);

    private static final Network NETWORK = Network.of(Conv1D.of(3, 2, Activation.RELU), new GlobalMaxPool1D(), OUT);

    /** In DL4J's order: biases; [tap, channel, filter]: −x₀ + x₁, x₀ − x₁, zero; then the dense weights and bias. */
    private static final float[] WEIGHTS = {0, 0, 0, -1, 1, 0, 1, -1, 0, 2, -3, 5, 7};

    private static ExplainedModel model(Network network, float[] weights) {
        double[] values = new double[ROWS];
        Arrays.fill(values, 0, RISE, 10);
        Arrays.fill(values, RISE, FALL, 14);
        Arrays.fill(values, FALL, ROWS, 13);
        ArraySeries series = ArraySeries.of("y", values);
        Recipe recipe = Preset.SMALL
                .on(series)
                .withWindows(SPEC)
                .withSplits(new SplitSpec.ByFraction(1, 0, 0))
                .withScaler(ScalerKind.NONE)
                .withTargetForm(TargetForm.LEVEL)
                .withNetwork(network);
        return new ExplainedModel(
                NetworkInspector.of(recipe, 1, weights),
                recipe.source(series, RecipeCheck.of(recipe, series).plan().orElseThrow()));
    }

    @Test
    void theRowsOfEachMaximumDecide() {
        DecidingSpans spans =
                DecidingSpans.of(model(NETWORK, WEIGHTS), ANCHOR, 0).orElseThrow();

        // The rise of 4 lies between rows 28 and 30 with weight 2 · 4; the fall of 1 between 34 and 36 with weight −3.
        assertThat(spans.spans()).hasSize(2);
        assertThat(spans.spans().get(0))
                .isEqualTo(new DecidingSpan(28, 30, List.of(new DecidingSpan.Feature(0, 4, 8))));
        assertThat(spans.spans().get(1))
                .isEqualTo(new DecidingSpan(34, 36, List.of(new DecidingSpan.Feature(1, 1, -3))));
        assertThat(spans.forecast()).isEqualTo(7 + 8 - 3, within(1e-5));
        assertThat(spans.exact()).isTrue();
    }

    @Test
    void timeStepsAddUpTheSpansTheyBelongTo() {
        DecidingSpans spans =
                DecidingSpans.of(model(NETWORK, WEIGHTS), ANCHOR, 0).orElseThrow();
        double[] expected = new double[TIME_STEPS];
        for (int i = 0; i < TIME_STEPS; i++) {
            int row = SPEC.inputRow(ANCHOR, i);
            expected[i] = row == 28 || row == 30 ? 8 : row == 34 || row == 36 ? 3 : 0;
        }

        assertThat(spans.byTimeStep()).containsExactly(expected, within(1e-5));
    }

    @Test
    void theGradientIsZeroEverywhereElse() {
        ExplainedModel model = model(NETWORK, WEIGHTS);
        DecidingSpans spans = DecidingSpans.of(model, ANCHOR, 0).orElseThrow();
        float[] window = model.window(ANCHOR);

        for (int i = 0; i < TIME_STEPS; i++) {
            boolean decides = spans.byTimeStep()[i] > 0;
            double gradient = InputGradients.of(model, ANCHOR, 0).gradients()[i];
            assertThat(gradient != 0).as("step %d", i).isEqualTo(decides);
        }
        assertThat(window).hasSize(TIME_STEPS);
    }

    @Test
    void weightsAndAConstantAddUpToTheForecast() {
        Network network = Network.of(
                new Conv1D(6, 3, 1, 2, Padding.CAUSAL, Activation.TANH),
                MaxPool1D.of(2),
                Conv1D.of(9, 3, Activation.RELU),
                new GlobalMaxPool1D(),
                new Dropout(0.3),
                OUT);
        float[] weights = new float[(3 + 1) * 6 + (3 * 6 + 1) * 9 + 9 + 1];
        Random random = new Random(4);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 2;
        }
        ExplainedModel model = model(network, weights);
        double bias = weights[weights.length - 1];

        for (int anchor = 38; anchor < ROWS; anchor++) {
            DecidingSpans spans = DecidingSpans.of(model, anchor, 0).orElseThrow();
            double sum =
                    spans.spans().stream().mapToDouble(DecidingSpan::weight).sum();
            assertThat(bias + sum).isCloseTo(spans.forecast(), within(1e-4));
        }
    }

    @Test
    void withoutGlobalMaxPoolingThereAreNoSpans() {
        Network network = Network.of(Conv1D.of(3, 2, Activation.RELU), new GlobalAveragePool1D(), OUT);

        assertThat(DecidingSpans.of(model(network, WEIGHTS), ANCHOR, 0)).isEmpty();
        assertThat(DecidingSpans.whyNone(network).key()).isEqualTo("explain.noSpans.average");
    }

    @Test
    void peakActivationsDoNotOverlap() {
        ExplainedModel model = model(NETWORK, WEIGHTS);
        RowRanges all = RowRanges.of(38, ROWS - 2);
        PeakActivations peaks =
                PeakActivations.of(model, Stage.of(0), all, 1000, () -> true).orElseThrow();

        PeakActivation first = peaks.top(0, 5).get(0);
        assertThat(first.activation()).isEqualTo(4);
        assertThat(first.lastRow() - first.firstRow()).isEqualTo(2);
        assertThat(first.firstRow()).isBetween(RISE - 2, RISE - 1);
        assertThat(model.spec().inputRow(first.anchor(), first.timeStep())).isEqualTo(first.firstRow());
        for (PeakActivation one : peaks.top(0, 5)) {
            assertThat(peaks.top(0, 5)).filteredOn(one::overlaps).containsExactly(one);
        }
    }

    @Test
    void filterUseIsTheEffectOnTheForecast() {
        ExplainedModel model = model(NETWORK, WEIGHTS);
        FilterUse use = FilterUse.of(model, RowRanges.of(ANCHOR, ANCHOR), 10, 0, () -> true)
                .orElseThrow();

        assertThat(use.of(Stage.of(0))).containsExactly(new double[] {8, 3, 0}, within(1e-5));
        assertThat(use.order(Stage.of(0))).containsExactly(0, 1, 2);
        assertThat(use.windows()).isEqualTo(1);
    }

    @Test
    void longSearchesCanBeStopped() {
        ExplainedModel model = model(NETWORK, WEIGHTS);
        RowRanges all = RowRanges.of(38, ROWS - 2);

        assertThat(FilterUse.of(model, all, 10, 0, () -> false)).isEmpty();
        assertThat(PeakActivations.of(model, Stage.of(0), all, 10, () -> false)).isEmpty();
    }
}
