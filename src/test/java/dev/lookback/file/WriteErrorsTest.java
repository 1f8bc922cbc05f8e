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

/** Messages for every way in which a file cannot be written, before the work where possible. */
class WriteErrorsTest {

    @TempDir
    static Path folder;

    /** Paths that cannot be written, and the reason. */
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
    void theCheckBeforehandGivesTheSameMessageAsTheFailure(Path place, String reason) {
        IOException failure =
                catchThrowableOfType(IOException.class, () -> AtomicFile.write(place, out -> out.write(1)));

        assertThat(WriteErrors.precheck(place)).map(Message::key).contains("file.write." + reason);
        assertThat(WriteErrors.message(place, failure).key()).isEqualTo("file.write." + reason);
        assertThat(new Texts(Locale.ENGLISH).get(WriteErrors.message(place, failure)))
                .contains(place.toString())
                .doesNotContain("Exception");
    }

    @Test
    void theCheckLeavesFilesAndFoldersUnchanged() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path old = Files.writeString(own.resolve("old.csv"), "old");

        assertThat(WriteErrors.precheck(own.resolve("new.csv"))).isEmpty();
        assertThat(WriteErrors.precheck(old)).isEmpty();
        assertThat(WriteErrors.precheckFolder(own.resolve("a/b/c"))).isEmpty();
        try (Stream<Path> files = Files.list(own)) {
            assertThat(files).containsExactly(old);
        }
        assertThat(old).hasContent("old");
    }

    @Test
    void aFolderInsideAFileCannotBeCreated() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");

        assertThat(WriteErrors.precheckFolder(file)).map(Message::key).contains("file.write.isFile");
        assertThat(WriteErrors.precheckFolder(file.resolve("a"))).isPresent();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsReportedAsFull() {
        Path full = Path.of("/dev/full");
        IOException failure =
                catchThrowableOfType(IOException.class, () -> AtomicFile.write(full, out -> out.write(new byte[9000])));

        assertThat(WriteErrors.message(full, failure).key()).isEqualTo("file.write.full");
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
    void theOperatingSystemsReasonIsTranslated(String systemReason, String reason) {
        Path file = folder.resolve("out.csv");
        Stream.of(
                        new IOException(systemReason),
                        new FileSystemException(file.toString(), null, systemReason),
                        new UncheckedIOException(new IOException(systemReason)),
                        new IllegalStateException(new IOException(systemReason)))
                .forEach(failure ->
                        assertThat(WriteErrors.message(file, failure).key()).isEqualTo("file.write." + reason));
    }

    @Test
    void messagesFromJavaAreNotShown() {
        Path file = folder.resolve("out.csv");
        Texts texts = new Texts(Locale.ENGLISH);

        assertThat(WriteErrors.message(file, new AccessDeniedException(file.toString()))
                        .key())
                .isEqualTo("file.write.notAllowed");
        assertThat(texts.get(WriteErrors.message(file, new IllegalStateException("java.lang.Foo"))))
                .contains("out.csv")
                .doesNotContain("java");
    }

    @Test
    void aNameOfTheMaximumLengthCanBeWritten() throws IOException {
        Path file = folder.resolve("y".repeat(255));
        AtomicFile.write(file, out -> out.write(1));

        assertThat(file).hasSize(1);
        assertThat(WriteErrors.precheck(file)).isEqualTo(Optional.empty());
    }

    @Test
    void anExceptionWrappedByALibraryIsUnwrapped() {
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
