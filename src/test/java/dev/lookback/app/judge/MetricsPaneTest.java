package dev.lookback.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.widget.VerdictLabel;
import dev.lookback.app.widget.entry.SmallNumber;
import dev.lookback.app.workbench.FakeForecasts;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class MetricsPaneTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, MetricsPane::new);
    }

    @Test
    void beforeTrainingItSaysWhatWillBeThere(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.SMALL);
        assertThat(label("metrics.empty").isVisible()).isTrue();
        assertThat(label("metrics.empty").getText()).startsWith("Metrics are shown");
    }

    @Test
    void aNetworkThatLosesIsToldSo(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK);
        train(robot, Map.of(Split.TRAIN, scores(0.05, 0.04), Split.VALIDATION, scores(0.16, 0.04)));
        assertThat(verdict().getText()).isEqualTo("Validation: error 4 times that of repeating the last value");
        assertThat(verdict().getStyleClass()).as("no claim yet").contains("neither");
        assertThat(label("scores.network.skill").getStyleClass()).contains("scores-other");
        assertThat(label("scores.network.MAE").getText()).isEqualTo("0.1600");
        assertThat(label("scores.PERSISTENCE.MAE").getStyleClass()).contains("scores-best");
        assertThat(label("scores.network.MAE").getStyleClass()).doesNotContain("scores-best");
        assertThat(label("scores.network.skill").getText()).isEqualTo("-300 %");
        robot.interact(() -> form.find(CheckBox.class, "metrics.units").setSelected(true));
        assertThat(label("scores.network.MAE_UNITS").getText()).isEqualTo("160.0");
        robot.interact(() -> form.find(ToggleButton.class, "metrics-train").fire());
        assertThat(label("scores.network.MAE_UNITS").getText()).isEqualTo("50.00");
        // 4438 − 4001 − 400 rows are too few for lookback and delay.
        assertThat(label("metrics.missing").getText()).isEqualTo("Test: 0 windows: needs at least 62 rows, has 37");
    }

    @Test
    void ofFiguresThatReadTheSameNoneIsMarkedAsBetter(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.SMALL);
        train(robot, Map.of(Split.VALIDATION, scores(0.0400001, 0.04)));

        assertThat(label("scores.network.MAE").getText())
                .isEqualTo(label("scores.PERSISTENCE.MAE").getText());
        assertThat(label("scores.PERSISTENCE.MAE").getStyleClass()).contains("scores-best");
        assertThat(label("scores.network.MAE").getStyleClass()).contains("scores-best");
    }

    private VerdictLabel verdict() {
        return form.find(VerdictLabel.class, "metrics.verdict");
    }

    /** The coloured part of the verdict. */
    private String phrase(String tone) {
        return ((Text) verdict().lookup(".verdict-phrase." + tone)).getText();
    }

    @Test
    void everyEpochBringsNewScores(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.SMALL);
        FakeRun run = train(robot, Map.of(Split.VALIDATION, scores(0.05, 0.04)));
        robot.interact(() -> run.say(epoch(2, Map.of(Split.VALIDATION, scores(0.03, 0.04)))));
        assertThat(verdict().getText()).isEqualTo("Validation: error 25 % below that of repeating the last value");
        assertThat(verdict().getStyleClass()).contains("neither").doesNotContain("better", "worse");
        assertThat(label("metrics.weights").getText()).startsWith("Weights after epoch 2 of ");
    }

    @Test
    void onceOverBaselinesStandBesideTheNetwork(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(1200, ','), Preset.SMALL);
        judge(robot, (actual, last) -> last + 0.5 * (actual - last));

        assertThat(label("scores.RIDGE.MAE").getStyleClass()).contains("scores-best");
        assertThat(label("scores.DRIFT.MAE").getText()).isNotEmpty();
        assertThat(label("scores.PERSISTENCE.MAE").getText()).isNotEmpty();
        assertThat(label("scores.network.skill").getText()).isEqualTo("50.0 %");
        assertThat(label("scores.alwaysUp").getText()).endsWith("%");
        assertThat(verdict().getText())
                .startsWith("Validation: 50 % better than repeating the last value (p < 0.001), but worse than ridge")
                .endsWith(" times its error, p = 0.006)");
        assertThat(verdict().getAccessibleText()).isEqualTo(verdict().getText());
        assertThat(verdict().getStyleClass()).contains("worse");
        assertThat(phrase("better")).isEqualTo("50\u00a0% better than repeating the last value (p < 0.001)");
        assertThat(phrase("worse")).startsWith("worse than ridge regression");
        assertThat(label("scores.network.skill").getStyleClass()).contains("scores-wins");
        assertThat(label("scores.RIDGE.skill").getStyleClass()).contains("scores-other");
        assertThat(label("scores.best").getText()).isEqualTo("Ridge");
        assertThat(label("metrics.evidence").getText())
                .startsWith("95 % confidence interval of skill: ")
                .endsWith("The p-value of a loss against the best of 6 baselines allows for that choice.");
        robot.interact(() -> form.find(ToggleButton.class, "metrics-test").fire());
        assertThat(label("metrics.evidence").getText())
                .startsWith("Test: 50 % better than repeating the last value (p < 0.001), but worse than ridge");
    }

    @Test
    void theSeasonThatWasFoundCanBeReplaced(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(1200, ','), Preset.SMALL);
        judge(robot, (actual, last) -> last);
        SmallNumber season = form.find(SmallNumber.class, "metrics.season");
        // The series goes around every 2π · 9 = 56.5 rows.
        assertThat(season.getValue()).isBetween(56, 57);
        int found = season.getValue();
        String before = label("scores.SEASONAL.MAE").getText();

        robot.interact(() -> season.getValueFactory().setValue(20));
        assertThat(form.workbench().evaluationProperty().get().seasonalPeriod()).hasValue(20);
        awaitAssessment();
        assertThat(label("scores.SEASONAL.MAE").getText()).isNotEqualTo(before);

        robot.interact(() -> form.find(Hyperlink.class, "metrics.season.found").fire());
        awaitAssessment();
        assertThat(season.getValue()).isEqualTo(found);
        assertThat(form.workbench().evaluationProperty().get().seasonalPeriod()).isEmpty();
        assertThat(label("scores.SEASONAL.MAE").getText()).isEqualTo(before);
    }

    @Test
    void aSplitThatIsNotThereYetIsCopedWith(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(1200, ','), Preset.SMALL);
        RunEvent[] all = FakeForecasts.judged(form.workbench(), (actual, last) -> last);
        RunEvent.EpochDone epoch = (RunEvent.EpochDone) all[0];
        robot.interact(() -> FakeRun.on(form.workbench())
                .say(
                        new RunEvent.EpochDone(
                                epoch.result(),
                                1,
                                Map.of(Split.TRAIN, epoch.forecasts().get(Split.TRAIN)),
                                Map.of(Split.TRAIN, epoch.scores().get(Split.TRAIN))),
                        all[1]));
        awaitAssessment();
        assertThat(form.find(ToggleButton.class, "metrics-test").isDisabled()).isTrue();
        assertThat(label("scores.RIDGE.MAE").getText()).isNotEmpty();
        assertThat(label("metrics.evidence").isVisible())
                .as("training windows prove nothing")
                .isFalse();
    }

    private void judge(FxRobot robot, DoubleBinaryOperator network) {
        robot.interact(() -> FakeRun.on(form.workbench()).say(FakeForecasts.judged(form.workbench(), network)));
        awaitAssessment();
    }

    private void awaitAssessment() {
        FxWindow.until(() -> !form.workbench().assessments().workingProperty().get()
                && form.workbench().assessments().assessmentProperty().get() != null);
        FxWindow.settle();
    }

    private FakeRun train(FxRobot robot, Map<Split, Scores> scores) {
        FakeRun[] run = new FakeRun[1];
        robot.interact(() -> {
            run[0] = FakeRun.on(form.workbench());
            run[0].say(epoch(1, scores));
        });
        return run[0];
    }

    private static RunEvent epoch(int number, Map<Split, Scores> scores) {
        return new RunEvent.EpochDone(new EpochResult(number, 0.1, 0.1, 1, 1e-4), number, Map.of(), scores);
    }

    private static Scores scores(double network, double persistence) {
        return new Scores(metrics(network), metrics(persistence));
    }

    private static Metrics metrics(double mae) {
        return new Metrics(mae, mae, 1000 * mae, 1000 * mae, mae, mae, 1 - mae, 0.5);
    }

    private Label label(String id) {
        return form.find(Label.class, id);
    }
}
