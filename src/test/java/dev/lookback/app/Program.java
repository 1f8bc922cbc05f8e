package dev.lookback.app;

import dev.lookback.cli.LookbackCommand;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** A command on its way: in a process of its own, null for one in this process. */
record Program(Process process, CompletableFuture<Program.Outcome> outcome) {

    /** Exit code and output of a command. */
    record Outcome(int exitCode, List<String> err) {}

    /** @param here in this process, which is quicker */
    static Program started(Path home, List<String> words, boolean here) throws IOException {
        if (here) {
            return new Program(null, CompletableFuture.supplyAsync(() -> run(words)));
        }
        Process process = start(home, words);
        return new Program(process, CompletableFuture.supplyAsync(() -> awaited(process)));
    }

    private static Outcome run(List<String> words) {
        StringWriter err = new StringWriter();
        CommandLine line = LookbackCommand.commandLine(new Texts(Locale.ENGLISH));
        line.setOut(new PrintWriter(Writer.nullWriter())).setErr(new PrintWriter(err));
        int exitCode = line.execute(words.toArray(String[]::new));
        return new Outcome(exitCode, err.toString().lines().toList());
    }

    private static Outcome awaited(Process process) {
        try {
            List<String> err =
                    new String(process.getErrorStream().readAllBytes()).lines().toList();
            return new Outcome(process.waitFor(), err);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process start(Path home, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Duser.language=en",
                "-Dlookback.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Lookback.class.getName()));
        command.addAll(1, access());
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // As itself, not as a child that would outlive it.
        builder.environment().putAll(Map.of("LOOKBACK_RELAUNCHED", "1", "OMP_WAIT_POLICY", "passive"));
        return builder.start();
    }

    /** Options of this JVM without which newer ones warn of native access on standard error. */
    private static List<String> access() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--enable-native-access") || option.startsWith("--sun-misc-unsafe"))
                .toList();
    }

    boolean endsWithin(long milliseconds) throws Exception {
        try {
            outcome.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    Outcome finish() throws Exception {
        return outcome.get(3, TimeUnit.MINUTES);
    }
}
