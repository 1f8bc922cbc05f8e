package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.training.Waves;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that another program has made or changed, opened as a store: told by name, and left as they are. */
class ForeignFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void project() {
        file = folder.resolve("handed.lookback");
        try (RunStore store = RunStore.open(folder.resolve("runs.db"), "test")) {
            store.runs().add(NewRun.of(Waves.recipe(), "waves.csv"));
            store.copyTo(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA user_version = -5",
                "PRAGMA user_version = 0",
                "CREATE TRIGGER t AFTER INSERT ON instance BEGIN DELETE FROM run; END",
                "CREATE VIEW v AS SELECT 1",
                "CREATE VIRTUAL TABLE t USING fts5(a)",
                "ALTER TABLE run RENAME TO other",
                "ALTER TABLE run DROP COLUMN notes",
                "DROP TABLE queue",
            })
    void whatHasOtherTablesIsNoneOfOurs(String change) throws Exception {
        change(change);

        assertThat(refusal()).isEqualTo("runs.store.foreign");
    }

    @Test
    void nothingIsMadeInAnotherProgramsFile() throws Exception {
        Files.delete(file);
        change("CREATE TABLE places(url TEXT)");

        assertThat(refusal()).isEqualTo("runs.store.foreign");
    }

    @Test
    void wholeTablesOfADamagedFileAreNotTakenForAll() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 8_192, 12_288, (byte) 0xee);
        Files.write(file, bytes);

        assertThat(refusal()).isEqualTo("runs.store.damaged");
    }

    @Test
    void aFolderAndAPipeAreNotOpened() throws Exception {
        Path pipe = folder.resolve("pipe.lookback");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (Path no : new Path[] {folder, pipe}) {
            assertThat(catchThrowableOfType(StoreException.class, () -> RunStore.open(no, "test"))
                            .reason()
                            .key())
                    .isEqualTo("runs.store.noFile");
        }
    }

    @Test
    void whatARunHoldsIsToldToBeUnreadableAndNothingElse() throws Exception {
        change("UPDATE run SET state = 'dancing'");
        try (RunStore store = RunStore.open(file, "test")) {
            StoreException e = catchThrowableOfType(
                    StoreException.class, () -> store.runs().find(1));

            assertThat(e.reason().key()).isEqualTo("runs.store.unreadable");
            assertThat(e.isDamage()).isFalse();
            assertThat(store.queue().items()).isEmpty();
        }
    }

    @Test
    void packedNumbersAreAsManyAsTheyAre() {
        byte[] packed = dev.lookback.runs.store.sqlite.ArrayBytes.packed(new double[100]);
        for (int count : new int[] {-1, 99, 101, 1 << 20, Integer.MAX_VALUE}) {
            byte[] other = packed.clone();
            ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(count);
            assertThatThrownBy(() -> dev.lookback.runs.store.sqlite.ArrayBytes.unpacked(other))
                    .as("%d", count)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> dev.lookback.runs.store.sqlite.ArrayBytes.unpacked(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Why it cannot be opened; the file is the same afterwards, and nothing lies beside it. */
    private String refusal() throws IOException {
        byte[] before = Files.readAllBytes(file);
        StoreException e = catchThrowableOfType(StoreException.class, () -> RunStore.open(file, "test"));
        assertThat(e.reason().arguments()).containsExactly(file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(file.getFileName() + ".")
                            || name.contains("-lock") && name.startsWith("handed"));
        }
        return e.reason().key();
    }

    private void change(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
