package dev.lookback.recipe.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Conv1D;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.training.Waves;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheaperRecipesTest {

    private static final Series SERIES = Waves.series();
    private static final Recipe RECIPE = Waves.recipe();

    private static List<Fix> fixes(Recipe recipe, int epochs) {
        return CheaperRecipes.of(recipe, SERIES, epochs);
    }

    private static Recipe result(String label) {
        return fixes(RECIPE, 2).stream()
                .filter(fix -> fix.label().key().equals(label))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    void eachChangesOneThing() {
        assertThat(result("recipe.fix.epochs"))
                .isEqualTo(RECIPE.withTraining(RECIPE.training().withEpochs(2)));
        assertThat(result("recipe.fix.batchSize"))
                .isEqualTo(RECIPE.withTraining(RECIPE.training().withBatchSize(128)));
        assertThat(result("recipe.fix.step"))
                .isEqualTo(RECIPE.withWindows(RECIPE.windows().withStep(2)));
        assertThat(result("recipe.fix.lookback"))
                .isEqualTo(RECIPE.withWindows(RECIPE.windows().withLookback(5)));
        assertThat(result("recipe.fix.halfFilters").network().layers().get(0))
                .isInstanceOfSatisfying(
                        Conv1D.class, layer -> assertThat(layer.filters()).isEqualTo(2));
    }

    @Test
    void allCanBeTrained() {
        assertThat(fixes(RECIPE, 2))
                .allMatch(fix -> RecipeCheck.of(fix.result(), SERIES).trainable());
        Recipe short1 = RECIPE.withWindows(RECIPE.windows().withLookback(4));
        assertThat(fixes(short1, 2))
                .as("two time steps are too few for a kernel of three")
                .noneMatch(fix -> fix.result().windows().timeSteps() < 3);
    }

    @Test
    void nothingIsOfferedThatIsNoChange() {
        assertThat(fixes(RECIPE, RECIPE.training().epochs()))
                .noneMatch(fix -> fix.label().key().equals("recipe.fix.epochs"))
                .noneMatch(fix -> fix.result().equals(RECIPE));
        Recipe whole = RECIPE.withTraining(RECIPE.training().withBatchSize(189));
        assertThat(fixes(whole, 2))
                .as("a batch of all windows")
                .noneMatch(fix -> fix.label().key().equals("recipe.fix.batchSize"));
    }
}
