package dev.lookback.app.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Java and the numeric library can only be told from outside, given to a second process: {@code java -jar} alone
 * must run as well as any start script. The first process only waits, passes the exit code on, and takes the second one
 * with it when it is ended.
 */
public final class Relaunch {

    /** Set for the second process, so that it does not start a third. */
    private static final String MARK = "LOOKBACK_RELAUNCHED";

    private Relaunch() {}

    /** Whether this process lacks something that only a new one can be given. */
    public static boolean needed() {
        return !isSecond()
                && Files.isRegularFile(java())
                && (!System.getenv().keySet().containsAll(environment().keySet())
                        || !given().containsAll(flags(Runtime.version().feature())));
    }

    /**
     * Runs the program again as it should be run.
     *
     * @return its exit code
     */
    public static int run(Class<?> main, String[] arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(
                        java(),
                        given(),
                        Runtime.version().feature(),
                        System.getProperty("java.class.path"),
                        main.getName(),
                        arguments))
                .inheritIO();
        environment().forEach(builder.environment()::putIfAbsent);
        builder.environment().put(MARK, "1");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end"));
        return process.waitFor();
    }

    /** In the second process: ends with the first one, even where that one could not say so. */
    public static void followFirst() {
        if (isSecond()) {
            ProcessHandle.current().parent().ifPresent(first -> first.onExit().thenRun(() -> System.exit(1)));
        }
    }

    private static boolean isSecond() {
        return System.getenv().containsKey(MARK);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            // What was reached is being written: a train command ends only when its files are there.
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static List<String> command(
            Path java, List<String> given, int feature, String classPath, String main, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(given);
        flags(feature).stream().filter(flag -> !given.contains(flag)).forEach(command::add);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /**
     * OpenMP's threads must sleep, not spin, between two parallel pieces of work: with any other load on the machine,
     * our own window's drawing included, spinning made a training step twenty times slower.
     */
    static Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("OMP_WAIT_POLICY", "passive");
        return variables;
    }

    /** Flags that only this version of Java needs or knows; without these it prints warnings to the user's console. */
    static List<String> flags(int feature) {
        List<String> flags = new ArrayList<>();
        if (feature >= 24) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    /** The program that runs this process; an application image may have none of its own. */
    private static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /** The flags of this process; a debugger or agent stays with it. */
    private static List<String> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib") && !argument.startsWith("-javaagent"))
                .toList();
    }
}
