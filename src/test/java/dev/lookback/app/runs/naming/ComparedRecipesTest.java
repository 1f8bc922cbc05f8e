package dev.lookback.app.runs.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff.Difference;
import dev.lookback.training.Waves;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedRecipesTest {

    private static Recipe of(String path, String digest) {
        Recipe recipe = Waves.recipe();
        return recipe.withData(recipe.data().withPath(path).withDigest(digest));
    }

    @Test
    void seriesAreToldApartByTheNamesOfTheirFiles() {
        assertThat(ComparedRecipes.differences(List.of(of("/a/walk.csv", "1"), of("C:\\b\\waves.csv", "2"))))
                .containsExactly(new Difference("data.path", List.of("\"walk.csv\"", "\"waves.csv\"")));
    }

    @Test
    void filesOfOneNameAreToldApartByTheirContents() {
        assertThat(ComparedRecipes.differences(List.of(of("/a/walk.csv", "1"), of("/b/walk.csv", "2"))))
                .extracting(Difference::field)
                .containsExactly("data.digest");
    }

    @Test
    void aMovedFileIsNoDifference() {
        assertThat(ComparedRecipes.differences(List.of(of("/a/walk.csv", "1"), of("/b/old.csv", "1"))))
                .isEmpty();
    }
}
