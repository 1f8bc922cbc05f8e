package dev.lookback.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.widget.field.Choice;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Aggregation;
import dev.lookback.series.Preparation.ColumnAggregation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.Series;
import dev.lookback.series.column.AddedColumn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class RowsByColumnsTest {

    private static final int ROWS = 600;
    private static final int LATE = 200;

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                (workbench, texts) -> new VBox(
                        new SeriesSection(workbench, texts, ReportLinks.none()), new TablePane(workbench, texts)));
    }

    private void open(FxRobot robot) {
        StringBuilder text = new StringBuilder("date,close,late\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("%s,%d,%s%n"
                    .formatted(LocalDate.of(2020, 1, 1).plusDays(row), 100 + row % 17, row < LATE ? "" : row % 5));
        }
        form.open(robot, folder, text.toString(), Preset.SMALL);
    }

    private Series series() {
        return form.workbench().series().orElseThrow();
    }

    private Label usedRows() {
        return form.find(Label.class, "used-rows");
    }

    private int rowsInTable() {
        return form.find(TableView.class, "table").getItems().size();
    }

    private void edit(FxRobot robot, Preparation preparation, String... inputs) {
        robot.interact(() -> form.workbench()
                .edit(
                        "",
                        r -> r.withData(r.data()
                                .withPreparation(preparation)
                                .withFeatures(inputs.length == 0 ? r.data().features() : List.of(inputs)))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void rowsFollowTheInputsThatAreTicked(FxRobot robot) {
        open(robot);
        assertThat(series().rows()).as("the late column is no input").isEqualTo(ROWS);
        assertThat(rowsInTable()).isEqualTo(ROWS);
        assertThat(usedRows().isVisible()).as("all rows").isFalse();

        CheckBox late = form.find(CheckBox.class, "data.features[late]");
        robot.interact(late::requestFocus);
        robot.interact(late::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(ROWS - LATE);
        assertThat(rowsInTable()).isEqualTo(ROWS - LATE);
        assertThat(usedRows().getText()).isEqualTo("400 of 600 rows; column \"late\" begins at 2020-07-19");
        assertThat(late.isFocused()).as("the box stays").isTrue();
        assertThat(form.workbench()
                        .checkProperty()
                        .get()
                        .plan()
                        .orElseThrow()
                        .borders()
                        .testEnd())
                .isEqualTo(ROWS - LATE);

        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(ROWS);
        assertThat(late.isSelected()).isFalse();
        assertThat(usedRows().isVisible()).isFalse();
    }

    @Test
    void preparationIsAStepOfUndo(FxRobot robot) {
        open(robot);
        Preparation weeks = Preparation.NONE.withResampling(Optional.of(new Resampling("1w", List.of())));
        edit(robot, weeks, "close");
        assertThat(series().rows()).isEqualTo(85);
        assertThat(usedRows().getText())
                .isEqualTo(
                        "85 of 85 rows, made of 600 rows of the file; the first 5 rows left out, as the step begins before them");
        assertThat(form.recipe().data().isTo(series())).isTrue();

        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(ROWS);
        robot.interact(form.workbench()::redo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(85);
    }

    @Test
    void aggregationsAreChosenForEachColumn(FxRobot robot) {
        open(robot);
        Hyperlink toggle = form.find(Hyperlink.class, "aggregations");
        assertThat(toggle.getParent().isVisible()).as("rows of the file").isFalse();
        edit(robot, Preparation.NONE.withResampling(Optional.of(new Resampling("1w", List.of()))), "close");
        assertThat(toggle.getParent().isVisible()).isTrue();
        robot.interact(toggle::fire);
        Choice<?> close = form.find(Choice.class, "data.preparation.resampling.aggregations[close]");
        assertThat(close.getValue()).isEqualTo(Aggregation.LAST);
        double last = series().values("close")[0];

        choose(robot, close, Aggregation.MINIMUM);
        assertThat(form.recipe().data().preparation().resampling().orElseThrow().aggregations())
                .containsExactly(new ColumnAggregation("close", Aggregation.MINIMUM));
        assertThat(series().values("close")[0]).isLessThan(last);

        choose(robot, close, Aggregation.LAST);
        assertThat(form.recipe().data().preparation().resampling().orElseThrow().aggregations())
                .as("the usual one")
                .isEmpty();
        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(close.getValue()).isEqualTo(Aggregation.MINIMUM);
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, Choice<?> choice, Aggregation rule) {
        robot.interact(() -> ((Choice<Aggregation>) choice).setValue(rule));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void editsThatComeWhileTheSeriesIsPreparedAreKept(FxRobot robot) {
        open(robot);
        Preparation mean = Preparation.NONE.withAdded(List.of(AddedColumn.of("m = ma(close, 10)")));
        robot.interact(() -> {
            form.workbench().edit("", r -> r.withData(r.data().withPreparation(mean)));
            form.workbench().edit("", r -> r.withData(r.data().withFeatures(List.of("close", "m"))));
            form.workbench().edit("", r -> r.withSeed(77));
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(form.recipe().seed()).isEqualTo(77);
        assertThat(form.recipe().data().features()).containsExactly("close", "m");
        assertThat(series().rows()).isEqualTo(ROWS - 9);
        assertThat(form.find(CheckBox.class, "data.features[m]").isSelected()).isTrue();
        assertThat(form.workbench().checkProperty().get().trainable()).isTrue();
    }

    @Test
    void undoWhileTheSeriesIsPreparedGivesTheEditUp(FxRobot robot) {
        open(robot);
        Preparation mean = Preparation.NONE.withAdded(List.of(AddedColumn.of("m = ma(close, 10)")));
        robot.interact(() -> {
            form.workbench().edit("", r -> r.withData(r.data().withPreparation(mean)));
            form.workbench().undo();
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(form.recipe().data().preparation()).isEqualTo(Preparation.NONE);
        assertThat(form.workbench().edits().canUndoProperty().get()).isFalse();
    }
}
