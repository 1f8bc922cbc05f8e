package dev.lookback.runs.store.sqlite;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recipes as a store keeps them. */
public final class KeptRecipes {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRecipes.class);

    private KeptRecipes() {}

    /** The same for runs that differ in nothing but their seeds. Where the file lies does not matter, what is in it does. */
    public static String setup(Recipe recipe) {
        Recipe same = recipe.withSeed(0).withData(recipe.data().withPath(""));
        return ArrayBytes.digest(RecipeFile.toJson(same).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what an earlier version of the program has kept as this one would have: runs of the same set-up are told by their
     * recipes' text, and runs are found by the fields in it.
     */
    static void bringUpToDate(Handle handle) {
        outdated(handle, "run")
                .forEach((id, json) -> read(json)
                        .ifPresent(recipe -> handle.execute(
                                "UPDATE run SET recipe = ?, setup = ? WHERE id = ?",
                                RecipeFile.toJson(recipe),
                                setup(recipe),
                                id)));
        outdated(handle, "sweep")
                .forEach((id, json) -> read(json)
                        .ifPresent(recipe -> handle.execute(
                                "UPDATE sweep SET recipe = ? WHERE id = ?", RecipeFile.toJson(recipe), id)));
    }

    private static Map<Long, String> outdated(Handle handle, String table) {
        return handle.createQuery("SELECT id, recipe FROM " + table
                        + " WHERE json_valid(recipe) AND json_extract(recipe, '$.version') < ?")
                .bind(0, RecipeFile.VERSION)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("id", Long.class), row -> row.getColumn("recipe", String.class)));
    }

    /** Empty for what cannot be read, which stays as it is. */
    private static Optional<Recipe> read(String json) {
        try {
            return Optional.of(RecipeFile.fromJson(json));
        } catch (RecipeFormatException e) {
            LOG.warn("A kept recipe cannot be read", e);
            return Optional.empty();
        }
    }
}
