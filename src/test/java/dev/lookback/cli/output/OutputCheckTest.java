package dev.lookback.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.file.DiskSpace;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Check of several output files together, before the work. */
class OutputCheckTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir
    private Path folder;

    private static OutputCheck with(long free) {
        return new OutputCheck(where -> Optional.of(new DiskSpace.Disk("one disk", free)));
    }

    private static List<String> lines(OutputCheck outputs) {
        return outputs.problems()
                .map(line -> line.field() + ": " + TEXTS.get(line.message()))
                .toList();
    }

    @Test
    void outputsThatFitTogetherAreFine() {
        assertThat(lines(with(1_000_000)
                        .writing("--save", folder.resolve("a"), 600_000)
                        .writing("--report", folder.resolve("b"), 400_000)
                        .writing("--forecasts", null, 1_000_000)))
                .isEmpty();
    }

    @Test
    void outputsThatDoNotFitTogetherAreReported() {
        assertThat(lines(with(1_000_000)
                        .writing("--save", folder.resolve("a"), 700_000)
                        .writingStore("--store", folder.resolve("new/b"), 400_000)))
                .singleElement()
                .asString()
                .startsWith("--store: ")
                .contains("about 0.4 MB", "0.3 MB are free");
    }

    @Test
    void megabytesAreTheSameAsElsewhere() {
        assertThat(lines(with(50L << 20).writing("--save", folder.resolve("a"), 100L << 20)))
                .singleElement()
                .asString()
                .contains("about 100.0 MB", "50.0 MB are free");
    }

    @Test
    void aFullDiskIsReported() {
        assertThat(lines(with(0).writing("--out", folder.resolve("a"), 0))).hasSize(1);
    }

    @Test
    void theSameFileUnderTwoPathsIsReported() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(lines(with(1000)
                        .writing("--save", real.resolve("x"), 0)
                        .writing("--report", link.resolve("../link/x"), 0)
                        .writing("--forecasts", real.resolve("y"), 0)))
                .singleElement()
                .asString()
                .startsWith("--report: ")
                .contains("--save");
    }

    @Test
    void anInputIsNotReplaced() throws IOException {
        Path csv = Files.writeString(folder.resolve("prices.csv"), "1");

        assertThat(lines(with(1000).reading(csv).reading(null).writing("--out", folder.resolve("./prices.csv"), 0)))
                .singleElement()
                .asString()
                .startsWith("--out: ")
                .contains("is an input of this command");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void devicesAreNotChecked() {
        Path nothing = Path.of("/dev/null");

        assertThat(lines(with(0).writing("--report", nothing, 10).writing("--save", nothing, 10)))
                .isEmpty();
    }
}
