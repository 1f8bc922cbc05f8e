package dev.lookback.runs.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Puts a store that cannot be read where nothing writes to it any more, for whoever can repair it. */
public final class DamagedStore {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** What SQLite keeps beside a file belongs to it. */
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    private DamagedStore() {}

    /** Returns where it is now. */
    public static Path setAside(Path file) throws IOException {
        String name = file.getFileName() + ".damaged-" + LocalDateTime.now().format(TIME);
        for (String part : PARTS) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(name + part));
            }
        }
        return file.resolveSibling(name);
    }
}
