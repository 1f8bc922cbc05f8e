package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lookback.StartsProcess;
import dev.lookback.export.model.ModelFile;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.training.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs and sweeps whose disk is full at random moments, for some of their files or for all of them: whatever has room is written
 * whole, what has none is told by name, old files stay, the store opens. A few draws in the normal suite, in processes of their own
 * with a limit on what they may write; {@code mvn test -Dtest=FullDiskTest -Ddraws=200} for as many as one likes, on a disk that is
 * really full where the user may mount one, and then mostly in this process.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "disks are filled with tools of Linux")
@StartsProcess
class FullDiskTest {

    private static final int DRAWS = Integer.getInteger("draws", 2);
    private static final int EPOCHS = 25;
    private static final String OLD = "what was there before";

    /** Of a run that was never disturbed. */
    private record Expected(byte[] forecasts, int epochs, long storeBytes, double seconds) {}

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Integer> counts = new TreeMap<>();
    private Path roomy;
    private FullDisk disk;
    private boolean mounted;
    private Path csv;

    @BeforeEach
    void disks() throws Exception {
        roomy = Files.createDirectory(folder.resolve("roomy"));
        Path tiny = Files.createDirectory(folder.resolve("tiny"));
        mounted = System.getProperty("draws") != null
                && System.getProperty("user.name").equals("root");
        disk = mounted ? FullDisk.mounted(tiny) : FullDisk.limited(tiny);
        csv = folder.resolve("walk.csv");
        StringBuilder rows = new StringBuilder("value,volume\n");
        Random steps = new Random(7);
        double value = 100;
        for (int row = 0; row < 500; row++) {
            value += steps.nextGaussian();
            rows.append(value).append(',').append(1000 + steps.nextInt(500)).append('\n');
        }
        Files.writeString(csv, rows);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.remove();
    }

    @Test
    void whatIsFinishedIsOnSomeDiskThatHadRoom() throws Exception {
        Expected elsewhere = expected(false);
        Expected here = mounted ? expected(true) : elsewhere;

        for (int draw = 1; draw <= DRAWS; draw++) {
            Map<String, Path> files = files(disked());
            boolean old = random.nextBoolean();
            if (old) {
                for (String option : List.of("--save", "--report", "--forecasts")) {
                    Files.writeString(files.get(option), OLD);
                }
            }
            boolean inside = mounted && draw % 20 > 0;
            Expected expected = inside ? here : elsewhere;
            Program.Outcome outcome = withFullDisk(started(files, inside), files.get("--store"), expected);
            String name = "draw %d of seed %d: %s".formatted(draw, seed, outcome);
            count("exit code " + outcome.exitCode());
            assertPlain(name, outcome);
            for (Map.Entry<String, Path> file : files.entrySet()) {
                assertWrittenOrTold(name, file.getKey(), file.getValue(), outcome, old, expected);
            }
            assertNothingHalf(name);
            if (mounted) {
                // A limit would be that of the other process.
                OwnFilesOnFullDisk own = new OwnFilesOnFullDisk(disk, random);
                count(own.settings(name));
                count(own.log(name));
            }
            clear(roomy);
            clear(disk.folder());
        }
        System.getLogger("disk").log(System.Logger.Level.INFO, "mounted: {0}, {1}", mounted, counts);
    }

    @Test
    void aSweepSaysWhyItStopsAndGoesOnOnceThereIsRoom() throws Exception {
        int sweeps = Math.max(1, DRAWS / 5);
        for (int draw = 1; draw <= sweeps; draw++) {
            Path store = disk.folder().resolve("runs.db");
            Path report = roomy.resolve("sweep.json");
            Program program = Program.started(roomy.resolve("home"), sweep(store, report), mounted && draw % 5 > 0);
            if (!hasEndedBefore(program, store, random.nextInt(300_000))) {
                disk.fill(program.process(), random);
            }
            Program.Outcome outcome = program.finish();
            disk.free(program.process());

            String name = "sweep %d of seed %d: %s".formatted(draw, seed, outcome);
            count("sweep, exit code " + outcome.exitCode());
            assertPlain(name, outcome);
            assertThat(outcome.exitCode()).as(name).isIn(0, 1, 2);
            assertThat(outcome.err().isEmpty()).as(name).isEqualTo(outcome.exitCode() == 0);
            assertWhole(name, store);

            Program.Outcome again = Program.started(roomy.resolve("home"), sweep(store, report), mounted)
                    .finish();
            assertThat(again.exitCode()).as("%s, then %s", name, again).isZero();
            JsonNode trials = new ObjectMapper().readTree(report.toFile()).at("/trials");
            assertThat(trials).as(name).hasSize(6);
            try (RunStore opened = RunStore.open(store, "test")) {
                runs(opened)
                        .forEach(run ->
                                assertComplete(name, opened, run, run.history().size()));
            }
            clear(roomy);
            clear(disk.folder());
        }
        System.getLogger("disk").log(System.Logger.Level.INFO, "mounted: {0}, {1}", mounted, counts);
    }

