package dev.lookback.recipe.preset;

import dev.lookback.network.Network;
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
import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Preset with the notebook's values, after chapter 6.4 of "Deep Learning with Python", and with the smallest repair that makes them run. */
final class NotebookPreset {

    /** Rows of the notebook's series; other series are split in the same proportions. */
    private static final int ROWS = 4438;

    private static final int TRAIN_ROWS = 4001;

    private static final int LOOKBACK = 60;

    /** Fewest time steps with which the notebook's network fits. */
    private static final int MIN_TIME_STEPS = 47;

    private NotebookPreset() {}

    static Recipe asWritten(Series series) {
        return recipe(series, new WindowSpec(LOOKBACK, 5, 1, Alignment.STEP_BEFORE), 400);
    }

    static Recipe repaired(Series series) {
        int trainRows = share(series, TRAIN_ROWS);
        WindowSpec windows = new WindowSpec(LOOKBACK, 1, 1, Alignment.STEP_BEFORE);
        int tooLongBy = Math.max(0, windows.rowsNeeded() - trainRows);
        return recipe(series, windows.withLookback(Math.max(MIN_TIME_STEPS, LOOKBACK - tooLongBy)), 218);
    }

    private static Recipe recipe(Series series, WindowSpec windows, int validationRows) {
        return new Recipe(
                DataReference.to(series, target(series)),
                windows,
                new SplitSpec.ByRows(share(series, TRAIN_ROWS), share(series, validationRows), OptionalInt.empty()),
                Context.OWN,
                ScalerKind.STANDARD,
                TargetForm.LEVEL,
                network(),
                training(),
                1);
    }

    private static int share(Series series, int rows) {
        return (int) Math.round((double) series.rows() * rows / ROWS);
    }

    /** The notebook forecasts its second column, the day's high. */
    private static String target(Series series) {
        Optional<String> byName = series.features().stream()
                .filter(name -> name.equalsIgnoreCase("high"))
                .findFirst();
        return byName.or(() -> series.columns().stream()
                        .filter(c -> c.role() == ColumnRole.FEATURE && c.meaning() == ColumnMeaning.HIGH)
                        .map(ColumnInfo::name)
                        .findFirst())
                .orElseGet(series::targetGuess);
    }

    private static Network network() {
        return Network.of(
                Conv1D.of(128, 7, Activation.LINEAR),
                Conv1D.of(32, 7, Activation.RELU),
                MaxPool1D.of(5),
                Conv1D.of(32, 7, Activation.RELU),
                new GlobalMaxPool1D(),
                new Dense(1, Activation.LINEAR));
    }

    private static Training training() {
        return new Training(
                Optimizer.RmsProp.keras(),
                1e-4,
                new Schedule.Constant(),
                new Loss.Mae(),
                64,
                10,
                true,
                Optional.empty(),
                false,
                OptionalDouble.empty(),
                0,
                RowWeights.EVEN);
    }
}
