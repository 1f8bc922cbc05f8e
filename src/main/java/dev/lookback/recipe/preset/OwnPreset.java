package dev.lookback.recipe.preset;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.EarlyStopping;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.Training;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.RowWeights;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Lookback's own presets. Most forecast the change to the next row: the network then only has to learn what persistence does
 * not capture, and an output of 0 equals persistence.
 */
public final class OwnPreset {

    /** The default splits. */
    public static final SplitSpec.ByFraction SPLITS = new SplitSpec.ByFraction(0.7, 0.15, 0.15);

    private static final int MAX_LSTM_UNITS = 64;

    private OwnPreset() {}

    static Recipe small(Series series) {
        return recipe(series, 40, Network.of(causal(16, 5, 1), causal(16, 5, 1), new Flatten(), out()));
    }

    static Recipe dilated(Series series) {
        return recipe(
                series,
                64,
                Network.of(
                        causal(16, 3, 1),
                        causal(16, 3, 2),
                        causal(16, 3, 4),
                        causal(16, 3, 8),
                        causal(16, 3, 16),
                        new Flatten(),
                        out()));
    }

    /** The receptive field covers the whole lookback: 1 + 2 · 2 · (1 + 2 + 4 + 8) = 61 time steps. */
    static Recipe tcn(Series series) {
        return recipe(series, 60, Network.of(block(1), block(2), block(4), block(8), new Flatten(), out()));
    }

    /** With the number of units whose parameter count is closest to the TCN's on these columns. */
    static Recipe lstm(Series series) {
        Recipe tcn = tcn(series);
        long wanted = parameters(tcn);
        return IntStream.rangeClosed(1, MAX_LSTM_UNITS)
                .mapToObj(units -> tcn.withNetwork(Network.of(new LSTM(units, false), out())))
                .min(Comparator.comparingLong(r -> Math.abs(parameters(r) - wanted)))
                .orElseThrow();
    }

    private static long parameters(Recipe recipe) {
        return ShapeTrace.of(
                        recipe.network(),
                        recipe.windows().timeSteps(),
                        recipe.data().features().size(),
                        1)
                .parameters();
    }

    private static Residual block(int dilation) {
        return new Residual(12, 3, dilation, Activation.RELU);
    }

    /**
     * With strong L2 regularization towards zero weights, that is persistence, and per-window scaling, which hides the window's
     * level: a linear map cannot learn either by itself, and series drift.
     */
    static Recipe linear(Series series) {
        Recipe recipe = recipe(series, 40, Network.of(new Flatten(), out()));
        Training training = recipe.training()
                .withLearningRate(3e-3)
                .withSchedule(new Schedule.Cosine(0))
                .withEpochs(30)
                .withEarlyStopping(Optional.empty())
                .withL2(0.3);
        return recipe.withTraining(training).withScaler(perWindow(recipe));
    }

    /**
     * Forecasts many rows at once from the target's own past, relative to each window's level, as NLinear (Zeng et al. 2023) and
     * RLinear (Li et al. 2023) do; fewer rows on short series.
     */
    static Recipe linearAhead(Series series) {
        Recipe recipe = recipe(series, 336, Network.of(new Flatten(), out()));
        int length = Math.max(1, Math.min(96, (int) (0.2 * SPLITS.validation() * series.rows())));
        Training training = recipe.training()
                .withLearningRate(3e-3)
                .withSchedule(new Schedule.Cosine(0))
                .withLoss(new Loss.Mse())
                .withEpochs(10)
                .withEarlyStopping(Optional.empty())
                .withL2(1e-3);
        String target = recipe.data().target();
        return recipe.withData(recipe.data().withFeatures(List.of(target)))
                .withLength(length)
                .withTargetForm(TargetForm.LEVEL)
                .withTraining(training)
                .withScaler(perWindow(recipe));
    }

    /** Per-window scaling needs more than one time step. */
    private static ScalerKind perWindow(Recipe recipe) {
        return recipe.windows().timeSteps() == 1 ? ScalerKind.STANDARD : ScalerKind.PER_WINDOW;
    }

    private static Recipe recipe(Series series, int longestLookback, Network network) {
        return new Recipe(
                DataReference.to(series, series.targetGuess()),
                new WindowSpec(lookback(series, longestLookback), 1, 1, Alignment.ANCHOR),
                SPLITS,
                Context.OWN,
                ScalerKind.STANDARD,
                TargetForm.CHANGE,
                network,
                training(),
                1);
    }

    /** At most 60 % of the validation rows, so that short series keep validation windows. */
    private static int lookback(Series series, int longest) {
        return Math.max(1, Math.min(longest, (int) (0.6 * SPLITS.validation() * series.rows())));
    }

    private static Conv1D causal(int filters, int kernelSize, int dilation) {
        return new Conv1D(filters, kernelSize, 1, dilation, Padding.CAUSAL, Activation.RELU);
    }

    private static Dense out() {
        return new Dense(1, Activation.LINEAR);
    }

    private static Training training() {
        return new Training(
                Optimizer.Adam.keras(),
                1e-3,
                new Schedule.Constant(),
                new Loss.Mae(),
                64,
                20,
                true,
                Optional.of(new EarlyStopping(5, 0)),
                true,
                OptionalDouble.empty(),
                0,
                RowWeights.EVEN);
    }
}
