package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.chart.LegendEntry;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.app.workbench.OneThreadWorkbench;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Message;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class LossPaneTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow(OneThreadWorkbench.withoutTraining());
    private LossPane pane;

    @Start
    void start(Stage stage) {
        pane = new LossPane(window.workbench(), FxWindow.TEXTS, problem -> {});
        window.show(stage, pane);
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", 300);
    }

    private FakeRun run() {
        FakeRun[] run = new FakeRun[1];
        FxWindow.onFx(() -> run[0] = FakeRun.on(window.workbench()));
        return run[0];
    }

    private static void say(FakeRun run, RunEvent... events) {
        FxWindow.onFx(() -> run.say(events));
    }

    private static RunEvent epoch(int epoch, double loss, double valLoss, int best) {
        return new RunEvent.EpochDone(new EpochResult(epoch, loss, valLoss, 1, 0.001), best, Map.of(), Map.of());
    }

    private Curve curve(String styleClass) {
        return (Curve) pane.plot().getAllDatasets().stream()
                .filter((DataSet d) -> d.getStyleClasses().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatToDoWhileThereIsNothingToShow(FxRobot robot) {
        FxWindow.until(() -> pane.lookup("#loss-time") != null);
        assertThat(text(robot, "#loss-next")).isEqualTo(FxWindow.TEXTS.get("app.loss.empty"));
        assertThat(pane.plot().isVisible()).isFalse();
    }

    @Test
    void theProblemStandsWithItsFixesWhereTrainingIsImpossible(FxRobot robot) {
        window.edit(r -> Preset.NOTEBOOK.on(window.workbench().series().orElseThrow()));
        FxWindow.until(() -> pane.lookup("#fix-0") != null);
        assertThat(text(robot, "#loss-next")).isEqualTo("One problem keeps this recipe from training: Layer 2");
        assertThat(robot.lookup(".problem-line").<Node>queryAll()).hasSize(1);
        robot.clickOn("#fix-0");
        FxWindow.until(() -> pane.lookup("#loss-time") != null);
        assertThat(window.workbench().checkProperty().get().trainable()).isTrue();
        assertThat(text(robot, "#loss-next")).isEqualTo(FxWindow.TEXTS.get("app.loss.empty"));
    }

    @Test
    void aRunWithoutLossesIsNotAnInvitation(FxRobot robot) {
        FakeRun run = run();
        FxWindow.until(() -> text(robot, "#loss-state").equals(FxWindow.TEXTS.get("app.loss.queued")));
        assertThat(robot.lookup("#loss-next").tryQuery()).isEmpty();
        say(run, new RunEvent.StateChanged(RunState.TRAINING));
        FxWindow.until(() -> text(robot, "#loss-state").equals(FxWindow.TEXTS.get("app.loss.starting")));
        say(
                run,
                new RunEvent.Failed(Message.of("training.failed.memory"), Message.of("training.failed.memory.advice")));
        FxWindow.until(() -> text(robot, "#loss-state").contains(FxWindow.TEXTS.get("training.failed.memory")));
        assertThat(text(robot, "#loss-state")).contains(FxWindow.TEXTS.get("training.failed.memory.advice"));
        assertThat(text(robot, "#loss-next")).isEqualTo(FxWindow.TEXTS.get("app.loss.empty"));
    }

    @Test
    void noButtonGoesToAnotherLineAlone() {
        Node log = pane.lookup("#loss-log");
        Node options = pane.lookup("#loss-options");
        for (double width = 120; width < 600; width += 7) {
            double now = width;
            FxWindow.onFx(() -> {
                pane.resize(now, 300);
                pane.layout();
            });
            assertThat(middle(log)).as("at " + width).isCloseTo(middle(options), within(1.0));
        }
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    @Test
    void theEndIsTold(FxRobot robot) {
        FakeRun run = run();
        say(run, epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        assertThat(text(robot, "#loss-end")).isEmpty();
        say(
                run,
                new RunEvent.Failed(
                        Message.of("training.exploded.notFinite", 3, Double.NaN),
                        Message.of("training.exploded.lowerRate", 0.01, 0.001)));
        FxWindow.until(() -> !text(robot, "#loss-end").isEmpty());
        assertThat(text(robot, "#loss-end"))
                .contains("no longer a number in epoch 3")
                .contains("Lower the learning");
    }

    @Test
    void noRunIsNoCurve() {
        say(run(), epoch(1, 0.8, 0.5, 1));
        say(run(), epoch(1, 0.7, 0.4, 1));
        FxWindow.until(() -> !curve("previous-training-loss").isEmpty());
        FxWindow.onFx(() -> FakeRun.none(window.workbench()));
        FxWindow.until(() -> curve("training-loss").isEmpty());
        assertThat(curve("previous-training-loss").isEmpty()).isTrue();
        assertThat(curve("persistence-loss").isEmpty()).isTrue();
        assertThat(pane.plot().isVisible()).isFalse();
        say(run(), epoch(1, 0.6, 0.3, 1));
        FxWindow.until(() -> !curve("training-loss").isEmpty());
        assertThat(curve("previous-training-loss").isEmpty()).as("forgotten").isTrue();
    }

    @Test
    void previousIsOfTheSameSeries() {
        say(run(), epoch(1, 0.8, 0.5, 1));
        FxWindow.until(() -> !curve("training-loss").isEmpty());
        window.open(folder, "others.csv", 250);
        say(run(), epoch(1, 0.7, 0.4, 1));
        FxWindow.until(() -> Arrays.equals(curve("training-loss").ys(), new double[] {0.7}));
        assertThat(curve("previous-training-loss").isEmpty()).isTrue();
        assertThat(pane.lookup("#legend-previous-validation-loss").isVisible()).isFalse();
    }

    @Test
    void byBatchAndByTime(FxRobot robot) {
        FakeRun run = run();
        say(run, started(4), epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 2);
        assertThat(pane.plot().getXAxis().getName()).isEqualTo("Epoch");
        assertThat(pane.plot().getYAxis().getName()).isEqualTo("Loss");
        choose(robot, "By batch");
        assertThat(curve("training-loss").xs()).containsExactly(4, 8);
        assertThat(pane.plot().getXAxis().getName()).isEqualTo("Batch");
        choose(robot, "By training time");
        assertThat(curve("training-loss").xs()).containsExactly(1, 2);
        assertThat(pane.plot().getXAxis().getName()).isEqualTo("Training time (s)");
    }

    @Test
    void smoothingKeepsTheRawCurveBehind(FxRobot robot) {
        say(run(), epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2), epoch(3, 0.9, 0.4, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 3);
        assertThat(curve("raw-training-loss").isEmpty()).isTrue();
        choose(robot, "Medium smoothing (0.8)");
        assertThat(curve("raw-training-loss").ys()).containsExactly(0.8, 0.6, 0.9);
        assertThat(curve("training-loss").ys()).isEqualTo(Smoothing.MEDIUM.of(new double[] {0.8, 0.6, 0.9}));
    }

    @Test
    void thousandsOfBatchesAreALineWithABand() {
        List<RunEvent> events = new ArrayList<>(List.of(started(2000)));
        for (int i = 1; i <= 2000; i++) {
            events.add(new RunEvent.BatchDone(1, i, 2000, i % 2, 100, 1));
        }
        events.add(epoch(1, 0.5, 0.5, 1));
        say(run(), events.toArray(RunEvent[]::new));
        FxWindow.until(() -> !curve("training-loss").isEmpty());
        assertThat(curve("batch-loss").xs().length).isLessThan((int) pane.plot().areaWidth() / 3);
        assertThat(Arrays.stream(curve("batch-loss").ys()).allMatch(y -> Math.abs(y - 0.5) < 0.1))
                .as("means")
                .isTrue();
        FxWindow.until(() -> pane.lookupAll(".ribbon.batch-loss").size() == 1);
    }

    @Test
    void aLearningRateThatChangesIsDrawn(FxRobot robot) {
        FakeRun run = run();
        say(run, epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 2);
        assertThat(pane.lookup("#legend-learning-rate").isVisible()).isFalse();
        say(
                run,
                new RunEvent.EpochDone(new EpochResult(3, 0.5, 0.2, 1, 0.0005), 3, Map.of(), Map.of()),
                new RunEvent.EpochDone(new EpochResult(4, 0.5, 0.2, 1, 0.0001), 3, Map.of(), Map.of()));
        FxWindow.until(() -> pane.lookup("#legend-learning-rate").isVisible());
        assertThat(text(robot, "#loss-rate-highest")).contains("0.001");
        assertThat(text(robot, "#loss-rate-lowest")).contains("1e-4");
        Polyline line = (Polyline) pane.lookup(".learning-rate-line");
        FxWindow.until(() -> line.getPoints().size() == 16); // two ends of each epoch
        robot.clickOn("#legend-learning-rate");
        FxWindow.until(() -> !line.getParent().isVisible());
    }

    @Test
    void theLegendWorksByKeyboard(FxRobot robot) {
        say(run(), epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 2);
        FxWindow.onFx(() -> pane.lookup("#legend-validation-loss").requestFocus());
        robot.type(KeyCode.SPACE);
        FxWindow.until(() -> !pane.plot().isShown(curve("validation-loss")));
        robot.type(KeyCode.SPACE);
        FxWindow.until(() -> pane.plot().isShown(curve("validation-loss")));
    }

    private static RunEvent started(int batches) {
        return new RunEvent.Started(
                new RunFacts(300, 40, 1, Map.of(), 100, batches, "", Map.of(Split.VALIDATION, 0.25)), List.of());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void choose(FxRobot robot, String item) {
        robot.clickOn("#loss-options").clickOn(item);
        FxWindow.settle();
    }

    private static RunEvent started() {
        return new RunEvent.Started(
                new RunFacts(300, 40, 1, Map.of(), 100, 2, "", Map.of(Split.TRAIN, 0.4, Split.VALIDATION, 0.25)),
                List.of());
    }

    @Test
    void curvesFollowTheEvents(FxRobot robot) {
        FakeRun run = run();
        say(
                run,
                new RunEvent.StateChanged(RunState.TRAINING),
                started(),
                new RunEvent.BatchDone(1, 1, 2, 0.9, 100, 1),
                new RunEvent.BatchDone(1, 2, 2, 0.7, 100, 1));
        FxWindow.until(() -> curve("batch-loss").xs().length == 2);
        assertThat(curve("batch-loss").xs()).containsExactly(0.5, 1);
        say(run, epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2), epoch(3, 0.5, 0.4, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 3);

        assertThat(curve("training-loss").ys()).containsExactly(0.8, 0.6, 0.5);
        assertThat(curve("validation-loss").ys()).containsExactly(0.5, 0.3, 0.4);
        assertThat(curve("persistence-loss").ys()).as("validation's").containsOnly(0.25);
        assertThat(robot.lookup("#loss-best").queryAs(Label.class).getText())
                .contains("epoch 2")
                .contains("0.3");
        LegendEntry persistence = robot.lookup("#legend-persistence-loss").queryAs(LegendEntry.class);
        assertThat(persistence.getAccessibleText())
                .contains("Repeating the last value")
                .contains("0.25");
        assertThat(pane.plot().isVisible()).isTrue();
    }

    @Test
    void inANarrowPaneTheLegendStaysOnOneLineAndNothingIsCutOff(FxRobot robot) {
        FakeRun run = run();
        say(
                run,
                new RunEvent.StateChanged(RunState.TRAINING),
                started(),
                new RunEvent.BatchDone(1, 1, 2, 0.9, 100, 1),
                epoch(1, 0.8, 0.5, 1));
        FxWindow.until(() -> curve("training-loss").xs().length == 1);
        LegendEntry persistence = robot.lookup("#legend-persistence-loss").queryAs(LegendEntry.class);
        FxWindow.settle();
        assertThat(persistence.getText()).isEqualTo("Repeating the last value · 0.25000");
        assertThat(persistence.getTooltip()).isNull();

        LegendEntry batches = robot.lookup("#legend-batch-loss").queryAs(LegendEntry.class);
        robot.interact(() -> pane.getScene().getWindow().setWidth(500));
        FxWindow.until(() -> persistence.getText().equals("Persistence"));
        assertThat(batches.getText()).as("has room again").isEqualTo("Batches");

        robot.interact(() -> pane.getScene().getWindow().setWidth(430));
        FxWindow.until(() -> persistence.getText().equals("Persistence"));
        FxWindow.until(() -> persistence.getTooltip() != null
                && persistence.getTooltip().getText().equals("Repeating the last value · 0.25000"));
        Parent legend = persistence.getParent();
        for (Node entry : legend.getChildrenUnmodifiable()) {
            if (entry.isVisible()) {
                assertThat(entry.getBoundsInParent().getMaxX())
                        .isLessThanOrEqualTo(legend.getLayoutBounds().getWidth());
                assertThat(entry.getLayoutY()).isEqualTo(persistence.getLayoutY());
            }
        }

        robot.interact(() -> pane.getScene().getWindow().setWidth(300));
        FxWindow.until(() -> batches.getText().isEmpty());
        assertThat(pane.lookup("#legend-validation-loss"))
                .as("the curves keep their names longest")
                .extracting(entry -> ((LegendEntry) entry).getText())
                .isEqualTo("Validation");

        robot.interact(() -> pane.getScene().getWindow().setWidth(230));
        FxWindow.until(() -> persistence.getText().isEmpty());
        FxWindow.until(() -> persistence.getTooltip() != null
                && persistence.getTooltip().getText().equals("Repeating the last value · 0.25000"));

        robot.interact(() -> pane.getScene().getWindow().setWidth(900));
        FxWindow.until(() -> persistence.getText().equals("Repeating the last value · 0.25000"));
    }

    @Test
    void theFirstEpochIsSeenWhileItGrows() {
        say(
                run(),
                new RunEvent.BatchDone(1, 1, 8, 9, 100, 1),
                new RunEvent.BatchDone(1, 2, 8, 7, 100, 1),
                new RunEvent.BatchDone(1, 3, 8, 5, 100, 1));
        FxWindow.until(() -> curve("batch-loss").xs().length == 3);
        FxWindow.settle();
        assertThat(pane.plot().yOf(9)).isBetween(0.0, pane.plot().areaHeight());
        assertThat(pane.plot().yOf(5)).isBetween(0.0, pane.plot().areaHeight());
        assertThat(pane.plot().homeProperty().get().to()).isLessThan(1.1);
    }

    @Test
    void theAxisHoldsWhatWasDoneAndLittleMore() {
        assertThat(LossCurves.end(0.1, 20, false)).isEqualTo(1);
        assertThat(LossCurves.end(1.1, 20, false)).isEqualTo(2);
        assertThat(LossCurves.end(9, 20, false)).isEqualTo(16);
        assertThat(LossCurves.end(17, 20, false)).isEqualTo(20);
        assertThat(LossCurves.end(7, 20, true)).isEqualTo(7);
    }

    @Test
    void theLogSwitchKeepsEveryLossOnTheChart(FxRobot robot) {
        say(run(), epoch(1, 10, 20, 1), epoch(2, 0.01, 0.02, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 2);
        robot.clickOn("#loss-log");
        FxWindow.settle();
        assertThat(pane.plot().isLogarithmic()).isTrue();
        assertThat(pane.plot().yOf(0.01)).isBetween(0.0, pane.plot().areaHeight());
        assertThat(pane.plot().yOf(20)).isBetween(0.0, pane.plot().areaHeight());
        // On a logarithmic axis each factor of ten takes the same room.
        assertThat(pane.plot().yOf(0.1) - pane.plot().yOf(1))
                .isCloseTo(pane.plot().yOf(1) - pane.plot().yOf(10), org.assertj.core.api.Assertions.within(1e-6));
        robot.clickOn("#loss-log");
        assertThat(pane.plot().isLogarithmic()).isFalse();
    }

    @Test
    void theRunBeforeStaysInTheBackground() {
        say(run(), epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        say(run(), epoch(1, 0.7, 0.4, 1));
        FxWindow.until(() -> curve("training-loss").xs().length == 1);
        assertThat(curve("previous-training-loss").ys()).containsExactly(0.8, 0.6);
        assertThat(curve("previous-validation-loss").ys()).containsExactly(0.5, 0.3);
    }

    @Test
    void theLegendHidesACurve(FxRobot robot) {
        say(run(), epoch(1, 0.8, 0.5, 1), epoch(2, 0.6, 0.3, 2));
        FxWindow.until(() -> curve("training-loss").xs().length == 2);
        robot.clickOn("#legend-training-loss");
        assertThat(pane.plot().isShown(curve("training-loss"))).isFalse();
        assertThat(pane.plot().isShown(curve("validation-loss"))).isTrue();
    }
}
