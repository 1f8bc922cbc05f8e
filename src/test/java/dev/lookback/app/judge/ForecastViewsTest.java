package dev.lookback.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import io.fair_acc.dataset.DataSet;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ForecastViewsTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private ResidualsPane residuals;
    private ScatterPane scatter;

    @Start
    void start(Stage stage) {
        residuals = new ResidualsPane(window.workbench(), FxWindow.TEXTS);
        scatter = new ScatterPane(window.workbench(), FxWindow.TEXTS);
        window.show(stage, new SplitPane(residuals, scatter));
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", 300);
    }

    private static Curve curve(Plot plot, String styleClass) {
        return (Curve) plot.getAllDatasets().stream()
                .filter((DataSet d) -> d.getStyleClasses().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    private void train(TargetForm form) {
        window.edit(r -> r.withTargetForm(form));
        SplitForecast train = new SplitForecast(
                Split.TRAIN, 50, new double[] {10, 12, 11}, new double[] {9, 12, 13}, new double[] {8, 10, 12});
        SplitForecast test =
                new SplitForecast(Split.TEST, 250, new double[] {1, 2}, new double[] {2, 2}, new double[] {0, 1});
        FxWindow.onFx(() -> FakeRun.on(window.workbench())
                .say(new RunEvent.EpochDone(
                        new EpochResult(1, 1, Double.NaN, 1, 0.001),
                        1,
                        Map.of(Split.TRAIN, train, Split.TEST, test),
                        Map.of())));
        FxWindow.settle();
    }

    @Test
    void sayWhatToDoWhileThereIsNoRun() {
        assertThat(((Label) residuals.lookup(".chart-empty")).getText())
                .isEqualTo(FxWindow.TEXTS.get("app.judge.residuals.empty"));
    }

    @Test
    void residualsAreActualLessForecastOfTheSplitChosen(FxRobot robot) {
        train(TargetForm.LEVEL);
        // Validation has no windows: the first split that has some is shown instead.
        assertThat(curve(residuals.plot(), "residual").ys()).containsExactly(1, 0, -2);
        assertThat(curve(residuals.plot(), "residual").xs()[0])
                .isEqualTo(window.workbench().series().orElseThrow().axisAt(50));
        assertThat(residuals.lookup("#residuals-validation").isDisabled()).isTrue();
        robot.clickOn("#residuals-test");
        assertThat(curve(residuals.plot(), "residual").ys()).containsExactly(-1, 0);
    }

    @Test
    void scatterShowsLevelsOrChangesFromTheLastValue(FxRobot robot) {
        train(TargetForm.LEVEL);
        assertThat(curve(scatter.plot(), "points").xs()).containsExactly(10, 12, 11);
        assertThat(curve(scatter.plot(), "points").ys()).containsExactly(9, 12, 13);
        robot.clickOn("#scatter-changes");
        assertThat(curve(scatter.plot(), "points").xs()).containsExactly(2, 2, -1);
        assertThat(curve(scatter.plot(), "points").ys()).containsExactly(1, 2, 1);
    }

    @Test
    void aNetworkOfChangesIsShownAsChanges() {
        train(TargetForm.CHANGE);
        assertThat(((ToggleButton) scatter.lookup("#scatter-changes")).isSelected())
                .isTrue();
    }
}
