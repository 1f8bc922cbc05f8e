package dev.lookback.runs.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Vacuum of an SQLite file: free pages given back to the disk, a little at a time or by writing the file anew. */
public final class Vacuum {

    /** Of files that can give back free pages: SQLite's number for it. */
    private static final int INCREMENTAL = 2;

    /** Steps of SQLite's machine between two looks at whether to stop: some milliseconds. */
    private static final int STEPS = 100_000;

    private final Database database;

    public Vacuum(Database database) {
        this.database = database;
    }

    /** Whether free pages can be given back while the file is in use; not one that an earlier version of the program has made. */
    public boolean canShrink() {
        return !database.isReadOnly() && database.outside(Vacuum::shrinks);
    }

    private static boolean shrinks(Handle handle) {
        return handle.createQuery("PRAGMA auto_vacuum").mapTo(Integer.class).one() == INCREMENTAL;
    }

    /** Gives free pages at the end back to the disk; does nothing in a file that was made without that. */
    public void shrink(int pages) {
        database.outside(handle -> executed(handle, "PRAGMA incremental_vacuum(" + pages + ")"));
    }

    /**
     * Writes the whole file anew, without free pages, and so that it can shrink from then on. Takes long, and for that time twice the
     * room.
     *
     * @return false if it was stopped: then it is as it was
     */
    public boolean rewrite(BooleanSupplier stop) {
        return database.outside(handle -> {
            Connection connection = handle.getConnection();
            try {
                ProgressHandler.setHandler(connection, STEPS, new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return stop.getAsBoolean() ? 1 : 0;
                    }
                });
                try {
                    return executed(handle, "PRAGMA auto_vacuum = INCREMENTAL") && executed(handle, "VACUUM");
                } finally {
                    ProgressHandler.clearHandler(connection);
                }
            } catch (SQLException e) {
                throw SqliteTrouble.of(e, database.file());
            }
        });
    }

    /** Moves what lies beside the file into it, as far as nobody reads there. */
    public void gather() {
        database.outside(handle -> executed(handle, "PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    /** To its end, which JDBI's own statements do not do with pragmas that work step by step. False if it was interrupted. */
    private boolean executed(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(sql);
            return true;
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_INTERRUPT) {
                return false;
            }
            throw SqliteTrouble.of(e, database.file());
        } catch (SQLException e) {
            throw SqliteTrouble.of(e, database.file());
        }
    }

    /** A copy without free pages, that can shrink even if this file cannot. */
    public void copyTo(Path other) {
        Database.Work<Integer> copying = handle -> {
            if (!shrinks(handle)) {
                handle.execute("PRAGMA auto_vacuum = INCREMENTAL"); // of this file itself it changes nothing yet
            }
            return handle.execute("VACUUM INTO ?", other.toString());
        };
        if (database.isReadOnly()) {
            database.read(copying);
        } else {
            database.outside(copying);
        }
    }
}
