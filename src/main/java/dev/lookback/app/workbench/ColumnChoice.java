package dev.lookback.app.workbench;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.series.axis.NewRows;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.Splits;
import java.util.List;

/** Choice of columns and borders, carried over when the same file is read in another way, or again. */
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

    /** The recipe on the same file with rows more: the borders stay at their rows, and the last split goes on to the end if it did. */
    static Recipe goOn(Recipe recipe, Series before, Series now) {
        Recipe carried = carryOver(recipe, now);
        return NewRows.between(before, now)
                .flatMap(rows -> Splits.resolve(recipe.splits(), before)
                        .borders()
                        .filter(borders -> borders.trainEnd() + rows.shift() > 0)
                        .map(borders -> moved(borders, rows.shift(), before.rows(), now.rows())))
                .map(borders -> Splits.like(recipe.splits(), borders, now))
                .filter(splits -> !(splits instanceof ByDate))
                .map(carried::withSplits)
                .orElse(carried);
    }

    private static Borders moved(Borders borders, int shift, int rowsBefore, int rows) {
        boolean toTheEnd = borders.testEnd() == rowsBefore;
        return new Borders(
                borders.trainEnd() + shift,
                borders.validationEnd() + shift,
                toTheEnd ? rows : borders.testEnd() + shift);
    }
}
