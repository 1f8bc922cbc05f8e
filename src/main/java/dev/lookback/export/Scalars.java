package dev.lookback.export;

import dev.lookback.evaluate.Scores;
import dev.lookback.runs.StoredRun;
import dev.lookback.training.EpochResult;
import dev.lookback.window.split.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Scalars of a run for experiment trackers: losses, learning rate and scores by name, each with its epoch and time. */
final class Scalars {

    /** One value. */
    record Scalar(int epoch, Instant time, double value) {}

    private Scalars() {}

    /** Values that do not exist are omitted: the validation loss without windows, the scores of a run that was not evaluated. */
    static Map<String, List<Scalar>> of(StoredRun run) {
        Map<String, List<Scalar>> scalars = new LinkedHashMap<>();
        epochs(scalars, "loss/train", run, EpochResult::loss);
        epochs(scalars, "loss/validation", run, EpochResult::valLoss);
        epochs(scalars, "learning_rate", run, EpochResult::learningRate);
        run.scores().forEach((split, scores) -> scores(scalars, run, split, scores));
        return scalars;
    }

    private static void epochs(
            Map<String, List<Scalar>> scalars, String name, StoredRun run, ToDoubleFunction<EpochResult> value) {
        Instant time = run.started().orElse(run.created());
        for (EpochResult epoch : run.history()) {
            time = time.plusMillis(Math.round(1000 * epoch.seconds()));
            put(scalars, name, new Scalar(epoch.epoch(), time, value.applyAsDouble(epoch)));
        }
    }

    private static void scores(Map<String, List<Scalar>> scalars, StoredRun run, Split split, Scores scores) {
        String prefix = split.name().toLowerCase(Locale.ROOT) + "/";
        Instant time = run.ended().orElse(run.created());
        int epoch = run.history().size();
        put(scalars, prefix + "mae", new Scalar(epoch, time, scores.network().maeUnits()));
        put(scalars, prefix + "rmse", new Scalar(epoch, time, scores.network().rmseUnits()));
        put(scalars, prefix + "mase", new Scalar(epoch, time, scores.network().mase()));
        put(scalars, prefix + "r2", new Scalar(epoch, time, scores.network().r2()));
        put(
                scalars,
                prefix + "directional_accuracy",
                new Scalar(epoch, time, scores.network().directionalAccuracy()));
        put(
                scalars,
                prefix + "persistence_mae",
                new Scalar(epoch, time, scores.persistence().maeUnits()));
        put(
                scalars,
                prefix + "persistence_rmse",
                new Scalar(epoch, time, scores.persistence().rmseUnits()));
        put(scalars, prefix + "skill", new Scalar(epoch, time, scores.skill()));
    }

    private static void put(Map<String, List<Scalar>> scalars, String name, Scalar scalar) {
        if (Double.isFinite(scalar.value())) {
            scalars.computeIfAbsent(name, n -> new ArrayList<>()).add(scalar);
        }
    }
}
