package dev.lookback.runs.store;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.runs.TestPeeks;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Looks at results on test splits. A run has none in the store until somebody opens them; from then on they belong to it like those
 * of its other splits, until it is trained further.
 */
public final class TestPeekLog {

    private final Database database;

    TestPeekLog(Database database) {
        this.database = database;
    }

    /** Keeps a run's test results, and that somebody sees them. */
    public TestPeeks open(long run, SplitForecast forecast, Scores scores) {
        return database.writeAndGet(handle -> {
            String digest = handle.createQuery("SELECT digest FROM run WHERE id = ?")
                    .bind(0, run)
                    .mapTo(String.class)
                    .one();
            // Whoever opens them twice, in two windows say, sees the same.
            boolean seen = Outcomes.scores(handle, run).containsKey(Split.TEST);
            if (!seen) {
                insert(handle, digest, Optional.of(run));
                Outcomes.add(handle, run, Map.of(Split.TEST, scores));
                Outcomes.put(handle, run, forecast);
            }
            return count(handle, digest, Optional.of(run));
        });
    }

    /** Keeps that somebody sees test results of a network that is not among the runs. */
    public TestPeeks look(String digest) {
        return database.writeAndGet(handle -> {
            insert(handle, digest, Optional.empty());
            return count(handle, digest, Optional.empty());
        });
    }

    /**
     * What there was so far.
     *
     * @param digest of the data
     * @param run that is looked at, or might be; empty for a network that is not among the runs
     */
    public TestPeeks count(String digest, Optional<Long> run) {
        return database.read(handle -> count(handle, digest, run));
    }

    private static TestPeeks count(Handle handle, String digest, Optional<Long> run) {
        int looks = handle.createQuery("SELECT count(*) FROM look WHERE digest = ?")
                .bind(0, digest)
                .mapTo(Integer.class)
                .one();
        Optional<Integer> before = run.flatMap(
                id -> handle.createQuery("SELECT runs_before FROM look WHERE run = ? ORDER BY id DESC LIMIT 1")
                        .bind(0, id)
                        .mapTo(Integer.class)
                        .findOne());
        return new TestPeeks(looks, before.orElseGet(() -> others(handle, digest, run)));
    }

    private static void insert(Handle handle, String digest, Optional<Long> run) {
        handle.execute(
                "INSERT INTO look(digest, at, run, runs_before) VALUES (?, ?, ?, ?)",
                digest,
                System.currentTimeMillis(),
                run.orElse(null),
                others(handle, digest, run));
    }

    /** Runs that have begun on this data, without this one. */
    private static int others(Handle handle, String digest, Optional<Long> run) {
        return handle.createQuery("SELECT coalesce((SELECT runs FROM tried WHERE digest = :digest), 0)"
                        + " - (SELECT count(*) FROM run WHERE id = :run AND started IS NOT NULL)")
                .bind("digest", digest)
                .bind("run", run.orElse(null))
                .mapTo(Integer.class)
                .one();
    }

    /** A run is about to begin, or to go on: it is counted the first time. */
    static void tried(Handle handle, long run) {
        handle.execute(
                "INSERT INTO tried(digest, runs) SELECT digest, 1 FROM run WHERE id = ? AND started IS NULL"
                        + " ON CONFLICT(digest) DO UPDATE SET runs = runs + 1",
                run);
    }
}
