package dev.lookback.explain;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.network.Network;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.RowRanges;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Series whose target is one known value of one feature, all else being noise, and a network trained on it. */
final class Lagged {

    static final int TIME_STEPS = 12;
    static final int SIGNAL = 0;
    static final int NOISE = 1;

    /** The time step that the target depends on, 0 the oldest. */
    static final int DECISIVE = 8;

    /** Units of the target for each unit of the feature. */
    static final double COEFFICIENT = 20;

    private static final int ROWS = 900;

    private Lagged() {}

    static Series series() {
        Random random = new Random(1);
        double[] signal = random.doubles(ROWS, -1, 1).toArray();
        double[] noise = random.doubles(ROWS, -1, 1).toArray();
        double[] target = new double[ROWS];
        // A window's newest row is its anchor, its target the row after.
        int lag = TIME_STEPS - DECISIVE;
        for (int row = 0; row < ROWS; row++) {
            target[row] = row < lag ? 0 : COEFFICIENT * signal[row - lag];
        }
        return ArraySeries.of(new TreeMap<>(Map.of("a", signal, "b", noise, "y", target)));
    }

    static Recipe recipe(Network network) {
        Recipe base = Preset.SMALL.on(series());
        return base.withData(base.data().withFeatures(List.of("a", "b")).withTarget("y"))
                .withWindows(new WindowSpec(TIME_STEPS, 1, 1, Alignment.ANCHOR))
                .withSplits(new SplitSpec.ByFraction(0.7, 0.2, 0.1))
                .withTargetForm(TargetForm.LEVEL)
                .withNetwork(network)
                .withTraining(
                        base.training().withOptimizer(Optimizer.Adam.keras()).withLearningRate(5e-3));
    }

    /** A trained network. */
    static ExplainedModel model(Network network) {
        Series series = series();
        Recipe recipe = recipe(network);
        WindowPlan plan = RecipeCheck.of(recipe, series).plan().orElseThrow();
        WindowSource source = recipe.source(series, plan);
        TrainableNetwork trained = TrainableNetwork.of(recipe, source.features(), TIME_STEPS);
        RowRanges anchors = plan.anchors(Split.TRAIN);
        Random random = new Random(2);
        int batch = 64;
        int window = source.features() * TIME_STEPS;
        float[] inputs = new float[batch * window];
        float[] targets = new float[batch];
        for (int step = 0; step < 600; step++) {
            for (int i = 0; i < batch; i++) {
                int anchor = anchors.first() + random.nextInt(anchors.count());
                source.input(anchor, inputs, i * window);
                targets[i] = source.target(anchor);
            }
            trained.trainStep(inputs, targets, batch);
        }
        return ExplainedModel.of(TrainedModel.of(recipe, source.scales(), trained.weights()), series);
    }
}
