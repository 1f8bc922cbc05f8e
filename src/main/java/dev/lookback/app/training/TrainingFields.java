package dev.lookback.app.training;

import dev.lookback.app.widget.field.Lens;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import java.util.Optional;
import java.util.OptionalDouble;

/** Fields of the recipe's section on training. */
final class TrainingFields {

    /** Initial values of early stopping and clipping when they are switched on. */
    private static final EarlyStopping STOPPING = new EarlyStopping(5, 0);

    private static final OptionalDouble CLIPPING = OptionalDouble.of(1);

    static final Lens<Recipe, Training> TRAINING =
            Lens.recipe().then("training", Recipe::training, Recipe::withTraining);
    static final Lens<Recipe, Optimizer> OPTIMIZER =
            TRAINING.then("optimizer", Training::optimizer, Training::withOptimizer);
    static final Lens<Recipe, Double> LEARNING_RATE =
            TRAINING.then("learningRate", Training::learningRate, Training::withLearningRate);
    static final Lens<Recipe, Schedule> SCHEDULE =
            TRAINING.then("schedule", Training::schedule, Training::withSchedule);
    static final Lens<Recipe, Loss> LOSS = TRAINING.then("loss", Training::loss, Training::withLoss);
    static final Lens<Recipe, Integer> BATCH_SIZE =
            TRAINING.then("batchSize", Training::batchSize, Training::withBatchSize);
    static final Lens<Recipe, Integer> EPOCHS = TRAINING.then("epochs", Training::epochs, Training::withEpochs);
    static final Lens<Recipe, Boolean> SHUFFLE = TRAINING.then("shuffle", Training::shuffle, Training::withShuffle);
    static final Lens<Recipe, Boolean> KEEP_BEST =
            TRAINING.then("keepBest", Training::keepBest, Training::withKeepBest);
    static final Lens<Recipe, Double> L2 = TRAINING.then("l2", Training::l2, Training::withL2);
    static final Lens<Recipe, Long> SEED = Lens.recipe().then("seed", Recipe::seed, Recipe::withSeed);

    static final Lens<Recipe, Boolean> STOPS_EARLY = TRAINING.then(
            "earlyStopping",
            t -> t.earlyStopping().isPresent(),
            (t, on) -> t.withEarlyStopping(on ? Optional.of(STOPPING) : Optional.empty()));
    private static final Lens<Recipe, EarlyStopping> EARLY_STOPPING = TRAINING.then(
            "earlyStopping", t -> t.earlyStopping().orElse(null), (t, e) -> t.withEarlyStopping(Optional.of(e)));
    static final Lens<Recipe, Integer> PATIENCE =
            EARLY_STOPPING.then("patience", EarlyStopping::patience, EarlyStopping::withPatience);
    static final Lens<Recipe, Double> MIN_DELTA =
            EARLY_STOPPING.then("minDelta", EarlyStopping::minDelta, EarlyStopping::withMinDelta);

    static final Lens<Recipe, Boolean> CLIPS = TRAINING.then(
                    "clipNorm",
                    t -> t.clipNorm().isPresent(),
                    (t, on) -> t.withClipNorm(on ? CLIPPING : OptionalDouble.empty()))
            .at("training.clipNorm.on");
    static final Lens<Recipe, Double> CLIP_NORM = TRAINING.then(
            "clipNorm",
            t -> t.clipNorm().isPresent() ? t.clipNorm().getAsDouble() : null,
            (t, norm) -> t.withClipNorm(OptionalDouble.of(norm)));

    private TrainingFields() {}
}
