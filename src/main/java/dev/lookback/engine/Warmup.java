package dev.lookback.engine;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import dev.lookback.network.Padding;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.series.ReadOptions;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Loads the numeric library and has Java compile the kernels ahead of the first run: before it is compiled, the first step of
 * the notebook's network alone takes half a second, which nobody should wait for when pressing Train.
 */
public final class Warmup {

    private static final int TIME_STEPS = 60;
    private static final int FEATURES = 6;
    private static final int BATCH = 32;

    /** Java has compiled the loops that matter by then. */
    private static final int STEPS = 40;

    private Warmup() {}

    /** Trains a small network of every usual layer for a few steps, and asks it for forecasts. */
    public static void run() {
        Random random = new Random(1);
        float[] inputs = new float[BATCH * FEATURES * TIME_STEPS];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        float[] targets = new float[BATCH];
        TrainableNetwork network = TrainableNetwork.of(recipe(), FEATURES, TIME_STEPS);
        for (int step = 0; step < STEPS; step++) {
            network.trainStep(inputs, targets, BATCH);
            network.predict(inputs, BATCH, targets, 0);
        }
    }

    private static Recipe recipe() {
        Network network = Network.of(
                Layer.Conv1D.of(32, 7, Activation.RELU),
                new Layer.Conv1D(32, 3, 1, 2, Padding.CAUSAL, Activation.LINEAR),
                Layer.Conv1D.of(32, 7, Activation.RELU),
                Layer.MaxPool1D.of(5),
                Layer.Conv1D.of(32, 3, Activation.RELU),
                new Layer.GlobalMaxPool1D(),
                new Layer.Dense(1, Activation.LINEAR));
        Training training = new Training(
                Optimizer.RmsProp.keras(),
                1e-4,
                new Schedule.Constant(),
                new Loss.Mae(),
                BATCH,
                1,
                false,
                Optional.empty(),
                false,
                OptionalDouble.empty(),
                0);
        return new Recipe(
                new DataReference("", "", ReadOptions.detect(), List.of("x"), "x"),
                new WindowSpec(TIME_STEPS, 1, 1, Alignment.ANCHOR),
                new SplitSpec.ByFraction(1, 0, 0),
                Context.OWN,
                ScalerKind.STANDARD,
                TargetForm.LEVEL,
                network,
                training,
                1);
    }
}
