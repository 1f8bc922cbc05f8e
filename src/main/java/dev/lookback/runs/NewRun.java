package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A run that is to be kept.
 *
 * @param name empty for none
 * @param series name of the data's file, for people
 */
@RecordBuilder
public record NewRun(String name, Recipe recipe, String series, Optional<Branch> branch, Optional<TrialPlace> trial)
        implements NewRunBuilder.With {

    public static NewRun of(Recipe recipe, String series) {
        return new NewRun("", recipe, series, Optional.empty(), Optional.empty());
    }
}
