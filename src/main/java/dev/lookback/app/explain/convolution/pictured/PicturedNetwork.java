package dev.lookback.app.explain.convolution.pictured;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.Optional;

/**
 * Network in the picture: of a run with the weights that it has learned, or of the recipe in the forms, which is untrained.
 *
 * @param check of the network's recipe on the series
 * @param run whose network it is; empty for that of the forms
 * @param isInForms whether the forms have this network and these windows
 */
public record PicturedNetwork(RecipeCheck check, Series series, Optional<LiveRun> run, boolean isInForms) {

    static PicturedNetwork ofForms(RecipeCheck check, Series series) {
        return new PicturedNetwork(check, series, Optional.empty(), true);
    }

    static PicturedNetwork of(LiveRun run, boolean isInForms) {
        return new PicturedNetwork(
                RecipeCheck.of(run.recipe(), run.series()), run.series(), Optional.of(run), isInForms);
    }

    /** Whether two recipes have the same network on the same windows, however it is trained. */
    static boolean areAlike(Recipe one, Recipe other) {
        return one.data().digest().equals(other.data().digest())
                && one.data().features().equals(other.data().features())
                && one.data().target().equals(other.data().target())
                && one.windows().equals(other.windows())
                && one.splits().equals(other.splits())
                && one.scaler() == other.scaler()
                && one.targetForm() == other.targetForm()
                && one.network().equals(other.network());
    }
}
