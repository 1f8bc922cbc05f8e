package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lookback.StartsProcess;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sweeps in processes of their own that are killed, interrupted, joined by a second program, and both, at random moments, again and
 * again until they are over: trials are trained once, with few threads, and come to the same numbers as undisturbed. Some of each in
 * the normal suite; {@code mvn test -Dtest=KillTest -Dkills=50} for as many of each as one likes, with and without a window.
 */
@StartsProcess
class KillTest {

    private static final int EACH = Integer.getInteger("kills", 1);

    private static final int TRIALS = EACH == 1 ? 5 : 12;
    private static final int EPOCHS = EACH == 1 ? 4 : 6;

    /** A process needs about a second before it trains. */
    private static final int EARLIEST_MILLISECONDS = 200;

    private static final int LATEST_MILLISECONDS = EACH == 1 ? 2_500 : 4_000;

    /** For each run one that trains and one that gathers batches; those of runs that are just over may not have ended yet. */
    private static final int MOST_THREADS = 2 * Runtime.getRuntime().availableProcessors() + 4;

    /** Disturbance of a program that works at a sweep. */
    private enum Disturbance {
        KILL,
        INTERRUPT,
        SECOND_PROGRAM,
        SECOND_PROGRAM_AND_KILL
    }

    @TempDir
    private static Path folder;

    private static List<JsonNode> straight;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Rows of epochs that were in the store, with the time that they took: one that is trained again has another. */
    private final Set<String> epochs = new HashSet<>();

    @BeforeAll
    static void undisturbed() throws Exception {
        straight = numbers(finish("straight"));
    }

    @BeforeEach
    void onlyWhereProcessesCanBeInterrupted() {
        assumeThat(File.separatorChar)
                .as("this system has no Ctrl+C for others")
                .isEqualTo('/');
    }

    @Test
    void sweepsThatAreDisturbedComeToTheSameEnd() throws Exception {
        disturbed("home", false);
    }

    @Test
    void theWindowGoesOnWithASweepLikeTheCommand() throws Exception {
        disturbed("window", true);
    }

    /** @param window whether a window is the program that is disturbed; at the end the command reports in both cases */
    private void disturbed(String name, boolean window) throws Exception {
        for (Disturbance kind : kinds(window)) {
            int done = 0;
            for (int round = 0; done < EACH && round < 5 * EACH; round++) {
                epochs.clear();
                String store = name + kind.name().charAt(0) + kind.ordinal() + "-" + round;
                if (window) {
                    // A window makes no sweep by itself: it goes on with one that the command has begun.
                    begin(store);
                }
                for (int attempt = 0; done < EACH && attempt < 5 && !isOver(store); attempt++) {
                    done += disturb(store, kind, window) ? 1 : 0;
                    assertWhole(store);
                }
                assertThat(numbers(finish(store)))
                        .as("%s, seed %d", store, seed)
                        .isEqualTo(straight);
                assertThat(rows(store)).containsAll(epochs);
                assertEachTrialOnce(store);
            }
            assertThat(done).as("%s", kind).isEqualTo(EACH);
        }
    }

    /** In the normal suite a window, which takes long to open, is disturbed in one of the ways. */
    private List<Disturbance> kinds(boolean window) {
        List<Disturbance> all = List.of(Disturbance.values());
        return window && EACH == 1 ? List.of(all.get(random.nextInt(all.size()))) : all;
    }

    private void begin(String store) throws Exception {
        ProgramUnderTest command = sweep(store);
        while (trials(store) == 0 && !command.isOverWithin(20)) {
            assertThat(command.isAlive()).isTrue();
        }
        command.kill();
    }

