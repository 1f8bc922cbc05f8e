package dev.lookback.runs.store.sqlite;

import dev.lookback.text.Message;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Errors of SQLite in the words of the store: disk full, locked, damaged, read-only. */
final class SqliteTrouble {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteTrouble.class);

    private SqliteTrouble() {}

    /** Logged, and with what to tell the user. */
    static StoreException of(Exception e, Path file) {
        LOG.error("The store {} fails", file, e);
        String problem = "runs.store." + problem(e);
        return new StoreException(
                problem.endsWith(".library")
                        ? Message.of(problem, file.toString(), System.getProperty("java.io.tmpdir"))
                        : Message.of(problem, file.toString()),
                e);
    }

    private static String problem(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite && sqlite.getMessage().contains("malformed JSON")) {
                return "unreadable";
            }
            if (cause instanceof SQLiteException sqlite) {
                return problem(sqlite.getResultCode());
            }
            if (cause instanceof NativeLibraryNotFoundException) {
                return "library"; // it is unpacked every time
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
}
