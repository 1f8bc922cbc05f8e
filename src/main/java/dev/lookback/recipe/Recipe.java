package dev.lookback.recipe;

import dev.lookback.network.Network;
import dev.lookback.window.Context;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
import dev.lookback.window.TargetForm;
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
        implements RecipeBuilder.With {}
