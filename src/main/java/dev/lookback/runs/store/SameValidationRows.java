package dev.lookback.runs.store;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.series.Series;
import dev.lookback.window.split.Splits;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Runs that were evaluated on the same validation rows, however their splits are written. */
final class SameValidationRows {

    /** Rows [from, to) of the series. */
    private record Rows(int from, int to) {}

    /**
     * Runs that share the text of their splits.
     *
     * @param recipe of one of them
     */
    private record Written(String recipe, int runs) {}

    private final Series series;

    SameValidationRows(Series series) {
        this.series = series;
    }

    /** Runs on the same data and target that were evaluated on the validation rows of a recipe. */
    int count(Handle handle, Recipe recipe) {
        Optional<Rows> asked = rows(recipe);
        return written(handle, recipe).stream()
                .filter(alike -> read(alike.recipe()).flatMap(this::rows).equals(asked))
                .mapToInt(Written::runs)
                .sum();
    }

    private static List<Written> written(Handle handle, Recipe recipe) {
        return handle.createQuery("""
                        SELECT recipe, count(*) AS runs FROM run
                        WHERE digest = :digest AND epoch > 0 AND json_extract(recipe, '$.data.target') = :target
                        GROUP BY json_extract(recipe, '$.splits')""")
                .bind("digest", recipe.data().digest())
                .bind("target", recipe.data().target())
                .map((row, context) -> new Written(row.getString("recipe"), row.getInt("runs")))
                .list();
    }

    private Optional<Rows> rows(Recipe recipe) {
        return Splits.resolve(recipe.splits(), recipe.on(series))
                .borders()
                .map(borders -> new Rows(borders.trainEnd(), borders.validationEnd()));
    }

    private static Optional<Recipe> read(String json) {
        try {
            return Optional.of(RecipeFile.fromJson(json));
        } catch (RecipeFormatException e) {
            return Optional.empty(); // the list of runs tells of it
        }
    }
}
