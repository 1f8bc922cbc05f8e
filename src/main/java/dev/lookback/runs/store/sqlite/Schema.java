package dev.lookback.runs.store.sqlite;

import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The tables of a store as the scripts under {@code store} make them; a file that has others is none of ours. */
final class Schema {

    /** A column with its type and its place in the key, and whether it is computed. */
    private static final String COLUMNS = """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || c.hidden
            FROM sqlite_schema m, pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'
            ORDER BY 1""";

    /** Columns by which rows are told apart. */
    private static final String KEYS = """
            SELECT m.name || ' ' || i.origin || ' ' || group_concat(c.name ORDER BY c.seqno)
            FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
            WHERE m.type = 'table' AND i."unique" GROUP BY m.name, i.name ORDER BY 1""";

    private Schema() {}

    /**
     * Looks at a file before anything is written to it: it has no tables yet, or those of a store and whole ones. One of a newer
     * program is let through.
     *
     * @param patience with others that write, in milliseconds
     * @throws StoreException if it is none of ours, or damaged
     * @throws JdbiException if it cannot be read
     */
    static void recognise(Path file, int patience) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new StoreException(Message.of("runs.store.noFile", file.toString()), null);
        }
        if (!Files.exists(file) || file.toFile().length() == 0) {
            return;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(patience);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try (Handle handle = wary(Jdbi.create(source).open())) {
            int version = number(handle, "PRAGMA user_version");
            int tables = number(handle, "SELECT count(*) FROM sqlite_schema");
            if (version < 0 || (version == 0) != (tables == 0)) {
                throw foreign(file);
            }
            if (version <= Database.VERSION) {
                check(handle, version, file);
            }
        }
    }

    /** A connection that believes nothing which the file says of itself. */
    static Handle wary(Handle handle) {
        handle.execute("PRAGMA trusted_schema = OFF");
        handle.execute("PRAGMA cell_size_check = ON");
        return handle;
    }

    private static int number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Integer.class).one();
    }

    /** Every table is one and has the columns that it should have, nothing else happens when it is written to, and all is whole. */
    static void check(Handle handle, int version, Path file) {
        List<String> columns = list(handle, COLUMNS);
        List<String> keys = list(handle, KEYS);
        boolean plain = list(
                        handle,
                        "SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%'")
                .isEmpty();
        try (Handle fresh = Jdbi.create("jdbc:sqlite::memory:").open()) {
            for (int next = 1; next <= version; next++) {
                fresh.createScript(script(next)).execute();
            }
            if (!plain || !columns.containsAll(list(fresh, COLUMNS)) || !keys.containsAll(list(fresh, KEYS))) {
                throw foreign(file);
            }
        }
        if (!list(handle, "PRAGMA integrity_check(1)").equals(List.of("ok")) || version > 0 && isUsedUp(handle)) {
            throw new StoreException(Message.of("runs.store.damaged", file.toString()), null);
        }
    }

    /** Whether there are hardly numbers left for what is added: SQLite would say that the disk is full. */
    private static boolean isUsedUp(Handle handle) {
        return handle.createQuery("""
                        SELECT max(n) > 1 << 53 FROM (SELECT max(seq) AS n FROM sqlite_sequence UNION SELECT max(id) FROM run
                          UNION SELECT max(id) FROM sweep UNION SELECT max(id) FROM look UNION SELECT max(id) FROM instance)""").mapTo(Boolean.class).findOne().orElse(false);
    }

    private static List<String> list(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).list();
    }

    private static StoreException foreign(Path file) {
        return new StoreException(Message.of("runs.store.foreign", file.toString()), null);
    }

    /** What makes a store of a version from one of the version before. */
    static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("/store/" + version + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
