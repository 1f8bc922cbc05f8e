package dev.lookback.recipe;

import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Layer;
import dev.lookback.series.Series;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Everything that determines a run. The same recipe on the same data gives the same numbers, in the window or headless.
 *
 * @param seed initial weights, dropout and the order of windows all follow from it
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
     * Forecasts another number of rows at once; a Dense at the end that had a unit for each row has one for each again.
     */
    public Recipe withLength(int length) {
        List<Layer> layers = network.layers();
        boolean follows = length >= 1
                && !layers.isEmpty()
                && layers.get(layers.size() - 1) instanceof Dense end
                && end.units() == windows.length();
        Recipe other = withWindows(windows.withLength(length));
        return follows
                ? other.withNetwork(
                        network.with(layers.size() - 1, ((Dense) layers.get(layers.size() - 1)).withUnits(length)))
                : other;
    }

    /** The way of its windows through its network; of windows that are too long, the way of the longest there may be. */
    public ShapeTrace trace() {
        return ShapeTrace.of(network, tracedSteps(), data.features().size(), windows.length());
    }

    /** Time steps of a window, as far as they are followed on a series of so many rows. */
    public int tracedSteps(int rows) {
        return Math.min(tracedSteps(), rows);
    }

    /** Time steps of a window, as far as they are followed. */
    public int tracedSteps() {
        return Math.min(windows.timeSteps(), WindowSpec.MOST_TIME_STEPS);
    }

    /**
     * The recipe's windows of a series, by scales that are fitted on its train split.
     *
     * @throws IllegalArgumentException if the series lacks a column
     */
    public WindowSource source(Series series, WindowPlan plan) {
        return WindowSource.of(series, data.features(), data.target(), plan, scaler, targetForm);
    }

    /**
     * The recipe's windows of a series, by the scales of a model that was trained before.
     *
     * @throws IllegalArgumentException if the series lacks a column
     */
    public WindowSource source(Series series, WindowPlan plan, FittedScales scales) {
        return WindowSource.with(series, data.features(), data.target(), plan, scaler, targetForm, scales);
    }
}
