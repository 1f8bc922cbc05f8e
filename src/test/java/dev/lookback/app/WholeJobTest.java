package dev.lookback.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.keep.FileDialogs;
import dev.lookback.app.notify.Notifier;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.workbench.Questions;
import dev.lookback.app.workbench.TestSeal;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole job through the window: open, edit, fix, train, pause, stop, save, reopen. */
@WithJavaFx
class WholeJobTest {

    private static final Path INDEX = Path.of("data/index-synthetic.csv").toAbsolutePath();

    @TempDir
    static Path folder;

    private final Deque<Path> answers = new ArrayDeque<>();
    private CompositionRoot lookback;
    private Workbench workbench;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        Texts texts = new Texts(Locale.ENGLISH);
        FileDialogs dialogs = new FileDialogs(() -> stage, texts) {
            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(answers.poll());
            }

            @Override
            public Optional<Path> toSave(String kind, String extension, String suggestion) {
                return Optional.ofNullable(answers.poll());
            }
        };
        lookback = new CompositionRoot(
                stage,
                folder.resolve("home-" + System.nanoTime()),
                texts,
                new Dialogs(dialogs, documents -> Questions.none(), Notifier.silent()));
        workbench = lookback.workbench();
        stage.setWidth(1280);
        stage.setHeight(800);
        lookback.show(Optional.empty());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            stage.setOnCloseRequest(null);
            stage.close();
            lookback.close();
        });
    }

    @Test
    void fromACsvToASavedModelThatForecastsTheSame(FxRobot robot) throws Exception {
        answers.add(INDEX);
        robot.clickOn(node(robot, "start.open"));
        until(() -> workbench.recipeProperty().get() != null);
        assertThat(stage.getTitle()).startsWith("index-synthetic.csv");

        // The notebook as written cannot run; its second convolution says so and offers a way out.
        robot.clickOn(node(robot, "preset"));
        robot.clickOn(node(robot, "preset.notebook"));
        robot.clickOn(node(robot, "preset.apply"));
        until(() -> workbench.recipeProperty().get().windows().step() == 5);
        assertThat(((Button) node(robot, "train")).isDisabled()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(workbench.runProperty().get())
                .as("an impossible recipe does not train")
                .isNull();
        assertThat(stage.getScene().getFocusOwner().getId())
                .as("what stands in the way")
                .isEqualTo("network.layers[1]");
        until(() -> fix(robot, "step 1").isPresent());
        robot.interact(() -> fix(robot, "step 1").orElseThrow().fire());
        until(() -> workbench.checkProperty().get().trainable());
        assertThat(workbench.recipeProperty().get().windows().step()).isEqualTo(1);

        // Small enough to train quickly; typed into the form.
        robot.interact(() -> workbench.edit("", r -> {
            Recipe small = dev.lookback.recipe.preset.Preset.SMALL.on(
                    workbench.series().orElseThrow());
            // Patience would end the run before it is stopped.
            return small.withTraining(small.training().withEarlyStopping(Optional.empty()));
        }));
        robot.interact(() -> ((Button) node(robot, "section-training")).fire());
        // More than any machine gets through before it is stopped.
        type(robot, "training.epochs", "20000");
        assertThat(workbench.recipeProperty().get().training().epochs()).isEqualTo(20_000);

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        LiveRun run = workbench.runProperty().get();
        until(() -> run.progressProperty().get() != null);
        robot.interact(() -> ((Button) node(robot, "pause")).fire());
        until(() -> run.state() == RunState.PAUSED);

        // What is trained stays as it was while the next recipe is edited.
        type(robot, "training.epochs", "3");
        assertThat(run.recipe().training().epochs()).isEqualTo(20_000);
        robot.interact(() -> ((Button) node(robot, "pause")).fire());
        until(() -> run.history().size() >= 1);
        robot.interact(() -> ((Button) node(robot, "stop")).fire());
        until(() -> run.resultProperty().get() != null);
        assertThat(run.state()).isEqualTo(RunState.STOPPED);
        assertThat(run.resultProperty().get().forecasts()).containsOnlyKeys(Split.FOR_CHOOSING);

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        LiveRun second = workbench.runProperty().get();
        assertThat(second).isNotSameAs(run);
        until(() -> second.state() == RunState.FINISHED);
        until(() -> workbench.testSeal().viewProperty().get().state() == TestSeal.State.SEALED);
        robot.interact(() -> workbench.testSeal().open());
        until(() -> second.scoresProperty().get().containsKey(Split.TEST));
        RunResult result = second.resultProperty().get();
        assertThat(((VerdictLabel) node(robot, "verdict")).getText()).startsWith("Validation: ");

        Path recipeFile = folder.resolve("kept.lookback.json");
        answers.add(recipeFile);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> Files.exists(recipeFile) && !workbench.edits().areUnsaved());
        Recipe kept = RecipeFile.read(recipeFile);
        assertThat(kept.training()).isEqualTo(result.recipe().training());

        Path model = folder.resolve("model.zip");
        answers.add(model);
        robot.interact(() -> lookback.documents().run().saveModel());
        until(() -> !lookback.documents().run().hasUnsavedModel());

        Path plain = folder.resolve("network.zip");
        answers.add(plain);
        robot.clickOn(node(robot, "save"));
        robot.clickOn(node(robot, "save.plain"));
        until(() -> Files.exists(plain));

        sameNumbersWithoutAWindow(result, second.series());

        answers.add(model);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> workbench.runProperty().get() != second
                && workbench.runProperty().get().resultProperty().get() != null);
        assertThat(workbench.runProperty().get().scoresProperty().get()).doesNotContainKey(Split.TEST);
        until(() -> workbench.testSeal().viewProperty().get().state() == TestSeal.State.SEALED);
        robot.interact(() -> workbench.testSeal().open());
        until(() -> workbench.runProperty().get().scoresProperty().get().containsKey(Split.TEST));
        RunResult reopened = workbench.runProperty().get().resultProperty().get();
        for (Split split : Split.values()) {
            assertThat(reopened.forecasts().get(split).forecast())
                    .as("forecasts of %s", split)
                    .containsExactly(result.forecasts().get(split).forecast());
        }
    }

    /** The same recipe headless gives the very numbers of the window. */
    private static void sameNumbersWithoutAWindow(RunResult inWindow, Series series) throws Exception {
        RunResult headless;
        try (Trainer trainer = new Trainer()) {
            headless = trainer.start(Job.of(inWindow.recipe(), series), event -> {})
                    .result()
                    .toCompletableFuture()
                    .get();
        }
        for (int epoch = 0; epoch < headless.history().size(); epoch++) {
            assertThat(headless.history().get(epoch).loss())
                    .isEqualTo(inWindow.history().get(epoch).loss());
            assertThat(headless.history().get(epoch).valLoss())
                    .isEqualTo(inWindow.history().get(epoch).valLoss());
        }
        SplitForecast expected = inWindow.forecasts().get(Split.VALIDATION);
        assertThat(headless.forecasts().get(Split.VALIDATION).forecast()).containsExactly(expected.forecast());
    }

    @Test
    void aFileThatIsNoSeriesIsExplainedInTheWindow(FxRobot robot) throws Exception {
        Path wrong = Files.writeString(folder.resolve("words.csv"), "only,words\nand,more\n");

        robot.interact(() -> workbench.open(wrong));
        until(() -> workbench.noticeProperty().get() != null);

        assertThat(((Labeled) node(robot, "notice")).getText()).contains("words.csv");
        assertThat(workbench.recipeProperty().get()).isNull();
    }

    private static void type(FxRobot robot, String id, String value) {
        TextField field = (TextField) node(robot, id);
        robot.interact(() -> {
            field.requestFocus();
            field.selectAll();
        });
        robot.write(value).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Optional<Button> fix(FxRobot robot, String text) {
        return onFx(() -> robot.lookup((Node n) -> n instanceof Button b
                        && b.getId() != null
                        && b.getId().startsWith("fix-")
                        && b.getText() != null
                        && b.getText().startsWith(text))
                .tryQuery());
    }

    private static Node node(FxRobot robot, String id) {
        return onFx(() -> robot.lookup((Node n) -> id.equals(n.getId())).tryQuery())
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    /** Elsewhere the nodes could change while they are looked through. */
    private static <T> T onFx(Callable<T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, look);
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
