package dev.lookback.runs.store;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.SameResult;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.series.Series;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Runs that are alike: of the same recipe whatever their seeds, or evaluated on the same rows. */
public final class AlikeRuns {

    private final Database database;

    AlikeRuns(Database database) {
        this.database = database;
    }

    /** What these have in common with others but for their seeds, in their order. */
    public Map<Long, String> setups(Collection<Long> runs) {
        Map<Long, String> setups = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("SELECT run.id, setup FROM json_each(?) JOIN run ON run.id = value"
                                + " WHERE deleted IS NULL ORDER BY key")
                        .bind(0, StoreJson.text(runs))
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("setup")))
                        .list())
                .forEach(entry -> setups.put(entry.getKey(), entry.getValue()));
        return setups;
    }

    /** The runs with the recipes of these, whatever their seeds, as far as they have begun. */
    public List<Long> repeats(Collection<Long> runs) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM run WHERE deleted IS NULL AND epoch > 0 AND setup IN"
                                + " (SELECT setup FROM json_each(?) JOIN run ON run.id = value) ORDER BY id")
                        .bind(0, StoreJson.text(runs))
                        .mapTo(Long.class)
                        .list());
    }

    /**
     * Runs that were evaluated on the same validation rows: on the same data and target, whatever else they are.
     *
     * @param series of the recipe
     */
    public int judgedAlike(Recipe recipe, Series series) {
        return database.read(handle -> new SameValidationRows(series).count(handle, recipe));
    }

    /** Seeds with which the same as this run was trained, or waits to be. */
    public List<Long> seeds(long run) {
        return database.read(handle -> seeds(handle, run));
    }

    private static List<Long> seeds(Handle handle, long run) {
        return handle.createQuery("SELECT DISTINCT seed FROM run WHERE deleted IS NULL"
                        + " AND setup = (SELECT setup FROM run WHERE id = ?)")
                .bind(0, run)
                .mapTo(Long.class)
                .list();
    }

    /**
     * The oldest finished run with the recipe, data and seed of this one, preferably trained in the same way to the bit. Empty if
     * there is none, or if either of them went on from another run's weights.
     */
    public Optional<SameResult> sameAs(long run) {
        return database.read(handle -> handle.createQuery("""
                        SELECT same.id, coalesce(same.threads = me.threads AND same.engine = me.engine
                          AND same.version = me.version, 0) AS exact
                        FROM run me JOIN run same ON same.setup = me.setup AND same.seed = me.seed AND same.id <> me.id
                        WHERE me.id = ? AND me.parent_epoch IS NULL AND same.parent_epoch IS NULL
                          AND same.state = 'finished' AND same.deleted IS NULL
                        ORDER BY exact DESC, same.id LIMIT 1""")
                .bind(0, run)
                .map((row, context) ->
                        new SameResult(row.getLong("id"), row.getBoolean("exact"), Set.copyOf(seeds(handle, run))))
                .findOne());
    }
}