    /** Returns whether the disturbance came before the end. */
    private boolean disturb(String store, Disturbance kind, boolean window) throws Exception {
        ProgramUnderTest first = window ? window(store) : sweep(store);
        boolean over = first.isOverWithin(wait(EARLIEST_MILLISECONDS)) || window && isOver(store);
        List<ProgramUnderTest> programs = new ArrayList<>(List.of(first));
        if (!over && kind != Disturbance.KILL && kind != Disturbance.INTERRUPT) {
            ProgramUnderTest second = sweep(store);
            programs.add(second);
            if (kind == Disturbance.SECOND_PROGRAM) {
                assertThat(second.isOverWithin(TimeUnit.MINUTES.toMillis(5)))
                        .as("the second program ends: %s", second.printed())
                        .isTrue();
                assertThat(second.exitCode()).as(second.printed()).isZero();
                assertThat(window || first.isOverWithin(TimeUnit.MINUTES.toMillis(1)))
                        .as("the first one too: %s", first.printed())
                        .isTrue();
                assertThat(window || first.exitCode() == 0).as(first.printed()).isTrue();
            } else {
                over = second.isOverWithin(wait(EARLIEST_MILLISECONDS));
            }
        }
        if (kind == Disturbance.INTERRUPT && !over) {
            assertThat(first.interrupt())
                    .as("Ctrl+C ends it: %s", first.printed())
                    .isTrue();
            // Of signals 2 and 15; a command that was over at that very moment says so.
            assertThat(first.exitCode())
                    .as(first.printed())
                    .isIn(!window && isOver(store) ? List.of(0, 130, 143) : List.of(130, 143));
        }
        for (ProgramUnderTest program : programs) {
            // In a random order one of two goes on for a moment.
            program.isOverWithin(random.nextInt(300));
            program.kill();
            assertThat(program.mostTrainingThreads())
                    .as("threads at %s, seed %d", store, seed)
                    .isLessThanOrEqualTo(MOST_THREADS);
        }
        Set<String> now = rows(store);
        assertThat(now).as("what was reached stays").containsAll(epochs);
        epochs.addAll(now);
        return !over;
    }

    private int wait(int earliest) {
        return earliest + random.nextInt(LATEST_MILLISECONDS - earliest);
    }

    private void assertEachTrialOnce(String store) {
        try (RunStore opened = RunStore.open(file(store), "test")) {
            StoredSweep sweep = opened.sweeps().all().get(0);
            assertThat(opened.sweeps().all()).hasSize(1);
            List<StoredTrial> trials = opened.sweeps().trials(sweep);
            assertThat(trials)
                    .hasSize(TRIALS)
                    .extracting(t -> t.trial().point())
                    .doesNotHaveDuplicates();
            for (StoredTrial trial : trials) {
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

    private static Path file(String store) {
        return folder.resolve(store).resolve("runs.db");
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Where the store is not there yet, or is just being made: the other answer. */
    private <T> T ask(String store, Question<T> question, T otherwise) {
        if (!Files.exists(file(store))) {
            return otherwise;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(store))) {
            return question.of(connection);
        } catch (SQLException e) {
            return otherwise;
        }
    }

    private void assertWhole(String store) {
        assertThat(ask(store, c -> text(c, "PRAGMA integrity_check"), "ok")).isEqualTo("ok");
    }

    private int trials(String store) {
        return ask(store, c -> Integer.parseInt(text(c, "SELECT count(*) FROM run")), 0);
    }

    private boolean isOver(String store) {
        return ask(
                store,
                c -> text(c, "SELECT count(*) FROM sweep WHERE outcome IS NOT NULL")
                        .equals("1"),
                false);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            return result.getString(1);
        }
    }

    private Set<String> rows(String store) {
        return ask(
                store,
                connection -> {
                    Set<String> rows = new HashSet<>();
                    try (ResultSet row = connection
                            .createStatement()
                            .executeQuery("SELECT run || ' ' || epoch || ' ' || loss || ' ' || seconds FROM epoch")) {
                        while (row.next()) {
                            rows.add(row.getString(1));
                        }
                    }
                    return rows;
                },
                Set.of());
    }

    private static JsonNode finish(String store) throws Exception {
        ProgramUnderTest command = sweep(store);
        assertThat(command.isOverWithin(TimeUnit.MINUTES.toMillis(5))).as(store).isTrue();
        assertThat(command.exitCode()).as(command.printed()).isZero();
        return new ObjectMapper()
                .readTree(folder.resolve(store).resolve("report.json").toFile());
    }

    private ProgramUnderTest window(String store) throws IOException {
        return ProgramUnderTest.start(
                folder.resolve(store), folder.resolve(store).resolve("window.txt"));
    }

    private static ProgramUnderTest sweep(String store) throws IOException {
        Path home = Files.createDirectories(folder.resolve(store));
        return ProgramUnderTest.start(
                home,
                home.resolve("command.txt"),
                "sweep",
                "--csv",
                Path.of("data/index-synthetic.csv").toAbsolutePath().toString(),
                "--preset",
                "small",
                "--epochs",
                String.valueOf(EPOCHS),
                "--vary",
                "lookback=20..60:5",
                "--vary",
                "learningRate=1e-4..1e-2:log",
                "--search",
                "random",
                "--runs",
                String.valueOf(TRIALS),
                "--parallel",
                "2",
                "--store",
                file(store).toString(),
                "--report",
                home.resolve("report.json").toString());
    }
}
