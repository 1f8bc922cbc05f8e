package dev.lookback.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.StartsProcess;
import dev.lookback.app.launch.LauncherWatch.Parent;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Launchers that are killed at random moments soon after they started their child. A few in the normal suite; {@code mvn test
 * -Dtest=OrphanTest -Dkills=200} for as many as one likes.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OrphanTest {

    private static final int KILLS = Integer.getInteger("kills", 3);

    private static final int LATEST_MILLISECONDS = 300;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final List<ProcessHandle> started = new ArrayList<>();

    @BeforeEach
    void onlyWhereProcessesCanBeAskedToEnd() {
        assumeThat(File.separatorChar)
                .as("this system ends processes without asking")
                .isEqualTo('/');
    }

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    @StartsProcess
    void noChildOutlivesALauncherThatIsKilled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process launcher = start(
                    "dev.lookback.app.Lookback",
                    "train",
                    "--csv",
                    Path.of("data/pattern-synthetic.csv").toAbsolutePath().toString(),
                    "--epochs",
                    "10000");
            ProcessHandle child = child(launcher);
            boolean ended = launcher.waitFor(random.nextInt(LATEST_MILLISECONDS), TimeUnit.MILLISECONDS);
            assertThat(ended).as("ended by itself").isFalse();

            launcher.destroyForcibly();

            child.onExit().get();
        }
    }

    @ParameterizedTest
    @StartsProcess
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void aSignalToTheLauncherIsHandedOnAndTheLastWordsAreHeard(String signal, int exitCode) throws Exception {
        Process launcher = start(Parting.class.getName());
        BufferedReader errors = launcher.errorReader();
        assertThat(errors.readLine()).isEqualTo(Parting.READY);
        ProcessHandle child = child(launcher);

        signal(signal, launcher.toHandle());

        assertThat(errors.lines()).containsExactly(Parting.LAST_WORDS);
        assertThat(launcher.waitFor()).isEqualTo(exitCode);
        assertThat(child.isAlive()).isFalse();
    }

    @ParameterizedTest
    @StartsProcess
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129", "KILL, 137"})
    void aSignalToTheChildIsTheExitCodeOfTheLauncher(String signal, int exitCode) throws Exception {
        Process launcher = start(Parting.class.getName());
        assertThat(launcher.errorReader().readLine()).isEqualTo(Parting.READY);

        signal(signal, child(launcher));

        assertThat(launcher.waitFor()).isEqualTo(exitCode);
    }

    /** As a terminal does at Ctrl+C. */
    @Test
    @StartsProcess
    void aSignalToBothIsObeyedOnce() throws Exception {
        Process launcher = start(Parting.class.getName());
        BufferedReader errors = launcher.errorReader();
        assertThat(errors.readLine()).isEqualTo(Parting.READY);

        signal("INT", launcher.toHandle(), child(launcher));

        assertThat(errors.lines()).containsExactly(Parting.LAST_WORDS);
        assertThat(launcher.waitFor()).isEqualTo(130);
    }

    @Test
    void whoeverHasAnotherParentIsNoChildOfTheLauncher() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        Optional<Instant> born = ProcessHandle.current().info().startInstant();
        long pid = parent.orElseThrow().pid();

        assertThat(LauncherWatch.parent(pid, parent, born)).isEqualTo(Parent.LAUNCHER);
        assertThat(LauncherWatch.parent(ProcessHandle.current().pid(), parent, born))
                .isEqualTo(Parent.ANOTHER);
        assertThat(LauncherWatch.parent(pid, parent, Optional.of(Instant.EPOCH)))
                .as("a later process of the same number")
                .isEqualTo(Parent.ANOTHER);
    }

    @Test
    void aParentThatCannotBeAskedEndsNobody() {
        long launcher = ProcessHandle.current().pid();
        Parent unknown = LauncherWatch.parent(launcher, Optional.empty(), Optional.empty());

        LauncherWatch.start(launcher, unknown);

        assertThat(unknown).isEqualTo(Parent.UNKNOWN);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(LauncherWatch.THREAD);
    }

    private static void signal(String signal, ProcessHandle... processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        for (ProcessHandle process : processes) {
            command.add(String.valueOf(process.pid()));
        }
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static ProcessHandle child(Process launcher) {
        Optional<ProcessHandle> child = launcher.children().findFirst();
        while (child.isEmpty() && launcher.isAlive()) {
            child = launcher.children().findFirst();
        }
        return child.orElseThrow();
    }

    private Process start(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dlookback.home=" + folder.resolve("home"),
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("OMP_WAIT_POLICY", "JDK_JAVA_OPTIONS"));
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        started.add(process.toHandle());
        return process;
    }
}
