package dev.lookback.runs.store;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.RecipeOrigin;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recipes of runs, and those they were made from. */
public final class RecipeOrigins {

    private static final Logger LOG = LoggerFactory.getLogger(RecipeOrigins.class);

    private final Database database;

    RecipeOrigins(Database database) {
        this.database = database;
    }

    private record Row(long id, String recipe, String base) {}

    /** Origins by number; of a run whose recipe cannot be read there is none. */
    public Map<Long, RecipeOrigin> of(Collection<Long> runs) {
        Map<Long, RecipeOrigin> origins = new HashMap<>();
        Map<String, Optional<Recipe>> read = new HashMap<>(); // many runs share their sweep's recipe
        database.read(handle -> handle.createQuery("""
                        SELECT run.id, run.recipe, coalesce(sweep.recipe, parent.recipe,
                          (SELECT before.recipe FROM run before WHERE before.id < run.id AND before.digest = run.digest
                            AND before.deleted IS NULL ORDER BY before.id DESC LIMIT 1)) AS base
                        FROM json_each(?) JOIN run ON run.id = value
                          LEFT JOIN sweep ON sweep.id = run.sweep LEFT JOIN run parent ON parent.id = run.parent""")
                        .bind(0, StoreJson.text(runs))
                        .map((row, context) ->
                                new Row(row.getLong("id"), row.getString("recipe"), row.getString("base")))
                        .list())
                .forEach(row -> recipe(read, row.recipe())
                        .ifPresent(recipe ->
                                origins.put(row.id(), new RecipeOrigin(recipe, recipe(read, row.base())))));
        return origins;
    }

    /** Digests of the data of runs, by number. */
    public Map<Long, String> digests(Collection<Long> runs) {
        Map<Long, String> digests = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT run.id, digest FROM json_each(?) JOIN run ON run.id = value")
                        .bind(0, StoreJson.text(runs))
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("digest")))
                        .list())
                .forEach(entry -> digests.put(entry.getKey(), entry.getValue()));
        return digests;
    }

    private static Optional<Recipe> recipe(Map<String, Optional<Recipe>> read, String json) {
        return json == null ? Optional.empty() : read.computeIfAbsent(json, RecipeOrigins::parsed);
    }

    private static Optional<Recipe> parsed(String json) {
        try {
            return Optional.of(RecipeFile.fromJson(json));
        } catch (RecipeFormatException e) {
            LOG.warn("A kept recipe cannot be read", e);
            return Optional.empty();
        }
    }
}
