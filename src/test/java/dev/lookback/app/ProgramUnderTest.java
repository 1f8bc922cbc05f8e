package dev.lookback.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as a process of its own, with or without a window. */
final class ProgramUnderTest {

    /** Names of the threads on which networks are trained, and batches gathered. */
    private static final Set<String> TRAINING = Set.of("training", "batches", "engine");

    private final Process process;
    private final Path log;
    private int mostThreads;

    private ProgramUnderTest(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param home folder with the settings, and the window's own runs
     * @param log gets all that it prints
     */
    static ProgramUnderTest start(Path home, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dlookback.home=" + home,
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Lookback.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        // As itself, not as a child that would outlive it.
        builder.environment().putAll(Map.of("LOOKBACK_RELAUNCHED", "1", "OMP_WAIT_POLICY", "passive"));
        File output = log.toFile();
        return new ProgramUnderTest(
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                        .start(),
                log);
    }

    /** Waits, and counts threads meanwhile. Returns whether it is over. */
    boolean isOverWithin(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (System.nanoTime() < end) {
            mostThreads = Math.max(mostThreads, trainingThreads());
            if (process.waitFor(Math.min(100, milliseconds), TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return !process.isAlive();
    }

    /** At most, as far as this system lets them be counted. */
    int mostTrainingThreads() {
        return mostThreads;
    }

    private int trainingThreads() {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return (int) tasks.filter(task -> TRAINING.contains(name(task))).count();
        } catch (IOException e) {
            return 0; // it has just ended, or this is no Linux
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl+C does; where this system has processes in the background ignore that, as a shut-down does. */
    boolean interrupt() throws IOException, InterruptedException {
        String signal = ignoresInterrupts() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return isOverWithin(TimeUnit.MINUTES.toMillis(2));
    }

    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return false;
        }
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElseThrow();
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 2) != 0;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** All that it has printed. */
    String printed() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
