package dev.lookback.runs.store.sqlite;

import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a store where nothing can be written, with all that is in it. What programs have written last may lie in a file beside the
 * store, which SQLite cannot read there without writing; then a copy of both is read, and so it is with a store of an earlier version,
 * which has to be brought up to date first.
 */
public final class ReadOnlyFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReadOnlyFile.class);

    private static final String WAL = "-wal";

    private ReadOnlyFile() {}

    /** @throws StoreException where it cannot be read, or not be copied */
    public static Database open(Path file) {
        try {
            return inPlace(file);
        } catch (StoreException e) {
            if (!e.isReadOnly()) {
                throw e;
            }
            LOG.info("{} cannot be read where it is", file, e);
            return copied(file);
        }
    }

    private static Database inPlace(Path file) {
        try {
            // As others see it who have it open right now.
            return Database.openToRead(file, "mode=ro");
        } catch (StoreException e) {
            if (!e.isReadOnly() || hasMore(file)) {
                throw e;
            }
            // Nobody can write: SQLite need not look out for anybody.
            return Database.openToRead(file, "mode=ro&immutable=1");
        }
    }

    private static boolean hasMore(Path file) {
        try {
            Path wal = beside(file, WAL);
            return Files.exists(wal) && Files.size(wal) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    public static Database copied(Path file) {
        Path copy = null;
        try {
            copy = Files.createTempDirectory("lookback-read-only").resolve("runs.db");
            return copied(file, copy);
        } catch (IOException e) {
            delete(copy);
            throw new StoreException(Message.of("runs.store.notCopied", file.toString()), e);
        } catch (StoreException e) {
            delete(copy);
            throw e;
        }
    }

    private static Database copied(Path file, Path copy) throws IOException {
        copy(file, copy);
        if (hasMore(file)) {
            copy(beside(file, WAL), beside(copy, WAL));
        }
        Database.open(copy).close(); // takes in what lies beside it, and brings it up to date
        return Database.openToRead(copy, "mode=ro&immutable=1").andThen(() -> delete(copy));
    }

    /** Without its permissions: that it cannot be written is why it is copied. */
    private static void copy(Path file, Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Files.copy(in, copy);
        }
    }

    private static void delete(Path copy) {
        if (copy == null) {
            return;
        }
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(beside(copy, WAL));
            Files.deleteIfExists(beside(copy, "-shm"));
            Files.deleteIfExists(copy.getParent());
        } catch (IOException e) {
            LOG.warn("A copy stays behind: {}", copy, e);
        }
    }
}
