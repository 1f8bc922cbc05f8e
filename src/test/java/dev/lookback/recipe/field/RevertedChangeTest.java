package dev.lookback.recipe.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.RandomRecipes;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff.Change;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Reverts of single changes. */
class RevertedChangeTest {

    @Property(tries = 200)
    void theLastOfSeveralChangesIsUndoneAndTheOthersStay(@ForAll long one, @ForAll long other) {
        Recipe before = new RandomRecipes(one).recipe();
        Recipe after = new RandomRecipes(other).recipe();
        List<Change> changes = RecipeDiff.between(before, after);

        Recipe now = after;
        for (int left = changes.size(); left > 0; left--) {
            List<Change> remaining = RecipeDiff.between(before, now);
            assertThat(remaining).hasSizeLessThanOrEqualTo(left);
            if (remaining.isEmpty()) {
                break;
            }
            now = RevertedChange.of(before, now, remaining.get(remaining.size() - 1));
        }

        assertThat(now).isEqualTo(before);
    }
}
