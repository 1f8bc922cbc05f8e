package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.RunState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sweeps in processes of their own that are killed at random moments, again and again, until one comes to the end. A few kills in
 * the normal suite; {@code mvn test -Dtest=KillTest -Dkills=50} for as many as one likes.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);

    /** A process needs about a second before it trains. */
    private static final int EARLIEST_MILLISECONDS = 200;

    private static final int LATEST_MILLISECONDS = 4_000;

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void whatIsKilledGoesOnAndLosesNothing() throws Exception {
        JsonNode straight = report(run("straight"));
        Path store = folder.resolve("killed.db");
        int kills = 0;
        for (int attempt = 0; kills < KILLS && attempt < 3 * KILLS; attempt++) {
            Process process = start("killed");
            int wait = EARLIEST_MILLISECONDS + random.nextInt(LATEST_MILLISECONDS - EARLIEST_MILLISECONDS);
            if (!process.waitFor(wait, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                kills++;
                assertWhole(store);
            }
        }

        JsonNode killed = report(run("killed"));

        assertThat(kills).isEqualTo(KILLS);
        assertWhole(store);
        assertThat(numbers(killed)).isEqualTo(numbers(straight));
        try (RunStore opened = RunStore.open(store, "test")) {
            StoredSweep sweep = opened.sweeps().all().get(0);
            for (StoredTrial trial : opened.sweeps().trials(sweep)) {
                StoredRun run = opened.runs().find(trial.run()).orElseThrow();
                assertThat(run.state()).isEqualTo(RunState.FINISHED);
                assertThat(opened.outcomes().forecasts(run.id())).isNotEmpty();
                assertThat(opened.outcomes().model(run.id())).isPresent();
            }
        }
    }

    /** Everything that does not depend on how long it took. */
    private static List<JsonNode> numbers(JsonNode report) {
        List<JsonNode> trials = new ArrayList<>();
        for (JsonNode trial : report.at("/trials")) {
            ((ObjectNode) trial).remove(List.of("seconds", "run"));
            trials.add(trial);
        }
        return trials;
    }

    private static void assertWhole(Path store) throws SQLException {
        if (!Files.exists(store)) {
            return; // killed before it was made
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                ResultSet check = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(check.getString(1)).isEqualTo("ok");
        }
    }

    private String run(String name) throws Exception {
        Process process = start(name);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(name).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(name + ".txt")))
                .isZero();
        return name;
    }

    private JsonNode report(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
    }

    private Process start(String name) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dlookback.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                Lookback.class.getName(),
                "sweep",
                "--csv",
                Path.of("data/index-synthetic.csv").toAbsolutePath().toString(),
                "--preset",
                "small",
                "--epochs",
                "6",
                "--vary",
                "lookback=20..60:5",
                "--vary",
                "learningRate=1e-4..1e-2:log",
                "--search",
                "random",
                "--runs",
                String.valueOf(Math.max(8, KILLS)),
                "--parallel",
                "2",
                "--store",
                folder.resolve(name + ".db").toString(),
                "--report",
                folder.resolve(name + ".json").toString());
        // As itself, not as a child that would outlive it.
        builder.environment().putAll(Map.of("LOOKBACK_RELAUNCHED", "1", "OMP_WAIT_POLICY", "passive"));
        File log = folder.resolve(name + ".txt").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
