package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.StartsProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as its own process, started as {@code java -jar} starts it: without any flag or variable of ours. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@StartsProcess
class LookbackProcessTest {

    private static final Path SAMPLE = Path.of("data/pattern-synthetic.csv");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The next version that many use, which warns of more. */
    private static final Path OTHER_JAVA = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64/bin/java");

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void onlyWhereProcessesCanBeAskedToEnd() {
        assumeThat(File.separatorChar)
                .as("this system ends processes without asking")
                .isEqualTo('/');
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void theConsoleShowsWhatTheCommandSaysAndNothingElse() throws Exception {
        process = start("inspect", "--csv", SAMPLE.toString());
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.errorReader()));
        String output = read(process.inputReader());

        assertThat(process.waitFor()).isZero();
        assertThat(errors.get()).isEmpty();
        assertThat(new ObjectMapper().readTree(output).at("/rows").asInt()).isPositive();
        try (var logs = Files.walk(folder.resolve("home"))) {
            assertThat(logs.map(file -> file.getFileName().toString())).contains("lookback.log");
        }
    }

    @Test
    void quietTrainingIsQuiet() throws Exception {
        process = start("train", "--csv", SAMPLE.toString(), "--epochs", "1", "--quiet");
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.errorReader()));

        assertThat(read(process.inputReader())).isNotEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(errors.get()).isEmpty();
    }

    @Test
    void noFlagIsNeededForTheVectorApi() throws Exception {
        assumeThat(ModuleFinder.ofSystem().find("jdk.incubator.vector")).isPresent();
        process = start("bench", "--batch", "2", "--inference-batch", "2", "--warm-up", "0");
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.errorReader()));
        String output = read(process.inputReader());

        assertThat(process.waitFor()).isZero();
        assertThat(errors.get()).isEmpty();
        assertThat(new ObjectMapper().readTree(output).at("/engine").asText())
                .as("reason, if any")
                .doesNotContain("module");
    }

    @Test
    void whereTheModuleIsLeftOutItStillComputes() throws Exception {
        process = start(
                JAVA,
                Map.of("LOOKBACK_RELAUNCHED", "1"),
                "bench",
                "--batch",
                "2",
                "--inference-batch",
                "2",
                "--warm-up",
                "0");
        String output = read(process.inputReader());

        assertThat(process.waitFor()).isZero();
        assertThat(new ObjectMapper().readTree(output).at("/engine").asText())
                .contains("started without the module jdk.incubator.vector");
    }

    @Test
    void anotherJavaIsAsQuiet() throws Exception {
        assumeThat(OTHER_JAVA).isExecutable();
        process = start(OTHER_JAVA, Map.of(), "train", "--csv", SAMPLE.toString(), "--epochs", "1", "--quiet");
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.errorReader()));

        assertThat(read(process.inputReader())).isNotEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(errors.get()).isEmpty();
    }

    @Test
    void namesBeyondAsciiNeedNoLanguageOfTheSystem() throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("this test's own files")
                .isEqualTo("UTF-8");
        Path file = Files.copy(SAMPLE, folder.resolve("沪深 300.csv"));
        Path report = folder.resolve("报告.json");
        process = start(
                JAVA,
                Map.of("LC_ALL", "C"),
                "train",
                "--csv",
                file.toString(),
                "--epochs",
                "1",
                "--report",
                report.toString());
        String errors = read(process.errorReader());

        assertThat(process.waitFor()).as(errors).isZero();
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void theExitCodeComesThrough() throws Exception {
        process = start("train", "--csv", "none.csv");

        assertThat(read(process.errorReader()).lines())
                .singleElement()
                .asString()
                .contains("none.csv");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void anInterruptedRunKeepsWhatItReached() throws Exception {
        Path report = folder.resolve("report.json");
        Path model = folder.resolve("model.zip");
        process = start(
                "train",
                "--preset",
                "notebook-repaired",
                "--csv",
                SAMPLE.toString(),
                "--epochs",
                "10000",
                "--report",
                report.toString(),
                "--save",
                model.toString());
        BufferedReader errors = process.errorReader();
        awaitFirstEpoch(errors);
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());

        process.destroy();

        assertThat(process.waitFor()).as("ended by a signal").isGreaterThan(128);
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/state").asText()).isEqualTo("stopped");
        assertThat(json.at("/history").size()).isBetween(1, 9_999);
        assertThat(model).isNotEmptyFile();
        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void noProcessOutlivesTheOneThatWasStarted() throws Exception {
        process = start("train", "--preset", "notebook-repaired", "--csv", SAMPLE.toString(), "--epochs", "10000");
        awaitFirstEpoch(process.errorReader());
        List<ProcessHandle> second = process.descendants().toList();
        assertThat(second).as("the process that trains").isNotEmpty();

        process.destroyForcibly();

        for (ProcessHandle handle : second) {
            handle.onExit().get();
        }
    }

    private Process start(String... arguments) throws IOException {
        return start(JAVA, Map.of("LC_ALL", "C.UTF-8"), arguments);
    }

    private Process start(Path java, Map<String, String> language, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx1g",
                "-Dlookback.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.lookback.app.Lookback"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("OMP_WAIT_POLICY");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().putAll(language);
        return builder.start();
    }

    private static void awaitFirstEpoch(BufferedReader errors) throws IOException {
        String line = errors.readLine();
        while (line != null && !line.startsWith("Epoch 1:")) {
            line = errors.readLine();
        }
        assertThat(line).as("progress").isNotNull();
    }

    private static String read(BufferedReader reader) {
        return reader.lines().reduce("", (before, line) -> before + line + "\n");
    }
}
