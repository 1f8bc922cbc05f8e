package dev.lookback.app.workbench;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import java.util.List;

/** Choice of columns, carried over when the same file is read in another way. */
final class ColumnChoice {

    private ColumnChoice() {}

    /** The recipe on the series as it was read now: columns that are gone are dropped, a lost target is guessed anew. */
    static Recipe carryOver(Recipe recipe, Series series) {
        DataReference data = recipe.data();
        List<String> kept =
                data.features().stream().filter(series.features()::contains).toList();
        return recipe.withData(data.at(series)
                .withOptions(series.options())
                .withFeatures(kept.isEmpty() ? series.defaultInputs() : kept)
                .withTarget(series.features().contains(data.target()) ? data.target() : series.targetGuess()));
    }
}
