package dev.lookback.engine;

import dev.lookback.network.Network;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.series.Preparation;
import dev.lookback.series.ReadOptions;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * Warm-up of the engine: loads the native library and gets the kernels compiled ahead of the first run. Otherwise the
 * first step of the notebook's network alone takes half a second after pressing Train.
 */
public final class Warmup {

    private static final int TIME_STEPS = 60;
    private static final int FEATURES = 6;
    private static final int BATCH = 32;

    /** Enough for the just-in-time compiler to have compiled the kernels. */
    private static final int STEPS = 40;

    private Warmup() {}

    /** Trains a small network of the usual layers for a few steps and predicts with it. */
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
                Conv1D.of(32, 7, Activation.RELU),
                new Conv1D(32, 3, 1, 2, Padding.CAUSAL, Activation.LINEAR),
                Conv1D.of(32, 7, Activation.RELU),
                MaxPool1D.of(5),
                Conv1D.of(32, 3, Activation.RELU),
                new GlobalMaxPool1D(),
                new Dense(1, Activation.LINEAR));
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
                0,
                RowWeights.EVEN);
        return new Recipe(
                new DataReference("", "", ReadOptions.detect(), Preparation.NONE, List.of("x"), "x"),
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
