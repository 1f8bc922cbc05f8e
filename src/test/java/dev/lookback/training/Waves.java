package dev.lookback.training;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** A small series that can be learned, and a recipe that learns it in a moment. */
public final class Waves {

    static final int TRAIN_WINDOWS = 189;
    static final int BATCH = 32;
    static final int BATCHES = 6;

    private Waves() {}

    public static Series series() {
        Random random = new Random(1);
        double[] wave = new double[300];
        double[] noise = new double[wave.length];
        for (int i = 0; i < wave.length; i++) {
            noise[i] = random.nextGaussian();
            wave[i] = 10 + 3 * Math.sin(i / 3.0) + 0.2 * random.nextGaussian();
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("noise", noise);
        columns.put("close", wave);
        return ArraySeries.of(columns);
    }

    /** 189 training windows: five whole batches and one of 29. With dropout, so that chance takes part. */
    public static Recipe recipe() {
        Recipe base = Preset.SMALL.on(series());
        Training training = base.training()
                .withOptimizer(Optimizer.Adam.keras())
                .withSchedule(new Schedule.Constant())
                .withLearningRate(0.01)
                .withBatchSize(BATCH)
                .withEpochs(4)
                .withKeepBest(true)
                .withClipNorm(OptionalDouble.empty())
                .withEarlyStopping(Optional.empty())
                .withL2(0);
        return base.withWindows(new WindowSpec(10, 1, 1, Alignment.STEP_BEFORE))
                .withSplits(new SplitSpec.ByRows(200, 50, OptionalInt.empty()))
                .withContext(Context.OWN)
                .withScaler(ScalerKind.STANDARD)
                .withTargetForm(TargetForm.LEVEL)
                .withTraining(training)
                .withNetwork(Network.of(
                        Conv1D.of(4, 3, Activation.RELU),
                        new Dropout(0.1),
                        new Flatten(),
                        new Dense(1, Activation.LINEAR)));
    }

    /** Steps too small to change a weight. */
    public static Recipe frozen() {
        Recipe recipe = recipe();
        return recipe.withTraining(
                        recipe.training().withOptimizer(Optimizer.Sgd.keras()).withLearningRate(1e-30))
                .withNetwork(Network.of(new Flatten(), new Dense(1, Activation.LINEAR)));
    }
}
