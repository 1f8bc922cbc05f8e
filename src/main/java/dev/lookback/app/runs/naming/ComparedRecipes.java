package dev.lookback.app.runs.naming;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.field.RecipeDiff;
import dev.lookback.recipe.field.RecipeDiff.Difference;
import java.util.List;

/**
 * Differences between compared recipes. Several series are told apart by the names of their files, and by the files' contents only where
 * the names are the same; a file that was moved or renamed makes no difference.
 */
public final class ComparedRecipes {

    private ComparedRecipes() {}

    public static List<Difference> differences(List<Recipe> recipes) {
        List<Recipe> named = recipes.stream()
                .map(recipe -> recipe.withData(
                        recipe.data().withPath(recipe.data().path().replaceFirst("^.*[/\\\\]", ""))))
                .toList();
        List<DataReference> data = named.stream().map(Recipe::data).toList();
        boolean severalSeries =
                data.stream().map(DataReference::digest).distinct().count() > 1;
        boolean toldByName = data.stream().map(DataReference::path).distinct().count()
                == data.stream()
                        .map(one -> List.of(one.path(), one.digest()))
                        .distinct()
                        .count();
        return RecipeDiff.among(named).stream()
                .filter(one -> severalSeries || !one.field().equals("data.path"))
                .filter(one -> !toldByName || !one.field().equals("data.digest"))
                .toList();
    }
}
