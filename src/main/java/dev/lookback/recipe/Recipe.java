package dev.lookback.recipe;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Layer;
import dev.lookback.series.Series;
import dev.lookback.window.Context;
import dev.lookback.window.LongGaps;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.weight.WindowWeights;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Recipe of a training run: data, windows, splits, scaling, network and hyperparameters. The same recipe on the same data gives
 * the same numbers, in the window or on the command line.
 *
 * @param seed random seed of the initial weights, dropout and the order of windows
 */
@RecordBuilder
public record Recipe(
        DataReference data,
        WindowSpec windows,
        SplitSpec splits,
        Context context,
        ScalerKind scaler,
        TargetForm targetForm,
        Network network,
        Training training,
        long seed)
        implements RecipeBuilder.With {

    /**
     * Changes the number of rows forecast at once; a last Dense layer with one unit per row keeps one unit per row.
     */
    public Recipe withLength(int length) {
        List<Layer> layers = network.layers();
        boolean adaptsLast = length >= 1
                && !layers.isEmpty()
                && layers.get(layers.size() - 1) instanceof Dense end
                && end.units() == windows.length();
        Recipe other = withWindows(windows.withLength(length));
        return adaptsLast
                ? other.withNetwork(
                        network.with(layers.size() - 1, ((Dense) layers.get(layers.size() - 1)).withUnits(length)))
                : other;
    }

    /** Shape trace of its windows through its network; windows over the largest length are traced as of that length. */
    public ShapeTrace trace() {
        return trace(tracedSteps());
    }

    /** Shape trace of windows of that many time steps through its network. */
    public ShapeTrace trace(int timeSteps) {
        return ShapeTrace.of(network, timeSteps, data.features().size(), windows.length());
    }

    /** Time steps of a window to trace on a series with the given number of rows, which is their maximum. */
    public int tracedSteps(int rows) {
        return Math.min(tracedSteps(), rows);
    }

    /** Time steps of a window to trace, capped at {@link WindowSpec#MAX_TIME_STEPS}. */
    public int tracedSteps() {
        return Math.min(windows.timeSteps(), WindowSpec.MAX_TIME_STEPS);
    }

    /** Windows of a series with given borders, without those that cross a gap longer than {@link WindowSpec#maxGap}. */
    public WindowPlan plan(Series series, Borders borders) {
        return new WindowPlan(windows, borders, context).without(LongGaps.of(series, windows.maxGap()));
    }

    /** Weights of its training windows, none where all count the same; see {@link WindowWeights}. */
    public float[] weights(Series series, WindowPlan plan) {
        return WindowWeights.of(training.rowWeights(), series, plan);
    }

    /** The series of the same file with the recipe's rows and columns; the same where it has them. */
    public Series on(Series series) {
        return data.on(series);
    }

    /**
     * The recipe's windows of a series, with scales fitted on its train split.
     *
     * @throws IllegalArgumentException if the series lacks a column
     */
    public WindowSource source(Series series, WindowPlan plan) {
        return WindowSource.of(series, data.features(), data.target(), plan, scaler, targetForm);
    }

    /**
     * The recipe's windows of a series, with the scales of a model that was trained before.
     *
     * @throws IllegalArgumentException if the series lacks a column
     */
    public WindowSource source(Series series, WindowPlan plan, FittedScales scales) {
        return WindowSource.with(series, data.features(), data.target(), plan, scaler, targetForm, scales);
    }
}
