package dev.lookback.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.file.FileWatch.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {

    private static final Instant OPENED = Instant.parse("2024-05-03T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;
    private FileWatch watch;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("prices.csv"), "a\n1\n");
        written(0);
        watch = new FileWatch(file, OPENED);
    }

    @Test
    void aFileThatNobodyTouchesIsTheSame() {
        assertThat(watch.look()).isEqualTo(Change.NONE);
        assertThat(watch.look()).isEqualTo(Change.NONE);
    }

    @Test
    void aChangeIsToldOnceAndOnlyAtRest() throws IOException {
        watch.look();
        append("2\n", 1);
        assertThat(watch.look()).as("may go on").isEqualTo(Change.NONE);
        append("3\n", 2);
        assertThat(watch.look()).as("went on").isEqualTo(Change.NONE);
        assertThat(watch.look()).isEqualTo(Change.CHANGED);
        assertThat(watch.look()).isEqualTo(Change.NONE);
        watch.forget();
        assertThat(watch.look()).as("nobody could read it").isEqualTo(Change.CHANGED);
    }

    @Test
    void aChangeBeforeTheFirstLookIsNotMissed() throws IOException {
        append("2\n", 1);
        assertThat(watch.look()).isEqualTo(Change.NONE);
        assertThat(watch.look()).isEqualTo(Change.CHANGED);
    }

    @Test
    void aFileThatIsDeletedIsGoneAndMayComeBack() throws IOException {
        watch.look();
        Files.delete(file);
        watch.look();
        assertThat(watch.look()).isEqualTo(Change.GONE);
        assertThat(watch.look()).isEqualTo(Change.NONE);
        Files.writeString(file, "a\n1\n");
        watch.look();
        assertThat(watch.look()).isEqualTo(Change.CHANGED);
    }

    @Test
    void aDigestIsThatOfTheBytes() throws IOException {
        assertThat(FileDigest.of(Files.writeString(file, "abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private void append(String text, int seconds) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
        written(seconds);
    }

    private void written(int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(OPENED.plusSeconds(seconds)));
    }
}
