package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.StartsProcess;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweep in a process of its own that Ctrl+C ends: the table and the report of what was reached are whole. */
@StartsProcess
class InterruptedSweepTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasReachedIsReported() throws Exception {
        assumeThat(File.separatorChar)
                .as("this system has no Ctrl+C for others")
                .isEqualTo('/');
        Path report = folder.resolve("report.json");
        ProgramUnderTest sweep = ProgramUnderTest.start(
                folder.resolve("home"),
                folder.resolve("printed.txt"),
                "sweep",
                "--csv",
                series().toString(),
                "--lookback",
                "10",
                "--epochs",
                "1",
                "--vary",
                "seed=1..1000000",
                "--search",
                "random",
                "--runs",
                "100000",
                "--store",
                folder.resolve("runs.db").toString(),
                "--report",
                report.toString());
        while (!sweep.printed().contains("3 of 100000 trials")) {
            assertThat(sweep.isOverWithin(20)).as(sweep.printed()).isFalse();
        }

        assertThat(sweep.interrupt()).as("it ends: %s", sweep.printed()).isTrue();

        assertThat(sweep.exitCode()).as(sweep.printed()).isIn(130, 143);
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/trials").size()).isGreaterThanOrEqualTo(3);
        assertThat(json.at("/best").asInt()).isPositive();
        assertThat(sweep.printed()).contains("combinations cannot be trained", "Test results stay sealed");
        assertThat(folder.resolve("runs.db-wal")).as("the store was closed").doesNotExist();
    }

    private Path series() throws Exception {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("close\n");
        for (int row = 0; row < 300; row++) {
            csv.append(100 + random.nextGaussian()).append('\n');
        }
        return Files.writeString(folder.resolve("noise.csv"), csv);
    }
}