    /** Numbers are the same to the bit only in the same process, with the same instructions. */
    private Expected expected(boolean here) throws Exception {
        Map<String, Path> files = files(List.of());
        if (here) {
            started(files, true).finish(); // Java still compiles
            clear(roomy);
        }
        long began = System.nanoTime();
        Program.Outcome whole = started(files, here).finish();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(whole.err()).as("an ordinary run").isEmpty();
        assertThat(whole.exitCode()).isZero();
        Expected expected = new Expected(
                Files.readAllBytes(files.get("--forecasts")),
                new ObjectMapper()
                        .readTree(files.get("--report").toFile())
                        .at("/history")
                        .size(),
                Files.size(files.get("--store")),
                seconds);
        clear(roomy);
        return expected;
    }

    // ---- a draw

    /** Whose disk is to be full. */
    private List<String> disked() {
        return Stream.of("--save", "--report", "--forecasts", "--store", "home")
                .filter(option -> random.nextBoolean())
                .toList();
    }

    private Map<String, Path> files(List<String> tiny) {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("--save", place(tiny, "--save", "model.zip"));
        files.put("--report", place(tiny, "--report", "report.json"));
        files.put("--forecasts", place(tiny, "--forecasts", "forecasts.csv"));
        files.put("--store", place(tiny, "--store", "runs.db"));
        files.put("home", place(tiny, "home", "home"));
        return files;
    }

    private Path place(List<String> tiny, String option, String name) {
        return (tiny.contains(option) ? disk.folder() : roomy).resolve(name);
    }

    private Program.Outcome withFullDisk(Program program, Path store, Expected expected) throws Exception {
        // A program takes as long to start as to train: mostly in the middle of a run, sometimes at any time.
        boolean ended = random.nextInt(4) > 0
                ? hasEndedBefore(program, store, random.nextLong(expected.storeBytes()))
                : program.endsWithin(some(expected.seconds()));
        if (!ended) {
            disk.fill(program.process(), random);
            boolean comesBack = random.nextInt(3) > 0;
            if (comesBack && !program.endsWithin(some(expected.seconds() / 3))) {
                disk.free(program.process());
            }
        }
        Program.Outcome outcome = program.finish();
        disk.free(program.process());
        return outcome;
    }

    private long some(double seconds) {
        return (long) (random.nextDouble() * 1000 * seconds);
    }

