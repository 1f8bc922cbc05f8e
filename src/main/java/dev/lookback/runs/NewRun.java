package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run that is to be kept.
 *
 * @param name empty for none
 * @param series name of the data's file, for people
 * @param threads to train it on, on which its numbers depend to the bit; empty: as many as are free when it begins
 */
@RecordBuilder
public record NewRun(
        String name,
        Recipe recipe,
        String series,
        OptionalInt threads,
        Optional<Branch> branch,
        Optional<TrialPlace> trial)
        implements NewRunBuilder.With {

    public static NewRun of(Recipe recipe, String series) {
        return new NewRun("", recipe, series, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }
}
