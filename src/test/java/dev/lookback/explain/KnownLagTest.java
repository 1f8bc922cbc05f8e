package dev.lookback.explain;

import static dev.lookback.explain.Lagged.COEFFICIENT;
import static dev.lookback.explain.Lagged.DECISIVE;
import static dev.lookback.explain.Lagged.NOISE;
import static dev.lookback.explain.Lagged.SIGNAL;
import static dev.lookback.explain.Lagged.TIME_STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attribution on a series whose target is one known lag of one feature: every method points there, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownLagTest {

    private static final int PLACE = SIGNAL * TIME_STEPS + DECISIVE;

    private ExplainedModel model;
    private RowRanges validation;

    @BeforeAll
    void train() {
        model = Lagged.model(
                Network.of(Conv1D.of(8, 3, Activation.RELU), new Flatten(), new Dense(1, Activation.LINEAR)));
        validation = model.plan().anchors(Split.VALIDATION);
    }

    @Test
    void theNetworkKnowsTheSeries() {
        PermutationImportance importance = importance();

        assertThat(importance.mae()).isLessThan(COEFFICIENT / 20);
    }

    @Test
    void gradientsPointThere() {
        for (int anchor = validation.first(); anchor <= validation.last(); anchor += 17) {
            double[] gradients = InputGradients.of(model, anchor, 0).gradients();

            assertThat(largest(gradients)).isEqualTo(PLACE);
            double deviation = model.source().scales().features().get(SIGNAL).scale();
            assertThat(gradients[PLACE]).isCloseTo(COEFFICIENT * deviation, within(0.25 * COEFFICIENT * deviation));
            assertThat(others(gradients)).isLessThan(0.3 * gradients[PLACE]);
        }
    }

    @Test
    void contributionsAddUpToALinearForecast() {
        ExplainedModel linear = Lagged.model(Network.of(new Flatten(), new Dense(1, Activation.LINEAR)));
        InputGradients gradients = InputGradients.of(linear, validation.first(), 0);
        double forecast = linear.forecast(validation.first(), linear.window(validation.first()), 0);
        double nothing = linear.forecast(validation.first(), new float[2 * TIME_STEPS], 0);

        assertThat(IntStream.range(0, gradients.gradientTimesInput().length)
                        .mapToDouble(i -> gradients.gradientTimesInput()[i])
                        .sum())
                .isCloseTo(forecast - nothing, within(1e-4 * COEFFICIENT));
    }

    @ParameterizedTest
    @EnumSource(OcclusionFill.class)
    void occlusionPointsThere(OcclusionFill fill) {
        for (int anchor = validation.first(); anchor <= validation.last(); anchor += 17) {
            float[] window = model.window(anchor);
            boolean telling = Math.abs(window[PLACE]) > 1 && Math.abs(window[PLACE] - window[PLACE - 1]) > 1;
            if (!telling) {
                continue; // the fill is nearly the value itself: no effect
            }
            Occlusion occlusion = Occlusion.of(model, anchor, 0, fill);

            assertThat(largest(occlusion.cells())).isEqualTo(PLACE);
            assertThat(largest(occlusion.byTimeStep())).isEqualTo(DECISIVE);
            assertThat(largest(occlusion.byFeature())).isEqualTo(SIGNAL);
            assertThat(Math.abs(occlusion.byFeature()[NOISE])).isLessThan(0.15 * COEFFICIENT);
        }
    }

    @Test
    void occlusionByTheMeanRemovesTheContribution() {
        int anchor = IntStream.rangeClosed(validation.first(), validation.last())
                .filter(a -> model.window(a)[PLACE] > 1)
                .findFirst()
                .orElseThrow();
        Occlusion occlusion = Occlusion.of(model, anchor, 0, OcclusionFill.TRAIN_MEAN);
        double value = model.source().scales().features().get(SIGNAL).invert(model.window(anchor)[PLACE]);

        assertThat(occlusion.cells()[PLACE]).isCloseTo(COEFFICIENT * value, within(0.15 * COEFFICIENT));
    }

    @Test
    void permutationsPointThere() {
        PermutationImportance importance = importance();

        double signal = importance.features().get(SIGNAL).mean();
        // Two draws from −1 … 1 are 2/3 apart on average.
        assertThat(signal).isCloseTo(COEFFICIENT * 2 / 3, within(0.15 * COEFFICIENT));
        assertThat(importance.features().get(NOISE).mean()).isLessThan(0.02 * signal);
        for (PermutationImportance.Block block : importance.blocks()) {
            boolean decisive = block.firstStep() <= DECISIVE && DECISIVE <= block.lastStep();
            assertThat(block.all().mean() > 0.5 * signal).isEqualTo(decisive);
            assertThat(block.features().get(SIGNAL).mean() > 0.5 * signal).isEqualTo(decisive);
            assertThat(block.features().get(NOISE).mean()).isLessThan(0.02 * signal);
        }
        assertThat(importance.features().get(SIGNAL).deviation()).isBetween(1e-9, 0.1 * signal);
    }

    @Test
    void permutationsAreTheSameForTheSameSeed() {
        assertThat(importance()).isEqualTo(importance());
    }

    @Test
    void permutationsReportProgressAndCanBeStopped() {
        List<Double> told = new ArrayList<>();
        Optional<PermutationImportance> stopped =
                PermutationImportance.of(model, validation, PermutationImportance.Effort.usual(), share -> {
                    told.add(share);
                    return told.size() < 4;
                });

        assertThat(stopped).isEmpty();
        assertThat(told).hasSize(4).isSorted().startsWith(0.0);
    }

    private PermutationImportance importance() {
        return PermutationImportance.of(model, validation, new PermutationImportance.Effort(150, 5, 6, 1), s -> true)
                .orElseThrow();
    }

    private static int largest(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> Math.abs(values[b]) > Math.abs(values[a]) ? b : a)
                .orElseThrow();
    }

    private static double others(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> i != PLACE)
                .mapToDouble(i -> Math.abs(values[i]))
                .max()
                .orElseThrow();
    }
}
