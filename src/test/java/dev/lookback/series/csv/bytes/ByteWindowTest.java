package dev.lookback.series.csv.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class ByteWindowTest {

    @Property(tries = 500)
    void linesAreThoseOfBufferedReader(
            @ForAll @Chars({'a', '\n', '\r', 'b', '"', 'é'}) @StringLength(max = 60) String text,
            @ForAll @IntRange(min = 1, max = 20) int step)
            throws IOException {
        Path file = Files.writeString(Files.createTempFile("lines", ".txt"), text);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteWindow window = new ByteWindow(channel, StandardCharsets.UTF_8, '"', step);
            window.open(0, 0);
            List<String> lines = new ArrayList<>();
            while (window.nextLine()) {
                String line = window.string(window.lineFrom(), window.lineTo());
                assertThat(window.isAscii()).isEqualTo(line.indexOf('é') < 0);
                assertThat(window.hasQuote()).isEqualTo(line.indexOf('"') >= 0);
                assertThat(window.quotes(false))
                        .isEqualTo((int) line.chars().filter(c -> c == '"').count());
                lines.add(line);
            }

            assertThat(lines)
                    .isEqualTo(
                            new BufferedReader(new StringReader(text)).lines().toList());
            assertThat(window.position()).isEqualTo(Files.size(file));
        } finally {
            Files.delete(file);
        }
    }
}
