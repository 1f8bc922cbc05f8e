package dev.lookback.recipe.fix;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Residual;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;

/** Recipes that probably train faster than a given one, each different in one respect. */
public final class CheaperRecipes {

    private static final int BATCH_FACTOR = 4;

    /** Larger batches make no step faster, and leave few of them. */
    private static final int LARGEST_BATCH = 1024;

    private CheaperRecipes() {}

    /**
     * Those that can be trained, the smallest change first: fewer epochs, a larger batch size, a larger step, fewer filters, a shorter
     * lookback.
     *
     * @param epochs to offer instead of the recipe's, if fewer
     */
    public static List<Fix> of(Recipe recipe, Series series, int epochs) {
        List<Fix> fixes = new ArrayList<>();
        if (epochs < recipe.training().epochs()) {
            fixes.add(new Fix(
                    Message.of("recipe.fix.epochs", epochs),
                    recipe.withTraining(recipe.training().withEpochs(epochs))));
        }
        fixes.addAll(largerBatches(recipe, series));
        WindowSpec windows = recipe.windows();
        if (windows.timeSteps() > 1) {
            fixes.add(WindowFixes.step(recipe, windows.step() * 2));
        }
        fixes.addAll(fewerFilters(recipe));
        if (windows.timeSteps() > 1) {
            fixes.add(WindowFixes.lookback(recipe, windows.timeSteps() / 2 * windows.step()));
        }
        return fixes.stream()
                .filter(fix -> RecipeCheck.of(fix.result(), series).trainable())
                .toList();
    }

    private static List<Fix> largerBatches(Recipe recipe, Series series) {
        int windows = RecipeCheck.of(recipe, series)
                .plan()
                .map(plan -> plan.count(Split.TRAIN))
                .orElse(0);
        long size = (long) recipe.training().batchSize() * BATCH_FACTOR;
        if (size > LARGEST_BATCH || size > windows) {
            return List.of();
        }
        return List.of(new Fix(
                Message.of("recipe.fix.batchSize", (int) size),
                recipe.withTraining(recipe.training().withBatchSize((int) size))));
    }

    private static List<Fix> fewerFilters(Recipe recipe) {
        List<Layer> layers = recipe.network().layers();
        List<Layer> halved = layers.stream().map(CheaperRecipes::halved).toList();
        return halved.equals(layers)
                ? List.of()
                : List.of(new Fix(Message.of("recipe.fix.halfFilters"), recipe.withNetwork(new Network(halved))));
    }

    private static Layer halved(Layer layer) {
        if (layer instanceof Conv1D convolution) {
            return convolution.withFilters(Math.max(1, convolution.filters() / 2));
        }
        if (layer instanceof Residual block) {
            return block.withFilters(Math.max(1, block.filters() / 2));
        }
        return layer instanceof LSTM lstm ? lstm.withUnits(Math.max(1, lstm.units() / 2)) : layer;
    }
}
