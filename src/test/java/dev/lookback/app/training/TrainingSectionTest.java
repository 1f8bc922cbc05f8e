package dev.lookback.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.Loss;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Schedule;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import dev.lookback.window.weight.RowWeights;
import dev.lookback.window.weight.RowWeights.ByTime;
import dev.lookback.window.weight.RowWeights.Span;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class TrainingSectionTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage, (workbench, texts) -> new TrainingSection(workbench, texts, () -> RowRanges.of(20, 39)));
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(1000, ','), Preset.NOTEBOOK);
    }

    @Test
    void theBatchSizeIsHereWithItsBatchesAndItsProblems(FxRobot robot) {
        form.type(robot, "training.batchSize", "32");
        assertThat(form.recipe().training().batchSize()).isEqualTo(32);
        assertThat(form.find(Button.class, "section-training").getAccessibleText())
                .contains("batch 32");
        robot.interact(() ->
                form.workbench().edit("", r -> r.withTraining(r.training().withBatchSize(0))));
        assertThat(form.find(VBox.class, "problems:training.batchSize").isVisible())
                .isTrue();
        assertThat(form.find(Button.class, "section-training").getAccessibleText())
                .contains("1 error");
    }

    @Test
    void everyOptimizerHasItsOwnFields(FxRobot robot) {
        form.find(TextField.class, "training.optimizer.rho");
        for (OptimizerKind kind : OptimizerKind.values()) {
            choose(robot, "training.optimizer", kind);
            assertThat(form.recipe().training().optimizer()).isEqualTo(kind.fresh());
        }
        form.type(robot, "training.optimizer.momentum", "0.9");
        robot.interact(form.find(CheckBox.class, "training.optimizer.nesterov")::fire);
        assertThat(form.recipe().training().optimizer()).isEqualTo(new Optimizer.Sgd(0.9, true));
        robot.interact(form.workbench()::undo);
        robot.interact(form.workbench()::undo);
        robot.interact(form.workbench()::undo);
        assertThat(form.recipe().training().optimizer()).isInstanceOf(Optimizer.Nadam.class);
        form.find(TextField.class, "training.optimizer.beta2");
    }

    @Test
    void everyScheduleAndLossHasItsOwnFields(FxRobot robot) {
        for (ScheduleKind kind : ScheduleKind.values()) {
            choose(robot, "training.schedule", kind);
            assertThat(form.recipe().training().schedule()).isEqualTo(kind.fresh());
        }
        form.type(robot, "training.schedule.patience", "7");
        assertThat(form.recipe().training().schedule()).isEqualTo(new Schedule.OnPlateau(7, 0.5, 1e-6));
        choose(robot, "training.loss", LossKind.QUANTILE);
        form.type(robot, "training.loss.q", "0.9");
        assertThat(form.recipe().training().loss()).isEqualTo(new Loss.Quantile(0.9));
    }

    @Test
    void newerWindowsCountMoreAtASwitch(FxRobot robot) {
        robot.interact(() ->
                form.find(CheckBox.class, "training.rowWeights.halfLife.on").setSelected(true));
        int windows =
                form.workbench().checkProperty().get().plan().orElseThrow().count(Split.TRAIN);
        assertThat(form.recipe().training().rowWeights().halfLife()).hasValue(windows / 2);
        form.type(robot, "training.rowWeights.halfLife", "250");
        assertThat(form.recipe().training().rowWeights().halfLife()).hasValue(250);
        robot.interact(() ->
                form.find(CheckBox.class, "training.rowWeights.halfLife.on").setSelected(false));
        assertThat(form.recipe().training().rowWeights()).isEqualTo(RowWeights.EVEN);
    }

    @Test
    void spansOfRowsAreAddedTypedAndRemoved(FxRobot robot) {
        String first = "training.rowWeights.spans[0]";
        fire(robot, "training.rowWeights.spans.add");
        Span added = spans().get(0);
        assertThat(added.factor()).isEqualTo(1);
        assertThat(form.workbench().checkProperty().get().at(first)).isEmpty();
        fire(robot, "training.rowWeights.spans.add");
        form.type(robot, first + ".factor", "0");
        assertThat(spans()).extracting(Span::factor).containsExactly(0.0, 1.0);
        form.type(robot, first + ".from", "2005-02-05");
        form.type(robot, first + ".to", "2005-02-02");
        assertThat(form.find(VBox.class, "problems:" + first).isVisible()).isTrue();
        form.type(robot, first + ".to", "2005-04-01");
        assertThat(form.find(VBox.class, "problems:" + first).isVisible()).isFalse();
        assertThat(spans().get(0))
                .isEqualTo(new ByTime(
                        LocalDateTime.of(2005, 2, 5, 0, 0), LocalDateTime.of(2005, 4, 1, 23, 59, 59, 999_000_000), 0));
        assertThat(form.find(TextField.class, first + ".to").getText()).isEqualTo("2005-04-01");
        fire(robot, "training.rowWeights.spans[1].remove");
        fire(robot, first + ".remove");
        assertThat(spans()).isEmpty();
    }

    @Test
    void theSpanThatTheChartShowsIsAddedAndItsFactorIsTypedAtOnce(FxRobot robot) {
        fire(robot, "training.rowWeights.spans.seen");
        assertThat(spans())
                .containsExactly(
                        new ByTime(LocalDateTime.of(2005, 1, 24, 0, 0), LocalDateTime.of(2005, 2, 12, 0, 0), 1));
        assertThat(form.find(TextField.class, "training.rowWeights.spans[0].factor")
                        .isFocused())
                .isTrue();
    }

    private List<Span> spans() {
        return form.recipe().training().rowWeights().spans();
    }

    private void fire(FxRobot robot, String button) {
        robot.interact(() -> form.find(Button.class, button).fire());
    }

    @Test
    void whatIsSwitchedOnBringsItsFields(FxRobot robot) {
        assertThat(form.recipe().training().earlyStopping()).isEmpty();
        robot.interact(form.find(CheckBox.class, "training.earlyStopping")::fire);
        form.type(robot, "training.earlyStopping.patience", "8");
        assertThat(form.recipe().training().earlyStopping().orElseThrow().patience())
                .isEqualTo(8);
        robot.interact(form.find(CheckBox.class, "training.clipNorm.on")::fire);
        form.type(robot, "training.clipNorm", "0.5");
        assertThat(form.recipe().training().clipNorm()).isEqualTo(OptionalDouble.of(0.5));
        robot.interact(form.find(CheckBox.class, "training.clipNorm.on")::fire);
        assertThat(form.recipe().training().clipNorm()).isEmpty();
    }

    @Test
    void aSeedIsDrawnWithTheDice(FxRobot robot) {
        form.type(robot, "seed", "-5");
        assertThat(form.recipe().seed()).isEqualTo(-5);
        robot.interact(form.find(Button.class, "seed-dice")::fire);
        assertThat(form.recipe().seed()).isPositive();
        assertThat(form.find(TextField.class, "seed").getText())
                .isEqualTo(Long.toString(form.recipe().seed()));
    }

    @Test
    void theHeaderSumsItUpAndFolds(FxRobot robot) {
        Button header = form.find(Button.class, "section-training");
        assertThat(header.getAccessibleText()).contains("RMSprop 1e-4").contains("10 epochs");
        robot.clickOn(header);
        assertThat(form.find(TextField.class, "seed")
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        robot.push(KeyCode.RIGHT);
        assertThat(form.find(TextField.class, "seed")
                        .getParent()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private void choose(FxRobot robot, String id, Object value) {
        robot.interact(() -> form.find(ComboBox.class, id).setValue(value));
    }
}
