package dev.lookback.runs.store.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.StartsProcess;
import dev.lookback.runs.store.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@StartsProcess
class LockFilesTest {

    /** Another program: says whether it sees this one, by the end of its exit code. */
    static final class Other {

        private Other() {}

        public static void main(String[] file) {
            try (RunStore store = RunStore.open(Path.of(file[0]), "1")) {
                System.exit(store.isShared() ? 1 : 0);
            }
        }
    }

    @TempDir
    Path folder;

    private final LockFiles locks = new LockFiles();

    @AfterEach
    void close() {
        locks.close();
    }

    private boolean isSeen(Path file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return other.exitValue() == 1;
    }

    @Test
    void othersSeeAProgramThatHasOpenedAStoreTwiceAndClosedItOnce() throws Exception {
        Path file = folder.resolve("runs.db");
        RunStore first = RunStore.open(file, "1", locks);
        RunStore second = RunStore.open(
                Files.createSymbolicLink(folder.resolve("link.db"), file).toRealPath(), "1", locks);
        assertThat(second.isShared()).isTrue();

        first.close();
        assertThat(second.isShared()).isFalse();
        assertThat(isSeen(file)).isTrue();

        second.close();
        assertThat(isSeen(file)).as("its locks are kept by nobody").isFalse();
    }

    @Test
    void aLockFileThatWasReplacedIsNotTheOneThatIsOpen() throws Exception {
        Path file = folder.resolve("runs.db");
        RunStore.open(file, "1", locks).close();
        Files.delete(folder.resolve("runs.db-lock"));

        try (RunStore again = RunStore.open(file, "1", locks)) {
            assertThat(again.isShared()).isFalse();
            assertThat(isSeen(file)).isTrue();
        }
    }
}
