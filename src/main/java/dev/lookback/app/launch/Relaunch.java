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

    /** A variable for whoever wants no second process, having seen to everything. */
    private static final String UNWANTED = "LOOKBACK_RELAUNCHED";

    /**
     * Given to the second process: who started it. On its command line, not in its environment, which everything inherits that it
     * may start in turn.
     */
    private static final String LAUNCHER = "lookback.launcher";

    /** Given to the second process where its arguments are in ASCII. */
    private static final String IN_ASCII = "lookback.ascii";

    /** Java's vector instructions: only the command line can ask for them. */
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

    /** What Java tells whoever asks; nobody but us did. */
    private static final String VECTOR_WARNING = "WARNING: Using incubator modules: " + VECTOR;

    private Relaunch() {}

    /** Whether this process lacks something that only a new one can be given. */
    public static boolean needed() {
        return !isSecond()
                && !System.getenv().containsKey(UNWANTED)
                && Files.isRegularFile(java())
                && (!System.getenv().keySet().containsAll(environment().keySet())
                        || !given().containsAll(flags())
                        || AsciiSystem.here());
    }

    /**
     * Runs the program again as it should be run.
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

    /** What the program was asked for, in either process. */
    public static String[] arguments(String[] given) {
        return Boolean.getBoolean(IN_ASCII) ? AsciiSystem.fromAscii(given) : given;
    }

    /** In the second process: ends with the first one, even where that one could not say so. */
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
        // Whoever limits the modules has chosen; and not every Java has this one.
        boolean vector = ModuleFinder.ofSystem().find(VECTOR).isPresent()
                && given().stream().noneMatch(flag -> flag.startsWith("--limit-modules"));
        // Here too, whoever gives such flags has chosen.
        boolean tiers = given().stream().noneMatch(flag -> flag.startsWith("-XX:Tier")) && hasTiers();
        return flags(Runtime.version().feature(), vector, tiers);
    }

    /** Whether this is a Java with both of HotSpot's compilers; another one might not start with their flags. */
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
