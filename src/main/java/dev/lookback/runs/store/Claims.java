package dev.lookback.runs.store;

import dev.lookback.runs.NewRun;
import dev.lookback.runs.TrialPlace;
import dev.lookback.runs.store.presence.Presence;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.training.RunState;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * Claims on runs: which program trains which run. Checking whether a run may be trained and taking it are one transaction, so
 * that a run is trained by one program, once at a time.
 */
public final class Claims {

    private final Database database;
    private final Presence presence;
    private final Runs runs;

    Claims(Database database, Presence presence, Runs runs) {
        this.database = database;
        this.presence = presence;
        this.runs = runs;
    }

    /** Keeps a run that this program trains from now on: nobody else can claim it. Returns its number. */
    public long add(NewRun run) {
        return database.writeAndGet(handle -> runs.insert(handle, run, RunState.TRAINING));
    }

    /**
     * Keeps a trial that this program trains from now on. Looking for its place and taking it are one step: of several programs
     * that work at a sweep, one gets it.
     *
     * @param known trials that the sweep had when this one was chosen
     * @param parallel trials of the sweep that may be trained at once, by all programs together
     * @return its number; empty if the sweep has changed since, so that what comes next has to be chosen again
     */
    public OptionalLong addTrial(NewRun run, int known, int parallel) {
        TrialPlace place = run.trial().orElseThrow();
        return database.writeAndGet(
                handle -> Sweeps.hasRoom(handle, place.sweep(), parallel) && Sweeps.isStill(handle, place, known)
                        ? OptionalLong.of(runs.insert(handle, run, RunState.TRAINING))
                        : OptionalLong.empty());
    }

    /**
     * Takes a run, which this program trains from now on. It can be claimed once until it is over or waits again: not by another
     * program, and not by this one either.
     *
     * @return false if it is gone, finished, or being trained
     */
    public boolean claim(long run) {
        return database.writeAndGet(handle -> claim(handle, run));
    }

    /**
     * The same for a trial of a sweep.
     *
     * @param parallel trials of the sweep that may be trained at once, by all programs together
     */
    public boolean claimTrial(long run, long sweep, int parallel) {
        return database.writeAndGet(handle -> Sweeps.hasRoom(handle, sweep, parallel) && claim(handle, run));
    }

    private boolean claim(Handle handle, long run) {
        return handle.execute(
                        "UPDATE run SET owner = ?, state = 'training' WHERE id = ? AND deleted IS NULL AND owner IS NULL"
                                + " AND state != 'finished'",
                        presence.self(),
                        run)
                == 1;
    }

    /** Gives back a run that was claimed and could not begin: it goes on whenever it is claimed again. */
    public void release(long run) {
        database.write(handle -> handle.execute(
                "UPDATE run SET owner = NULL, state = 'interrupted' WHERE id = ? AND owner = ?", run, presence.self()));
    }

    /** A run that waits is not wanted any more. One that a program trains is left to that program, and one that is over as it is. */
    public void giveUp(long run) {
        database.write(handle -> handle.execute(
                "UPDATE run SET state = 'stopped' WHERE id = ? AND owner IS NULL"
                        + " AND state IN ('queued', 'interrupted', 'waiting')",
                run));
    }
}
