package dev.lookback.runs.store.sqlite;

import dev.lookback.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite database with a connection to write, unless it is only read, and one to read, each for one thread at a time. Write-ahead
 * logging lets both, and other programs, work at once, and a program that is killed leaves the file as its last transaction did.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** The newest script under {@code store}. */
    static final int VERSION = 5;

    private static final int BUSY_MILLISECONDS = 10_000;

    /** Query on a connection. */
    public interface Work<T> {
        T with(Handle handle);
    }

    /** Update on a connection. */
    public interface Change {
        void with(Handle handle);
    }

    private final Path file;
    private final Handle writing;
    private final Handle reading;
    private final Optional<Object> identity;
    private final ReentrantLock writer = new ReentrantLock();
    private final ReentrantLock reader = new ReentrantLock();
    private Runnable afterwards = () -> {};

    private Database(Path file, Handle writing, Handle reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        identity = identity(file);
    }

    /** @throws StoreException if the file is none of ours, damaged, locked, newer than the program or cannot be made */
    public static Database open(Path file) {
        return open(file, BUSY_MILLISECONDS);
    }

    /** @param patience with others that write, in milliseconds */
    public static Database open(Path file, int patience) {
        Handle writing = null;
        try {
            Schema.recognise(file, patience);
            Jdbi jdbi = Jdbi.create(source(file, patience));
            writing = Schema.wary(jdbi.open());
            prepare(writing);
            migrate(writing, file);
            return new Database(file, writing, Schema.wary(jdbi.open()));
        } catch (JdbiException | UncheckedIOException e) {
            close(writing);
            throw SqliteTrouble.of(e, file);
        } catch (StoreException e) {
            close(writing);
            throw e;
        }
    }

    /**
     * Opens a file that is not to be written: what is asked to be, is refused.
     *
     * @param parameters of SQLite's URI, about how the file is read
     * @throws StoreException also where an earlier version of the program has made it
     */
    public static Database openToRead(Path file, String parameters) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri() + "?" + parameters);
        Handle reading = null;
        try {
            reading = Schema.wary(Jdbi.create(source).open());
            int version = version(reading);
            if (version != VERSION) {
                throw new StoreException(
                        Message.of(version > VERSION ? "runs.store.newer" : "runs.store.readOnly", file.toString()),
                        null);
            }
            Schema.check(reading, version, file);
            return new Database(file, null, reading);
        } catch (JdbiException e) {
            close(reading);
            throw SqliteTrouble.of(e, file);
        } catch (StoreException e) {
            close(reading);
            throw e;
        }
    }

    private static void close(Handle handle) {
        if (handle != null) {
            handle.close();
        }
    }

    private static SQLiteDataSource source(Path file, int patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(patience);
        // A transaction that reads first and writes then would be refused where another one has written in between.
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** A new file can give back the room of what is deleted; an older one learns that when it is written anew. */
    private static void prepare(Handle handle) {
        boolean isNew = handle.createQuery("SELECT count(*) FROM sqlite_master")
                        .mapTo(Integer.class)
                        .one()
                == 0;
        if (isNew) {
            handle.execute("PRAGMA auto_vacuum = INCREMENTAL");
            handle.execute("VACUUM");
        }
    }

    private static void migrate(Handle handle, Path file) {
        int version = version(handle);
        if (version > VERSION) {
            throw new StoreException(Message.of("runs.store.newer", file.toString()), null);
        }
        if (version < VERSION) {
            handle.useTransaction(h -> {
                // Another program may have been faster.
                for (int next = version(h) + 1; next <= VERSION; next++) {
                    h.createScript(Schema.script(next)).execute();
                    h.execute("PRAGMA user_version = " + next);
                }
                KeptRecipes.bringUpToDate(h);
            });
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** Does something more when this is closed. */
    Database andThen(Runnable work) {
        afterwards = work;
        return this;
    }

    public Path file() {
        return file;
    }

    /** Tells one file from another that has come in its place; empty where there is none, or the system has nothing of the kind. */
    private static Optional<Object> identity(Path file) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether the file was deleted, moved or replaced since it was opened: SQLite would go on writing, to where nobody finds it. */
    public Optional<Message> gone() {
        boolean there = identity.isPresent() ? identity.equals(identity(file)) : Files.exists(file);
        return there ? Optional.empty() : Optional.of(Message.of("runs.store.gone", file.toString()));
    }

    /** All or nothing. */
    public void write(Change change) {
        writeAndGet(handle -> {
            change.with(handle);
            return null;
        });
    }

    /**
     * All or nothing.
     *
     * @throws StoreException also where the file is gone
     */
    public <T> T writeAndGet(Work<T> work) {
        return locked(writer, () -> {
            gone().ifPresent(reason -> {
                throw new StoreException(reason, null);
            });
            try {
                return readable(() -> writing().inTransaction(work::with));
            } catch (JdbiException e) {
                leaveTransaction();
                throw e;
            }
        });
    }

    /** One that could not begin leaves the connection as if it had: what is written next would never be committed. */
    private void leaveTransaction() {
        try {
            if (!writing.getConnection().getAutoCommit()) {
                writing.getConnection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("There was none to leave", e);
        }
    }

    public <T> T read(Work<T> work) {
        return locked(reader, () -> readable(() -> work.with(reading)));
    }

    /** What this program has written can be read; a file that was made or changed elsewhere may hold anything. */
    private <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException | StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("What {} holds cannot be read", file, e);
            throw new StoreException(Message.of("runs.store.unreadable", file.toString()), e);
        }
    }

    /** A number that changes with each transaction of others: SQLite leaves a connection's own ones out. */
    public long writtenByOthers() {
        return locked(
                writer,
                () -> writing.createQuery("PRAGMA data_version")
                        .mapTo(Long.class)
                        .one());
    }

    /** Outside of any transaction. */
    public void maintain(String statement, Object... arguments) {
        outside(handle -> handle.execute(statement, arguments));
    }

    /** Outside of any transaction. */
    <T> T outside(Work<T> work) {
        return locked(writer, () -> work.with(writing()));
    }

    boolean isReadOnly() {
        return writing == null;
    }

    private Handle writing() {
        if (isReadOnly()) {
            throw new StoreException(Message.of("runs.store.readOnly", file.toString()), null);
        }
        return writing;
    }

    private <T> T locked(ReentrantLock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } catch (JdbiException e) {
            throw SqliteTrouble.of(e, file);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        locked(reader, () -> {
            reading.close();
            return null;
        });
        locked(writer, () -> {
            close(writing);
            return null;
        });
        afterwards.run();
    }
}
