package dev.lookback.recipe;

import dev.lookback.network.Network;
import dev.lookback.series.Series;
import dev.lookback.window.Context;
import dev.lookback.window.FittedScales;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
import dev.lookback.window.TargetForm;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.WindowSpec;
import io.soabase.recordbuilder.core.RecordBuilder;

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
