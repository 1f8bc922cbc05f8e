package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.StartsProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither process of the program reads an object, whatever it is. */
@StartsProcess
class DeserializationTest {

    @TempDir
    Path folder;

    @Test
    void theProcessThatStartsTheOtherRefusesObjects() throws Exception {
        assertThat(outcome(Map.of())).hasSize(4).containsOnly("filter status: REJECTED");
    }

    @Test
    void theProcessThatWorksRefusesObjects() throws Exception {
        assertThat(outcome(Map.of("LOOKBACK_RELAUNCHED", "1"))).hasSize(4).containsOnly("filter status: REJECTED");
    }

    private List<String> outcome(Map<String, String> environment) throws IOException, InterruptedException {
        Path outcome = folder.resolve("outcome.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlookback.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                ObjectReader.class.getName(),
                outcome.toString(),
                "samples",
                "--help");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        assertThat(builder.start().waitFor()).isZero();
        return Files.readAllLines(outcome);
    }
}
