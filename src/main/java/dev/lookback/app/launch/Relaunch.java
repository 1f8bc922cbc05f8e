package dev.lookback.app.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Relaunch in a second process with JVM options that cannot be set from inside, so that plain {@code java -jar} runs as
 * well as any start script. The first process only waits, passes the exit code on, and ends the second when it is
 * ended.
 */
public final class Relaunch {

    /** Environment variable that prevents the second process. */
    private static final String UNWANTED = "LOOKBACK_RELAUNCHED";

    /**
     * Given to the second process: who started it. On its command line, not in its environment, which everything inherits that it
     * may start in turn.
     */
    private static final String LAUNCHER = "lookback.launcher";

    /** Marks arguments passed in ASCII to the second process. */
    private static final String IN_ASCII = "lookback.ascii";

    /** Module of the Vector API, which only the command line can add. */
    private static final String VECTOR = "jdk.incubator.vector";

    private static final String ADD_VECTOR = "--add-modules=" + VECTOR;

    /**
     * The optimizing compiler comes after ten times as many calls as usual. It had spent the first minutes on libraries that are
     * called a few thousand times, and taken half a core from the training that goes on meanwhile. How often a loop goes round
     * counts as ever: the kernels, which are loops, are compiled as early as before.
     */
    private static final List<String> LATE_OPTIMIZING = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000");

    /** Warning that Java prints about incubator modules; dropped, since the user did not ask for them. */
    private static final String VECTOR_WARNING = "WARNING: Using incubator modules: " + VECTOR;

    private Relaunch() {}

    /** Whether this process lacks options that only a new process can have. */
    public static boolean needed() {
        return !isSecond()
                && !System.getenv().containsKey(UNWANTED)
                && Files.isRegularFile(java())
                && (!System.getenv().keySet().containsAll(environment().keySet())
                        || !given().containsAll(flags())
                        || AsciiSystem.here());
    }

    /**
     * Runs the program in a second process with the right options.
     *
     * @return its exit code
     * @throws IOException if the system starts no second process
     */
    public static int run(Class<?> main, String[] arguments) throws IOException, InterruptedException {
        boolean ascii = AsciiSystem.here();
        List<String> command = command(
                java(),
                given(),
                flags(),
                marks(ascii),
                System.getProperty("java.class.path"),
                main.getName(),
                ascii ? AsciiSystem.inAscii(AsciiSystem.arguments(arguments)) : arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        environment().forEach(builder.environment()::putIfAbsent);
        if (ascii) {
            builder.environment().putAll(AsciiSystem.environment(System.getenv()));
        }
        if (command.contains(ADD_VECTOR)) {
            builder.redirectError(ProcessBuilder.Redirect.PIPE);
        }
        return new SecondProcess(VECTOR_WARNING).run(builder);
    }

    private static List<String> marks(boolean ascii) {
        List<String> marks = new ArrayList<>();
        marks.add("-D" + LAUNCHER + "=" + ProcessHandle.current().pid());
        if (ascii) {
            marks.add("-D" + IN_ASCII + "=true");
        }
        return marks;
    }

    /** Arguments of the program, in either process. */
    public static String[] arguments(String[] given) {
        return Boolean.getBoolean(IN_ASCII) ? AsciiSystem.fromAscii(given) : given;
    }

    /** In the second process: ends it when the first one ends, even if that was killed. */
    public static void followFirst() {
        Optional.ofNullable(Long.getLong(LAUNCHER)).ifPresent(LauncherWatch::start);
    }

    private static boolean isSecond() {
        return System.getProperty(LAUNCHER) != null;
    }

    static List<String> command(
            Path java,
            List<String> given,
            List<String> flags,
            List<String> marks,
            String classPath,
            String main,
            String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(given);
        flags.stream().filter(flag -> !given.contains(flag)).forEach(command::add);
        command.addAll(marks);
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

    private static List<String> flags() {
        // Respects --limit-modules; and not every Java has this module.
        boolean vector = ModuleFinder.ofSystem().find(VECTOR).isPresent()
                && given().stream().noneMatch(flag -> flag.startsWith("--limit-modules"));
        // Respects such flags given by the user.
        boolean tiers = given().stream().noneMatch(flag -> flag.startsWith("-XX:Tier")) && hasTiers();
        return flags(Runtime.version().feature(), vector, tiers);
    }

    /** Whether this JVM has both HotSpot compilers; others might not start with their flags. */
    private static boolean hasTiers() {
        return System.getProperty("java.vm.name").endsWith("Server VM");
    }

    /**
     * Flags that only this version of Java needs or knows: without some it prints warnings to the user's console, without others
     * it trains more slowly.
     *
     * @param vector whether it has the module of vector instructions
     * @param tiers whether it optimizes in tiers
     */
    static List<String> flags(int feature, boolean vector, boolean tiers) {
        List<String> flags = new ArrayList<>();
        if (tiers) {
            flags.addAll(LATE_OPTIMIZING);
        }
        if (vector) {
            flags.add(ADD_VECTOR);
        }
        if (feature >= 24) {
            flags.add("--enable-native-access=ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    /** Java launcher of this process; an application image may have none. */
    private static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }

    /** JVM options of this process, without debuggers and agents. */
    private static List<String> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib") && !argument.startsWith("-javaagent"))
                .toList();
    }
}
