package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.runs.NewRun;
import dev.lookback.runs.RunRow;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.queue.KeptRuns;
import dev.lookback.runs.store.sqlite.Database;
import dev.lookback.runs.store.sqlite.ReadOnlyFile;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.runs.store.sqlite.Vacuum;
import dev.lookback.training.Waves;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store on a disk that cannot be written, as far as that can be had without one. */
class ReadOnlyStoreTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("runs %23.db");
        try (RunStore store = RunStore.open(file, "1")) {
            KeptRuns.train(store, Waves.recipe());
        }
    }

    private static List<Long> listed(RunStore store) {
        return store.runs().rows(new RunQuery(Filter.all(), List.of(), List.of())).stream()
                .map(RunRow::id)
                .toList();
    }

    @Test
    void everythingIsReadAndNothingWritten() throws Exception {
        Database database = Database.openToRead(file, "mode=ro&immutable=1");
        try {
            assertThat(new Runs(database, null, "1").find(1)).isPresent();
            StoreException e = catchThrowableOfType(
                    StoreException.class, () -> new Runs(database, null, "1").add(NewRun.of(Waves.recipe(), "b.csv")));
            assertThat(e.reason().key()).isEqualTo("runs.store.readOnly");
        } finally {
            database.close();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("runs %23.db", "runs %23.db-lock");
        }
    }

    /** On systems that know permissions: a copy that had those of the file could not be brought up to date. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCopyCanBeWrittenThoughTheFileCannot() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        Database database = ReadOnlyFile.copied(file);
        try {
            assertThat(Files.getPosixFilePermissions(database.file())).contains(PosixFilePermission.OWNER_WRITE);
        } finally {
            database.close();
        }
    }

    /** What a program that was killed has left beside the store belongs to it. */
    @Test
    void whatLiesBesideTheStoreIsReadAsWell() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed")).resolve("runs.db");
        try (RunStore store = RunStore.open(file, "1")) {
            store.runs().add(NewRun.of(Waves.recipe().withSeed(2), "b.csv"));
            Files.copy(file, killed);
            Files.copy(folder.resolve("runs %23.db-wal"), killed.resolveSibling("runs.db-wal"));
        }
        Database database = ReadOnlyFile.copied(killed);
        try {
            assertThat(new Runs(database, null, "1").find(2)).isPresent();
        } finally {
            database.close();
        }
        assertThat(killed.resolveSibling("runs.db-wal")).isNotEmptyFile();
        assertThat(database.file()).doesNotExist();
    }

    @Test
    void anEarlierVersionIsReadFromACopy() throws Exception {
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            old.createStatement().executeUpdate("DROP INDEX weights_size");
            old.createStatement().executeUpdate("ALTER TABLE weights DROP COLUMN encoding");
            old.createStatement().executeUpdate("PRAGMA user_version = 3");
        }
        Database database = ReadOnlyFile.open(file);
        try {
            assertThat(new Outcomes(database, () -> null).model(1)).isPresent();
        } finally {
            database.close();
        }
    }

    @Test
    void whatCanBeWrittenIsOpenedAsEver() {
        try (RunStore store = RunStore.openToRead(file, "1")) {
            assertThat(listed(store)).containsExactly(1L);
            assertThat(store.runs().add(NewRun.of(Waves.recipe(), "b.csv"))).isEqualTo(2);
        }
    }

    @Test
    void whatIsNoStoreIsSaidToBeNone() throws Exception {
        Path other = Files.writeString(folder.resolve("notes.db"), "no database at all, but long enough\n".repeat(50));

        assertThat(catchThrowableOfType(StoreException.class, () -> RunStore.openToRead(other, "1"))
                        .isDamage())
                .isTrue();
        assertThat(catchThrowableOfType(StoreException.class, () -> ReadOnlyFile.open(other))
                        .isDamage())
                .isTrue();
    }

    @Test
    void whatIsOnlyReadCanBeCopied() throws Exception {
        Path copy = folder.resolve("copy.db");
        Database database = Database.openToRead(file, "mode=ro&immutable=1");
        try {
            new Vacuum(database).copyTo(copy);
        } finally {
            database.close();
        }
        try (RunStore store = RunStore.open(copy, "1")) {
            assertThat(listed(store)).containsExactly(1L);
            assertThat(store.runs().add(NewRun.of(Waves.recipe(), "b.csv"))).isEqualTo(2);
        }
    }

    /** With stores on a disk that is mounted to be read only: {@code mvn test -Dtest=ReadOnlyStoreTest -DreadOnly=folder}. */
    @Test
    @EnabledIfSystemProperty(named = "readOnly", matches = ".+")
    void storesOnAReadOnlyDiskAreListed() throws Exception {
        try (Stream<Path> stores = Files.list(Path.of(System.getProperty("readOnly")))) {
            assertThat(stores.filter(f -> f.toString().endsWith(".db")))
                    .isNotEmpty()
                    .allSatisfy(found -> {
                        try (RunStore store = RunStore.openToRead(found, "1")) {
                            assertThat(listed(store)).isNotEmpty();
                        }
                    });
        }
    }
}
