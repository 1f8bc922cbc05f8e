package dev.lookback.runs.store;

import dev.lookback.file.AtomicFile;
import dev.lookback.file.WriteErrors;
import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.runs.store.presence.OtherPrograms;
import dev.lookback.runs.store.presence.Presence;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.ReadOnlyFile;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.runs.store.sqlite.Vacuum;
import dev.lookback.runs.store.weights.KeepRules;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Store of all runs in one SQLite file. */
public final class RunStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

    private final Database database;

    /** Null for a store that is only read. */
    private final Presence presence;

    private final OtherPrograms programs;

    private final Runs runs;
    private final AlikeRuns alike;
    private final RecipeOrigins origins;
    private final Claims claims;
    private final Checkpoints progress;
    private final Outcomes outcomes;
    private final KeptEvidence evidence;
    private final QueueTable queue;
    private final Sweeps sweeps;
    private final TestPeekLog testPeeks;
    private final Storage storage;
    private final Runnable afterwards;
    private volatile KeepRules rules = KeepRules.usual();

    private RunStore(Database database, Presence presence, String version, Runnable afterwards) {
        this.database = database;
        this.presence = presence;
        this.afterwards = afterwards;
        programs = new OtherPrograms(database, presence);
        progress = new Checkpoints(database, () -> rules);
        outcomes = new Outcomes(database, () -> rules);
        storage = new Storage(database, () -> rules, this::isShared);
        evidence = new KeptEvidence(database);
        queue = new QueueTable(database);
        sweeps = new Sweeps(database, presence);
        testPeeks = new TestPeekLog(database);
        runs = new Runs(database, presence, version);
        alike = new AlikeRuns(database);
        origins = new RecipeOrigins(database);
        claims = new Claims(database, presence, runs);
    }

    /**
     * Opens a store, or begins one. Runs that were trained by a program that is gone are interrupted from now on.
     *
     * @param version of this program, kept with every run
     * @throws StoreException with what to tell the user
     */
    public static RunStore open(Path file, String version) {
        LockFiles locks = new LockFiles();
        try {
            return open(file, version, locks, locks::close);
        } catch (RuntimeException e) {
            locks.close();
            throw e;
        }
    }

    /**
     * The same for a program that may open a store while it has the same one open.
     *
     * @param locks of all stores that it opens
     */
    public static RunStore open(Path file, String version, LockFiles locks) {
        return open(file, version, locks, () -> {});
    }

    private static RunStore open(Path file, String version, LockFiles locks, Runnable afterwards) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            LOG.warn("No folder for the store", e); // the database says so to the user
        }
        Database database = Database.open(file);
        try {
            // In one step: a program that others can see is one that holds its lock.
            Presence presence = database.writeAndGet(handle -> Presence.of(
                    file,
                    locks,
                    handle.createUpdate("INSERT INTO instance(opened) VALUES (?)")
                            .bind(0, System.currentTimeMillis())
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one()));
            return begun(new RunStore(database, presence, version, afterwards));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static RunStore begun(RunStore store) {
        try {
            store.takeOver();
            if (store.programs.areNone()) {
                // Nobody is left who could take a deletion back.
                store.database.write(store.runs::forgetDeleted);
            }
            return store;
        } catch (RuntimeException e) {
            store.leave();
            throw e;
        }
    }

    /**
     * Opens a store to look at what is in it. One that cannot be written, on a read-only disk for instance, is read as it is: whatever
     * is asked to be written is refused.
     *
     * @throws StoreException with what to tell the user
     */
    public static RunStore openToRead(Path file, String version) {
        try {
            return open(file, version);
        } catch (StoreException e) {
            if (!e.isReadOnly() || !Files.isReadable(file)) {
                throw e;
            }
            LOG.info("{} is only read", file);
            return new RunStore(ReadOnlyFile.open(file), null, version, () -> {});
        }
    }

    /**
     * Takes over what programs that are gone have left behind: runs that they trained are interrupted from now on.
     *
     * @return whether there was anything
     */
    public boolean takeOver() {
        return programs.takeOver();
    }

    /** How much of runs is kept by this program from now on. */
    public void keep(KeepRules wanted) {
        rules = wanted;
    }

    public KeepRules rules() {
        return rules;
    }

    public Path file() {
        return database.file();
    }

    /** Tells that the file was deleted, moved or replaced while it was open; empty as long as it is there. */
    public Optional<Message> gone() {
        return database.gone();
    }

    /** Whether another program has this store open too. */
    public boolean isShared() {
        return presence != null && programs.areAlive();
    }

    public Runs runs() {
        return runs;
    }

    public AlikeRuns alike() {
        return alike;
    }

    /** Recipes, and those they were made from. */
    public RecipeOrigins origins() {
        return origins;
    }

    /** Which program trains which run. */
    public Claims claims() {
        return claims;
    }

    /** Epochs, weights and checkpoints. */
    public Checkpoints progress() {
        return progress;
    }

    /** Scores, forecasts and models. */
    public Outcomes outcomes() {
        return outcomes;
    }

    /** Certificates, backtests and the like. */
    public KeptEvidence evidence() {
        return evidence;
    }

    /** How much room it takes. */
    public Storage storage() {
        return storage;
    }

    public Sweeps sweeps() {
        return sweeps;
    }

    /** Peeks at results on test splits. */
    public TestPeekLog testPeeks() {
        return testPeeks;
    }

    /** Fields and values among the runs. */
    public KnownFields known() {
        return new KnownFields(database);
    }

    /** What waits. */
    public QueueTable queue() {
        return queue;
    }

    /** Changes whenever anybody, another program included, has written; cheap enough to ask twice a second. */
    public long version() {
        return database.read(handle ->
                handle.createQuery("PRAGMA data_version").mapTo(Long.class).one());
    }

    /** Changes whenever another program has written, or this one through another {@code RunStore}; as cheap. */
    public long othersVersion() {
        return database.writtenByOthers();
    }

    /**
     * Copies the whole store into another file: a project to hand on. What was in that place is replaced once the copy is whole.
     *
     * @throws StoreException if that cannot be written, or is a store that is open
     */
    public void copyTo(Path other) {
        if (Files.exists(other.resolveSibling(other.getFileName() + "-wal"))) {
            throw new StoreException(Message.of("runs.store.locked", other.toString()), null);
        }
        WriteErrors.precheck(other).ifPresent(reason -> {
            throw new StoreException(reason, null);
        });
        try {
            AtomicFile.replace(other, new Vacuum(database)::copyTo);
        } catch (IOException e) {
            throw new StoreException(WriteErrors.message(other, e), e);
        } catch (StoreException e) {
            throw e.isFull() ? new StoreException(Message.of("file.write.full", other.toString()), e) : e;
        }
    }

    @Override
    public void close() {
        if (presence == null) {
            database.close();
            return;
        }
        try {
            database.write(handle -> handle.execute("DELETE FROM instance WHERE id = ?", presence.self()));
        } catch (StoreException e) {
            // The lock tells as well that this program is gone.
            LOG.warn("{} could not be left properly", database.file(), e);
        } finally {
            database.close();
            leave();
        }
    }

    private void leave() {
        try {
            presence.close();
        } catch (IOException e) {
            LOG.warn("The lock of {} is not given back", database.file(), e);
        } finally {
            afterwards.run();
        }
    }
}
