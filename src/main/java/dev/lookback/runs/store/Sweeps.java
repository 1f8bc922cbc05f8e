package dev.lookback.runs.store;

import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.search.Trial;
import dev.lookback.runs.store.presence.Presence;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.StoreJson;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Table of sweeps, and the runs that are their trials. */
public final class Sweeps {

    private final Database database;
    private final Presence presence;

    Sweeps(Database database, Presence presence) {
        this.database = database;
        this.presence = presence;
    }

    /** Returns its number. */
    public long add(String name, Recipe recipe, SweepSettings settings) {
        return database.writeAndGet(handle -> add(handle, name, recipe, settings));
    }

    private static long add(Handle handle, String name, Recipe recipe, SweepSettings settings) {
        return handle.createUpdate("INSERT INTO sweep(uuid, name, recipe, settings, created) VALUES (?, ?, ?, ?, ?)")
                .bind(0, UUID.randomUUID().toString())
                .bind(1, name)
                .bind(2, RecipeFile.toJson(recipe))
                .bind(3, StoreJson.text(settings))
                .bind(4, System.currentTimeMillis())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The newest sweep of a kind, or a new one. Looking for it and adding it are one step: programs that ask at the same time get
     * the same sweep.
     *
     * @param same whether a sweep is of that kind
     */
    public StoredSweep findOrAdd(Predicate<StoredSweep> same, Recipe recipe, SweepSettings settings) {
        return database.writeAndGet(handle -> all(handle).stream()
                .filter(same)
                .findFirst()
                .orElseGet(() -> find(handle, add(handle, "", recipe, settings)).orElseThrow()));
    }

    /** All that are not deleted, the newest first. */
    public List<StoredSweep> all() {
        return database.read(Sweeps::all);
    }

    private static List<StoredSweep> all(Handle handle) {
        return handle.createQuery("SELECT * FROM sweep WHERE deleted IS NULL ORDER BY id DESC")
                .map((row, context) -> sweep(row))
                .list();
    }

    /** Of all that are not deleted, by their numbers, the newest first; blank where nobody gave one. */
    public Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("SELECT id, name FROM sweep WHERE deleted IS NULL ORDER BY id DESC")
                        .map((row, context) -> Map.entry(row.getLong("id"), row.getString("name")))
                        .list())
                .forEach(sweep -> names.put(sweep.getKey(), sweep.getValue()));
        return names;
    }

    public Optional<StoredSweep> find(long sweep) {
        return database.read(handle -> find(handle, sweep));
    }

    private static Optional<StoredSweep> find(Handle handle, long sweep) {
        return handle.createQuery("SELECT * FROM sweep WHERE id = ? AND deleted IS NULL")
                .bind(0, sweep)
                .map((row, context) -> sweep(row))
                .findOne();
    }

    /** The newest of the sweeps whose trials are among these runs; empty where none of them is a trial. */
    public Optional<StoredSweep> newestAmong(Collection<Long> runs) {
        return database.read(handle -> handle.createQuery("SELECT * FROM sweep WHERE deleted IS NULL AND id ="
                        + " (SELECT max(run.sweep) FROM json_each(?) JOIN run ON run.id = value)")
                .bind(0, StoreJson.text(runs))
                .map((row, context) -> sweep(row))
                .findOne());
    }

    private static StoredSweep sweep(ResultSet row) throws SQLException {
        long unsealed = row.getLong("unsealed");
        boolean sealed = row.wasNull();
        String outcome = row.getString("outcome");
        return new StoredSweep(
                row.getLong("id"),
                row.getString("name"),
                RecipeFile.fromJson(row.getString("recipe")),
                StoreJson.value(row.getString("settings"), SweepSettings.class),
                row.getInt("excluded"),
                row.getDouble("seconds"),
                Optional.ofNullable(outcome).map(StoreJson::message),
                sealed ? Optional.empty() : Optional.of(Instant.ofEpochMilli(unsealed)),
                Instant.ofEpochMilli(row.getLong("created")));
    }

    /** Has a sweep go on with another budget; one that was over is not any more. */
    public void settings(long sweep, SweepSettings settings) {
        database.write(handle -> handle.execute(
                "UPDATE sweep SET settings = ?, outcome = NULL, ended = NULL WHERE id = ?",
                StoreJson.text(settings),
                sweep));
    }

    public void rename(long sweep, String name) {
        database.write(handle -> handle.execute("UPDATE sweep SET name = ? WHERE id = ?", name, sweep));
    }

    /** Takes it and its trials away, until the program ends: then they are gone. */
    public void delete(long sweep) {
        long now = System.currentTimeMillis();
        database.write(handle -> {
            handle.execute("UPDATE sweep SET deleted = ? WHERE id = ?", now, sweep);
            // Those that were deleted before stay so when the sweep comes back.
            handle.execute("UPDATE run SET deleted = ? WHERE sweep = ? AND deleted IS NULL", now, sweep);
        });
    }

    public void restore(long sweep) {
        database.write(handle -> {
            handle.execute(
                    "UPDATE run SET deleted = NULL WHERE sweep = ?1 AND deleted ="
                            + " (SELECT deleted FROM sweep WHERE id = ?1)",
                    sweep);
            handle.execute("UPDATE sweep SET deleted = NULL WHERE id = ?", sweep);
        });
    }

    /**
     * Counts what came up and cannot be trained, and the time that was worked: of several programs that work at it at once, that
     * of the one that was opened first.
     */
    public void worked(long sweep, int excluded, double seconds) {
        database.write(handle -> handle.execute("""
                UPDATE sweep SET excluded = excluded + ?1, seconds = seconds + ?2 * NOT EXISTS
                  (SELECT 1 FROM run WHERE run.sweep = sweep.id AND owner < ?3) WHERE id = ?4""", excluded, seconds, presence.self(), sweep));
    }

    public void over(long sweep, Message outcome) {
        database.write(handle -> handle.execute(
                "UPDATE sweep SET outcome = ?, ended = ? WHERE id = ?",
                StoreJson.text(outcome),
                System.currentTimeMillis(),
                sweep));
    }

    /** Test results of its trials are no secret any more, from the first time that somebody asks for them. */
    public void unseal(long sweep) {
        database.write(handle -> handle.execute(
                "UPDATE sweep SET unsealed = coalesce(unsealed, ?) WHERE id = ?", System.currentTimeMillis(), sweep));
    }

    /** How many trials it has begun. */
    public int begun(long sweep) {
        return database.read(handle -> handle.createQuery(
                        "SELECT count(*) FROM run WHERE sweep = ? AND trial IS NOT NULL AND deleted IS NULL")
                .bind(0, sweep)
                .mapTo(Integer.class)
                .one());
    }

    /** Whether another trial of a sweep may be trained beside those that are. */
    static boolean hasRoom(Handle handle, long sweep, int parallel) {
        return handle.createQuery(
                        "SELECT count(*) < ? FROM run WHERE sweep = ? AND owner IS NOT NULL AND deleted IS NULL")
                .bind(0, parallel)
                .bind(1, sweep)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether a sweep has as many trials as it had when a place in it was chosen, and none at that point. */
    static boolean isStill(Handle handle, TrialPlace place, int known) {
        return handle.createQuery("""
                        SELECT count(*) = :known AND coalesce(sum(point = :point), 0) = 0 FROM run
                        WHERE sweep = :sweep AND trial IS NOT NULL AND deleted IS NULL""")
                .bind("known", known)
                .bind("point", text(place.point()))
                .bind("sweep", place.sweep())
                .mapTo(Boolean.class)
                .one();
    }

    /** In the order in which they were begun. */
    public List<StoredTrial> trials(StoredSweep sweep) {
        return database.read(handle -> {
            Map<Long, List<Double>> costs =
                    costs(handle, sweep.id(), sweep.settings().objective());
            return handle.createQuery("SELECT id, trial, point, state, owner, seconds, "
                            + persistence(sweep.settings().objective()) + " AS persistence FROM run"
                            + " WHERE sweep = ? AND trial IS NOT NULL AND deleted IS NULL ORDER BY trial")
                    .bind(0, sweep.id())
                    .map((row, context) -> trial(row, costs.getOrDefault(row.getLong("id"), List.of())))
                    .list();
        });
    }

    private static StoredTrial trial(ResultSet row, List<Double> costs) throws SQLException {
        row.getLong("owner");
        boolean owned = !row.wasNull();
        Trial trial = new Trial(
                row.getInt("trial"),
                point(row.getString("point")),
                state(Runs.state(row.getString("state")), owned),
                costs);
        double persistence = Checkpoints.number(row, "persistence");
        return new StoredTrial(
                row.getLong("id"),
                trial,
                row.getDouble("seconds"),
                Double.isNaN(persistence) ? OptionalDouble.empty() : OptionalDouble.of(persistence));
    }

    /** What repeating the last value has for an objective: the same after every epoch. */
    private static String persistence(Objective objective) {
        return switch (objective) {
            case VALIDATION_LOSS ->
                // A number that is none is kept as a word.
                "CASE json_type(facts, '$.persistenceLoss.VALIDATION') WHEN 'real'"
                        + " THEN json_extract(facts, '$.persistenceLoss.VALIDATION') END";
            // From skill = 1 - MAE / MAE of persistence.
            case VALIDATION_MAE ->
                "(SELECT max(val_mae / (1 - val_skill)) FROM epoch"
                        + " WHERE epoch.run = run.id AND val_mae > 0 AND val_skill < 1)";
            case VALIDATION_SKILL -> "0.0";
        };
    }

    static Point point(String text) {
        return new Point(List.of(StoreJson.value(text, String[].class)));
    }

    static String text(Point point) {
        return StoreJson.text(point.values());
    }

    private static Trial.State state(RunState state, boolean owned) {
        return switch (state) {
            // Of a store that was kept by an earlier version: begun by a program that was gone before it trained a
            // step.
            case QUEUED -> owned ? Trial.State.RUNNING : Trial.State.INTERRUPTED;
            case TRAINING, PAUSED -> Trial.State.RUNNING;
            case WAITING -> Trial.State.WAITING;
            case INTERRUPTED -> Trial.State.INTERRUPTED;
            case FINISHED -> Trial.State.FINISHED;
            case FAILED -> Trial.State.FAILED;
            case STOPPED -> Trial.State.STOPPED;
        };
    }

    private static Map<Long, List<Double>> costs(Handle handle, long sweep, Objective objective) {
        String column = switch (objective) {
            case VALIDATION_LOSS -> "val_loss";
            case VALIDATION_MAE -> "val_mae";
            case VALIDATION_SKILL -> "val_skill";
        };
        Map<Long, List<Double>> costs = new HashMap<>();
        handle.createQuery("SELECT e.run AS run, e." + column + " AS value FROM epoch e JOIN run r ON r.id = e.run"
                        + " WHERE r.sweep = ? ORDER BY e.run, e.epoch")
                .bind(0, sweep)
                .map((row, context) -> Map.entry(row.getLong("run"), Checkpoints.number(row, "value")))
                .forEach(entry -> costs.computeIfAbsent(entry.getKey(), run -> new ArrayList<>())
                        .add(objective.cost(entry.getValue())));
        return costs;
    }
}
