package dev.lookback.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One sentence for each way in which a file cannot be written, foreseen where it can be. */
class WriteTroubleTest {

    @TempDir
    static Path folder;

    /** Places that are no good, and why. */
    static Stream<Arguments> places() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        return Stream.of(
                Arguments.of(folder.resolve("missing/out.csv"), "noFolder"),
                Arguments.of(file.resolve("out.csv"), "noFolder"),
                Arguments.of(Files.createDirectories(folder.resolve("d")), "isFolder"),
                Arguments.of(folder.resolve("x".repeat(300)), "nameTooLong"),
                Arguments.of(folder.resolve("时".repeat(100)), "nameTooLong"));
    }

    @ParameterizedTest
    @MethodSource("places")
    @EnabledOnOs(OS.LINUX)
    void whatCanBeForeseenIsSaidTheSameAfterwards(Path place, String reason) {
        IOException failure =
                catchThrowableOfType(IOException.class, () -> AtomicFile.write(place, out -> out.write(1)));

        assertThat(WriteTrouble.foreseen(place)).map(Message::key).contains("file.write." + reason);
        assertThat(WriteTrouble.of(place, failure).key()).isEqualTo("file.write." + reason);
        assertThat(new Texts(Locale.ENGLISH).get(WriteTrouble.of(place, failure)))
                .contains(place.toString())
                .doesNotContain("Exception");
    }

    @Test
    void whatCanBeWrittenIsLeftAsItIs() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path old = Files.writeString(own.resolve("old.csv"), "old");

        assertThat(WriteTrouble.foreseen(own.resolve("new.csv"))).isEmpty();
        assertThat(WriteTrouble.foreseen(old)).isEmpty();
        assertThat(WriteTrouble.foreseenIn(own.resolve("a/b/c"))).isEmpty();
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).containsExactly(old);
        }
        assertThat(old).hasContent("old");
    }

    @Test
    void aFolderWithinAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");

        assertThat(WriteTrouble.foreseenIn(file)).map(Message::key).contains("file.write.isFile");
        assertThat(WriteTrouble.foreseenIn(file.resolve("a"))).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceThatIsFullIsFull() {
        Path full = Path.of("/dev/full");
        IOException failure =
                catchThrowableOfType(IOException.class, () -> AtomicFile.write(full, out -> out.write(new byte[9000])));

        assertThat(WriteTrouble.of(full, failure).key()).isEqualTo("file.write.full");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No space left on device | full",
                "Disk quota exceeded | full",
                "设备上没有空间 | full",
                "There is not enough space on the disk | full",
                "Read-only file system | readOnly",
                "Input/output error | failedAs",
            })
    void whatTheSystemSaysIsPutInTheProgramsWords(String said, String reason) {
        Path file = folder.resolve("out.csv");
        Stream.of(
                        new IOException(said),
                        new FileSystemException(file.toString(), null, said),
                        new UncheckedIOException(new IOException(said)),
                        new IllegalStateException(new IOException(said)))
                .forEach(failure ->
                        assertThat(WriteTrouble.of(file, failure).key()).isEqualTo("file.write." + reason));
    }

    @Test
    void whatOnlyJavaHasWordsForIsNotRepeated() {
        Path file = folder.resolve("out.csv");
        Texts texts = new Texts(Locale.ENGLISH);

        assertThat(WriteTrouble.of(file, new AccessDeniedException(file.toString()))
                        .key())
                .isEqualTo("file.write.notAllowed");
        assertThat(texts.get(WriteTrouble.of(file, new IllegalStateException("java.lang.Foo"))))
                .contains("out.csv")
                .doesNotContain("java");
    }

    @Test
    void aNameAsLongAsTheDiskAllowsCanBeWritten() throws IOException {
        Path file = folder.resolve("y".repeat(255));
        AtomicFile.write(file, out -> out.write(1));

        assertThat(file).hasSize(1);
        assertThat(WriteTrouble.foreseen(file)).isEqualTo(Optional.empty());
    }

    @Test
    void whatALibraryHidesIsAnErrorOfTheFileSystem() {
        Path file = folder.resolve("hidden.csv");

        assertThat(catchThrowableOfType(
                        IOException.class,
                        () -> AtomicFile.write(file, out -> {
                            out.write(1);
                            throw new UncheckedIOException(new IOException("disk full"));
                        })))
                .hasMessage("disk full");
        assertThat(file).doesNotExist();
    }
}
