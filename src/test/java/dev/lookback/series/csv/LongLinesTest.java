package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookback.Slow;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lines are read, and lines over the maximum length are refused with a clear message. */
@Slow
class LongLinesTest {

    @TempDir
    Path folder;

    private static Reading read(Path file) {
        return new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
    }

    private static String problem(Path file) {
        return new Texts(Locale.ENGLISH)
                .get(catchThrowableOfType(SeriesException.class, () -> read(file))
                        .reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void aHeaderLongerThanASampleIsRead(String charset) throws IOException {
        int columns = 20_000;
        String header = IntStream.range(0, columns).mapToObj(c -> "column" + c).collect(Collectors.joining(","));
        String row = IntStream.range(0, columns).mapToObj(c -> c % 97 + ".5").collect(Collectors.joining(","));
        Path file = Files.writeString(
                folder.resolve("wide.csv"), header + ("\n" + row).repeat(12) + "\n", Charset.forName(charset));

        Series series = read(file).series();

        assertThat(series.rows()).isEqualTo(12);
        assertThat(series.features()).hasSize(columns).endsWith("column19999");
        assertThat(series.values("column19999")[11]).isEqualTo(19_999 % 97 + 0.5);
    }

    @Test
    void carriageReturnsEndLinesOfLargeFilesToo() throws IOException {
        String text = IntStream.range(0, 60_000).mapToObj(i -> i % 13 + ".5,1").collect(Collectors.joining("\r"));
        Path file = Files.writeString(folder.resolve("mac.csv"), "a,b\r" + text);

        assertThat(read(file).series().rows()).isEqualTo(60_000);
    }

    @Test
    void aLineThatIsTooLongIsNamed() throws IOException {
        assertThat(problem(written("first.csv", "", 5)))
                .startsWith("Line 1 of first.csv is longer than 16,777,216 characters");
        assertThat(problem(written("third.csv", "a,b\n1,2\n", 2)))
                .startsWith("Line 3 of third.csv is longer than 16,777,216 characters");
    }

    @Test
    void aSingleLineWithoutALineBreakIsRead() throws IOException {
        String cell = "1." + "5".repeat(2_000);
        Path file = Files.writeString(folder.resolve("one.csv"), String.join(",", Collections.nCopies(300, cell)));

        assertThat(read(file).series().rows()).isEqualTo(1);
    }

    @Test
    void aSingleLineWithoutALineBreakThatIsTooLongIsNamedWhateverTheFilesSize() throws IOException {
        assertThat(problem(written("whole.csv", "", 2)))
                .startsWith("Line 1 of whole.csv is longer than 16,777,216 characters");
    }

    /** @param length of the line, in units that are longer than what is read together */
    private Path written(String name, String before, int length) throws IOException {
        Path file = folder.resolve(name);
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            writer.write(before);
            String piece = "1,".repeat(1 << 20);
            for (int i = 0; i < length * 8; i++) {
                writer.write(piece);
            }
        }
        return file;
    }

    @Test
    void aFileOfZeroBytesIsNotText() throws IOException {
        Path file = Files.write(folder.resolve("zeroes.csv"), new byte[3_000_000]);

        assertThat(problem(file)).contains("not a text file");
    }

    @Test
    void anUnclosedQuoteJoinsNoLines() throws IOException {
        String text = "a,b\n" + "1.5,2\n".repeat(50) + "\"3,4\n" + "1.5,2\n".repeat(50_000);
        Reading reading = read(Files.writeString(folder.resolve("open.csv"), text));

        assertThat(reading.series().rows()).isEqualTo(50_050);
        assertThat(reading.report().skipped()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\'', '\n', '\r', '\0', 'a', '7', '\u001b'})
    void lettersQuotesAndControlCharactersAreRefusedAsDelimiters(char delimiter) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n" + "1.5,2\n".repeat(50));
        SeriesException e = catchThrowableOfType(
                SeriesException.class,
                () -> new SeriesReader()
                        .read(
                                file,
                                ReadOptions.detect().withDelimiter(java.util.Optional.of(delimiter)),
                                ReadProgress.NONE));

        assertThat(new Texts(Locale.ENGLISH).get(e.reason())).contains("cannot be a delimiter");
    }
}