    /** Before its store, with what SQLite keeps beside it, has so many bytes. */
    private static boolean hasEndedBefore(Program program, Path store, long bytes) throws Exception {
        Path log = store.resolveSibling(store.getFileName() + "-wal");
        while (size(store) + size(log) <= bytes) {
            if (program.endsWithin(2)) {
                return true;
            }
        }
        return false;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private void assertWrittenOrTold(
            String name, String option, Path file, Program.Outcome outcome, boolean old, Expected expected)
            throws Exception {
        if (option.equals("home")) {
            return; // the log is nobody's trouble
        }
        boolean silent = outcome.err().isEmpty();
        List<String> told = outcome.err().stream()
                .filter(line -> line.startsWith(option + ": "))
                .toList();
        boolean written =
                silent || told.stream().anyMatch(line -> line.contains(": Wrote ") || line.contains(" saved in "));
        if (outcome.exitCode() != 2) {
            assertThat(told).as(name).hasSize(silent ? 0 : 1);
        }
        boolean roomLeft = mounted && file.startsWith(roomy);
        count(option + (roomLeft ? " with room" : " on the full disk") + (written ? " written" : " not written"));
        if (!written) {
            assertThat(outcome.exitCode()).as(name).isNotZero();
            assertThat(roomLeft && outcome.exitCode() != 2)
                    .as("%s: %s had room", name, option)
                    .isFalse();
            told.forEach(line -> assertThat(line).as(name).contains(file.toString()));
        }
        if (option.equals("--store")) {
            assertStore(name, file, written, expected.epochs());
        } else if (!written) {
            if (old) {
                assertThat(file).as(name).hasContent(OLD);
            } else {
                assertThat(file).as(name).doesNotExist();
            }
        } else if (option.equals("--save")) {
            assertThat(ModelFile.read(file).weights()).as(name).isNotEmpty();
        } else if (option.equals("--report")) {
            assertThat(new ObjectMapper().readTree(file.toFile()).at("/history"))
                    .as(name)
                    .hasSize(expected.epochs());
        } else {
            assertThat(Arrays.equals(Files.readAllBytes(file), expected.forecasts()))
                    .as(name)
                    .isTrue();
        }
    }

    private static void assertStore(String name, Path file, boolean written, int epochs) throws Exception {
        assertWhole(name, file);
        if (!Files.exists(file) && !written) {
            return;
        }
        try (RunStore store = RunStore.open(file, "test")) {
            List<StoredRun> runs = runs(store);
            if (written) {
                assertThat(runs.size()).as(name).isEqualTo(1);
                assertComplete(name, store, runs.get(0), epochs);
            } else {
                assertThat(runs.size()).as(name).isLessThan(2);
            }
        }
    }

    private static List<StoredRun> runs(RunStore store) {
        return store.runs().rows(new RunQuery(Filter.all(), List.of(), List.of())).stream()
                .map(row -> store.runs().find(row.id()).orElseThrow())
                .toList();
    }

    private static void assertComplete(String name, RunStore store, StoredRun run, int epochs) {
        assertThat(run.state()).as(name).isEqualTo(RunState.FINISHED);
        assertThat(run.history().size()).as(name).isEqualTo(epochs).isPositive();
        assertThat(run.facts().isPresent()).as(name).isTrue();
        assertThat(run.scores().isEmpty()).as(name).isFalse();
        assertThat(store.outcomes().forecasts(run.id()).isEmpty()).as(name).isFalse();
        assertThat(store.outcomes().model(run.id()).isPresent()).as(name).isTrue();
    }

    private static void assertWhole(String name, Path store) throws Exception {
        if (!Files.exists(store)) {
            return; // full before it was made
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                ResultSet check = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(check.getString(1)).as(name).isEqualTo("ok");
        }
    }

    /** Sentences, few of them, and nothing of Java's. */
    private static void assertPlain(String name, Program.Outcome outcome) {
        assertThat(outcome.exitCode()).as(name).isIn(0, 1, 2);
        assertThat(outcome.err()).as(name).hasSizeLessThan(9);
        assertThat(outcome.err())
                .as(name)
                .allSatisfy(line -> assertThat(line).doesNotContain("Exception", "java.", "\tat "));
    }

    private void assertNothingHalf(String name) throws IOException {
        for (Path where : List.of(roomy, disk.folder())) {
            try (Stream<Path> files = Files.walk(where)) {
                assertThat(files.filter(file -> file.toString().endsWith(".new")))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    // ---- processes

    private Program started(Map<String, Path> files, boolean here) throws IOException {
        List<String> words = new ArrayList<>(List.of("train", "--csv", csv.toString()));
        words.addAll(List.of("--preset", "small", "--lookback", "10", "--quiet", "--epochs", String.valueOf(EPOCHS)));
        files.forEach((option, file) -> {
            if (option.startsWith("--")) {
                words.addAll(List.of(option, file.toString()));
            }
        });
        return Program.started(files.get("home"), words, here);
    }

    private List<String> sweep(Path store, Path report) {
        return List.of(
                "sweep",
                "--csv",
                csv.toString(),
                "--preset",
                "small",
                "--lookback",
                "10",
                "--epochs",
                "8",
                "--vary",
                "seed=1..6",
                "--search",
                "grid",
                "--parallel",
                "2",
                "--quiet",
                "--store",
                store.toString(),
                "--report",
                report.toString());
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
    }
}
