package dev.lookback.runs.store;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.Branch;
import dev.lookback.runs.Labels;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.RelatedRun;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.presence.Presence;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.KeptRecipes;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.series.Series;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Table of runs: recipes, states, names and notes, deletion. */
public final class Runs {

    private final Database database;
    private final Presence presence;
    private final String version;

    Runs(Database database, Presence presence, String version) {
        this.database = database;
        this.presence = presence;
        this.version = version;
    }

    /** Keeps a run that waits. Returns its number. */
    public long add(NewRun run) {
        return database.writeAndGet(handle -> insert(handle, run, RunState.QUEUED));
    }

    /** @param state with {@code TRAINING} it is claimed for this program at once */
    long insert(Handle handle, NewRun run, RunState state) {
        return handle.createUpdate("""
                        INSERT INTO run(uuid, name, state, owner, recipe, series, digest, seed, setup, threads, parent, parent_epoch,
                          sweep, trial, point, version, created, epochs)
                        VALUES (:uuid, :name, :state, :owner, :recipe, :series, :digest, :seed, :setup, :threads, :parent,
                          :parentEpoch, :sweep, :trial, :point, :version, :created, :epochs)""")
                .bind("state", word(state))
                .bind("owner", state == RunState.TRAINING ? presence.self() : null)
                .bind("uuid", UUID.randomUUID().toString())
                .bind("name", run.name())
                .bind("recipe", RecipeFile.toJson(run.recipe()))
                .bind("series", run.series())
                .bind("digest", run.recipe().data().digest())
                .bind("seed", run.recipe().seed())
                .bind("setup", KeptRecipes.setup(run.recipe()))
                .bind("threads", orNull(run.threads()))
                .bind("parent", run.branch().map(Branch::parent).orElse(null))
                .bind("parentEpoch", run.branch().map(b -> orNull(b.epoch())).orElse(null))
                .bind("sweep", run.trial().map(TrialPlace::sweep).orElse(null))
                .bind("trial", run.trial().map(TrialPlace::trial).orElse(null))
                .bind("point", run.trial().map(t -> Sweeps.text(t.point())).orElse(null))
                .bind("version", version)
                .bind("created", System.currentTimeMillis())
                .bind("epochs", run.recipe().training().epochs())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** A claimed run begins, or is resumed. */
    public void begin(long run, RunFacts facts, int threads) {
        database.write(handle -> {
            TestPeekLog.tried(handle, run);
            handle.execute(
                    """
                    UPDATE run SET state = 'training', owner = ?, engine = ?, threads = ?, parameters = ?, facts = ?,
                      started = coalesce(started, ?), ended = NULL, failure = NULL WHERE id = ?""",
                    presence.self(),
                    facts.engine(),
                    threads,
                    facts.parameters(),
                    StoreJson.text(facts),
                    System.currentTimeMillis(),
                    run);
        });
    }

    /** A run is in another state now; one that is over, or waits, belongs to nobody. */
    public void state(long run, RunState state) {
        database.write(handle -> handle.execute(
                "UPDATE run SET state = ?, owner = CASE WHEN ? THEN NULL ELSE owner END WHERE id = ?",
                word(state),
                state.isOver(),
                run));
    }

    public void label(long run, Labels labels) {
        database.write(handle -> {
            handle.execute(
                    "UPDATE run SET name = ?, notes = ?, starred = ?, colour = ? WHERE id = ?",
                    labels.name(),
                    labels.notes(),
                    labels.starred(),
                    orNull(labels.colour()),
                    run);
            handle.execute("DELETE FROM tag WHERE run = ?", run);
            labels.tags().forEach(tag -> handle.execute("INSERT INTO tag(run, tag) VALUES (?, ?)", run, tag));
        });
    }

    /** What people wrote on these, as far as they are there, in their order. */
    public Map<Long, Labels> labels(Collection<Long> runs) {
        String numbers = StoreJson.text(runs);
        return database.read(handle -> {
            Map<Long, Set<String>> tags = new HashMap<>();
            handle.createQuery("SELECT run, tag FROM tag WHERE run IN (SELECT value FROM json_each(?))")
                    .bind(0, numbers)
                    .map((row, context) -> Map.entry(row.getLong("run"), row.getString("tag")))
                    .forEach(tag -> tags.computeIfAbsent(tag.getKey(), run -> new HashSet<>())
                            .add(tag.getValue()));
            Map<Long, Labels> labels = new LinkedHashMap<>();
            handle.createQuery(
                            "SELECT run.id, name, notes, starred, colour FROM json_each(?) JOIN run ON run.id = value"
                                    + " WHERE deleted IS NULL ORDER BY key")
                    .bind(0, numbers)
                    .map((row, context) -> Map.entry(row.getLong("id"), RunReader.labels(row, tags)))
                    .forEach(entry -> labels.put(entry.getKey(), entry.getValue()));
            return labels;
        });
    }

    /** Puts runs out of sight; {@link #restore} brings them back until the store is next opened by a single program. */
    public void delete(Collection<Long> runs) {
        database.write(handle -> runs.forEach(
                run -> handle.execute("UPDATE run SET deleted = ? WHERE id = ?", System.currentTimeMillis(), run)));
    }

    public void restore(Collection<Long> runs) {
        database.write(
                handle -> runs.forEach(run -> handle.execute("UPDATE run SET deleted = NULL WHERE id = ?", run)));
    }

    void forgetDeleted(Handle handle) {
        int gone = handle.execute("DELETE FROM run WHERE deleted IS NOT NULL")
                + handle.execute("DELETE FROM sweep WHERE deleted IS NOT NULL");
        if (gone > 0) {
            handle.execute("DELETE FROM array WHERE digest NOT IN (SELECT actual FROM forecast"
                    + " UNION SELECT forecast FROM forecast UNION SELECT persistence FROM forecast)");
        }
    }

    /** What a table shows: every run that is not deleted and that the filter lets through. */
    public List<RunRow> rows(RunQuery query) {
        return RowQuery.of(query).with(database);
    }

    /** Numbers of the runs in a state, in the order in which they were added. */
    public List<Long> in(RunState state) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM run WHERE state = ? AND deleted IS NULL ORDER BY id")
                        .bind(0, word(state))
                        .mapTo(Long.class)
                        .list());
    }

    /** All that come from the first ancestor of a run, the oldest first; trials only where they are asked for themselves. */
    public List<RelatedRun> family(long run) {
        return database.read(handle -> handle.createQuery("""
                        WITH RECURSIVE
                          up(id, parent) AS (SELECT id, parent FROM run WHERE id = :run
                            UNION SELECT run.id, run.parent FROM run JOIN up ON run.id = up.parent),
                          down(id) AS (SELECT id FROM up WHERE parent IS NULL
                            UNION SELECT run.id FROM run JOIN down ON run.parent = down.id)
                        SELECT run.*, score.skill AS skill FROM down JOIN run ON run.id = down.id
                          LEFT JOIN score ON score.run = run.id AND score.split = 'validation'
                        WHERE run.deleted IS NULL ORDER BY run.id LIMIT 500""")
                .bind("run", run)
                .map((row, context) -> RunReader.related(row))
                .list());
    }

    /** Number of the newest run that is over and was trained on the file of this series, read in whatever way; sweeps are left out. */
    public Optional<Long> newestOf(Series series) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM run WHERE deleted IS NULL AND ended IS NOT NULL"
                                + " AND sweep IS NULL AND digest = ? ORDER BY ended DESC, id DESC LIMIT 1")
                        .bind(0, series.digest())
                        .mapTo(Long.class)
                        .findOne());
    }

    /** Whether there is a run of this number that is not deleted. */
    public boolean isThere(long run) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM run WHERE id = ? AND deleted IS NULL")
                        .bind(0, run)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /** Empty for a number that no run has, or that of a deleted one. */
    public Optional<StoredRun> find(long run) {
        return database.read(handle -> handle.createQuery("SELECT * FROM run WHERE id = ? AND deleted IS NULL")
                .bind(0, run)
                .map((row, context) -> RunReader.stored(handle, row))
                .findOne());
    }

    /** The same if it is of this recipe: another store, which may have been opened meanwhile, may have another run of that number. */
    public Optional<StoredRun> find(long run, Recipe recipe) {
        return find(run).filter(stored -> stored.recipe().equals(recipe));
    }

    static OptionalInt integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static RunState state(String word) {
        return RunState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
