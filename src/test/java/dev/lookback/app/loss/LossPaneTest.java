package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossPaneTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private LossPane pane;

    @Start
    void start(Stage stage) {
        pane = new LossPane(window.workbench(), FxWindow.TEXTS);
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
        Label note = (Label) pane.lookup(".chart-empty");
        assertThat(note.getText()).isEqualTo(FxWindow.TEXTS.get("app.loss.empty"));
        assertThat(pane.plot().isVisible()).isFalse();
    }

    @Test
    void curvesFollowTheEvents(FxRobot robot) {
        FakeRun run = run();
        say(
                run,
                new RunEvent.StateChanged(RunState.TRAINING),
                new RunEvent.Started(
                        new RunFacts(
                                300, 40, 1, Map.of(), 100, 2, "", Map.of(Split.TRAIN, 0.4, Split.VALIDATION, 0.25)),
                        List.of()),
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
        assertThat(robot.lookup("#loss-persistence").queryAs(Label.class).getText())
                .contains("0.25");
        assertThat(pane.plot().isVisible()).isTrue();
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
