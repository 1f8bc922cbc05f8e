package dev.lookback.runs.store;

import dev.lookback.text.Message;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An SQLite file with a connection to write and one to read, each for one thread at a time. Write-ahead logging lets both, and
 * other programs, work at once, and a program that is killed leaves the file as its last transaction did.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** The newest script under {@code store}. */
    static final int VERSION = 3;

    private static final int BUSY_MILLISECONDS = 10_000;

    /** What is done with a connection. */
    interface Work<T> {
        T with(Handle handle);
    }

    /** What is written with a connection. */
    interface Change {
        void with(Handle handle);
    }

    private final Path file;
    private final Handle writing;
    private final Handle reading;
    private final ReentrantLock writer = new ReentrantLock();
    private final ReentrantLock reader = new ReentrantLock();

    private Database(Path file, Handle writing, Handle reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
    }

    /** @throws StoreException if the file is none of ours, damaged, locked, newer than the program or cannot be made */
    static Database open(Path file) {
        return open(file, BUSY_MILLISECONDS);
    }

    /** @param patience with others that write, in milliseconds */
    static Database open(Path file, int patience) {
        Handle writing = null;
        try {
            Schema.recognise(file, patience);
            Jdbi jdbi = Jdbi.create(source(file, patience));
            writing = Schema.wary(jdbi.open());
            migrate(writing, file);
            return new Database(file, writing, Schema.wary(jdbi.open()));
        } catch (JdbiException | UncheckedIOException e) {
            if (writing != null) {
                writing.close();
            }
            throw translated(e, file);
        } catch (StoreException e) {
            if (writing != null) {
                writing.close();
            }
            throw e;
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

    Path file() {
        return file;
    }

    /** All or nothing. */
    void write(Change change) {
        writeAndGet(handle -> {
            change.with(handle);
            return null;
        });
    }

    /** All or nothing. */
    <T> T writeAndGet(Work<T> work) {
        return locked(writer, () -> {
            try {
                return writing.inTransaction(work::with);
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

    <T> T read(Work<T> work) {
        return locked(reader, () -> {
            try {
                return work.with(reading);
            } catch (JdbiException | StoreException e) {
                throw e;
            } catch (RuntimeException e) {
                // What this program has written can be read; a file that was made or changed elsewhere may hold
                // anything.
                LOG.error("What {} holds cannot be read", file, e);
                throw new StoreException(Message.of("runs.store.unreadable", file.toString()), e);
            }
        });
    }

    /** Outside of any transaction. */
    void maintain(String statement, Object... arguments) {
        locked(writer, () -> writing.execute(statement, arguments));
    }

    private <T> T locked(ReentrantLock lock, java.util.function.Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } catch (JdbiException e) {
            throw translated(e, file);
        } finally {
            lock.unlock();
        }
    }

    private static StoreException translated(Exception e, Path file) {
        LOG.error("The store {} fails", file, e);
        return new StoreException(Message.of("runs.store." + problem(e), file.toString()), e);
    }

    private static String problem(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite && sqlite.getMessage().contains("malformed JSON")) {
                return "unreadable";
            }
            if (cause instanceof SQLiteException sqlite) {
                return problem(sqlite.getResultCode());
            }
            if (cause instanceof SQLException sql && sql.getMessage().contains("path to")) {
                return "noFolder"; // the driver says so before it asks SQLite
            }
        }
        return "failed";
    }

    private static String problem(SQLiteErrorCode code) {
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> "full";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "damaged";
            case SQLITE_BUSY, SQLITE_LOCKED -> "locked";
            case SQLITE_READONLY, SQLITE_PERM -> "readOnly";
            case SQLITE_CANTOPEN -> "noFolder";
            case SQLITE_IOERR -> "disk";
            default -> "failed";
        };
    }

    @Override
    public void close() {
        locked(reader, () -> {
            reading.close();
            return null;
        });
        locked(writer, () -> {
            writing.close();
            return null;
        });
    }
}
