package dev.lookback.app.workbench;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.training.RunEvent;
import dev.lookback.training.SplitEvaluator;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.EnumSet;

/** Runs of the recipe as it stands that are over at once: with the weights that networks begin with. */
public final class Untrained {

    private Untrained() {}

    /** Puts such a run on the screen; on the JavaFX thread. */
    public static LiveRun on(Workbench workbench) {
        Recipe recipe = workbench.recipeProperty().get();
        Series series = workbench.series().orElseThrow();
        WindowSource source =
                recipe.source(series, RecipeCheck.of(recipe, series).plan().orElseThrow());
        float[] weights = TrainableNetwork.of(
                        recipe, source.features(), recipe.windows().timeSteps())
                .weights();
        FakeRun run = FakeRun.on(workbench);
        run.say(new RunEvent.Over(SplitEvaluator.reopened(
                TrainedModel.of(recipe, source.scales(), weights), series, EnumSet.allOf(Split.class))));
        return run.run();
    }
}
