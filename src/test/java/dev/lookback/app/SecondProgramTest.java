package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.StartsProcess;
import dev.lookback.WithJavaFx;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.store.OwnStore;
import dev.lookback.runs.store.RunStore;
import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import dev.lookback.training.Waves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Another program, a process of its own, has the store of the window open. */
@WithJavaFx
@StartsProcess
class SecondProgramTest {

    private static final Path SERIES = Path.of("data/pattern-synthetic.csv").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Path store;
    private static Process other;

    private WindowUnderTest window;

    /** Without a window, at a sweep that takes days. */
    @BeforeAll
    static void otherProgram() throws Exception {
        store = folder.resolve("runs.db");
        other = java(
                Lookback.class,
                "sweep",
                "--recipe",
                endless().toString(),
                "--vary",
                "seed=1..2",
                "--search",
                "grid",
                "--parallel",
                "1",
                "--store",
                store.toString());
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, SecondProgramTest::trains);
    }

    private static Path endless() throws IOException {
        Recipe recipe = Preset.SMALL.on(new SeriesReader()
                .read(SERIES, ReadOptions.detect(), ReadProgress.NONE)
                .series());
        recipe = recipe.withTraining(recipe.training().withEpochs(1_000_000).withEarlyStopping(Optional.empty()));
        return Files.writeString(folder.resolve("endless.lookback.json"), RecipeFile.toJson(recipe));
    }

    @AfterAll
    static void end() throws InterruptedException {
        other.destroyForcibly().waitFor();
    }

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @Test
    void bothTrainAndWhatOneLeavesBehindTheOtherGoesOnWith() throws Exception {
        assertThat(told()).isEqualTo("app.runs.shared");
        long theirs = window.ask(s -> s.runs().in(RunState.TRAINING)).get(0);

        long ours = window.openSeries(2).train();
        window.untilStored(s -> state(s, ours) == RunState.FINISHED);
        int epochs = epochs(theirs);
        window.untilStored(s -> s.progress().history(theirs).size() > epochs);
        assertThat(other.isAlive()).isTrue();

        window.restart();
        assertThat(told())
                .as("nothing was interrupted: it is trained elsewhere")
                .isEqualTo("app.runs.shared");

        other.destroyForcibly().waitFor();
        int left = epochs(theirs);
        window.restart();
        assertThat(told()).isEqualTo("app.runs.interrupted");
        window.untilStored(s -> s.progress().history(theirs).size() > left);
        int forecasts = window.ask(s -> s.outcomes().forecasts(ours).size());
        assertThat(forecasts).isPositive();
        window.close();
    }

    private int epochs(long run) {
        return window.ask(s -> s.progress().history(run).size());
    }

    private static RunState state(RunStore store, long run) {
        return store.runs().find(run).orElseThrow().state();
    }

    private String told() throws Exception {
        until(() -> window.workbench().noticeProperty().get() != null);
        return fx(() -> window.workbench().noticeProperty().get().text().key());
    }

    @Test
    void aStoreThatAnotherProgramKeepsToItselfIsToldAndLosesNothing() throws Exception {
        window.close();
        Path locked = folder.resolve("locked.db");
        long kept;
        try (RunStore before = RunStore.open(locked, "1")) {
            kept = before.runs().add(NewRun.of(Waves.recipe(), "waves.csv"));
        }
        Process holder = java(LockHolder.class, locked.toString());
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("locked");
            List<Message> told = new ArrayList<>();
            try (LockFiles locks = new LockFiles();
                    RunStore instead = OwnStore.open(locked, "1", locks, told::add)) {
                assertThat(instead.file()).isNotEqualTo(locked);
                assertThat(told).extracting(Message::key).containsExactly("runs.store.temporary");
                assertThat(told.get(0).arguments().get(0))
                        .isEqualTo(Message.of("runs.store.locked", locked.toString()));
            }
        } finally {
            holder.destroyForcibly().waitFor();
        }
        try (RunStore after = RunStore.open(locked, "1")) {
            assertThat(after.runs().find(kept)).isPresent();
        }
    }

    private static boolean trains() {
        if (!Files.exists(store)) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                ResultSet count = connection.createStatement().executeQuery("SELECT count(*) FROM epoch")) {
            return count.getInt(1) > 0;
        } catch (SQLException e) {
            return false; // it is being made
        }
    }

    private static Process java(Class<?> program, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1g",
                                "-Dlookback.home=" + folder.resolve("home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()),
                        Arrays.stream(arguments))
                .toList());
        // As itself, not as a child that would outlive it.
        builder.environment().putAll(Map.of("LOOKBACK_RELAUNCHED", "1", "OMP_WAIT_POLICY", "passive"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
