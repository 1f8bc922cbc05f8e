package dev.lookback.app.series.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class ReadingFormTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, ReadingForm::new);
    }

    @Test
    void eachOptionSaysWhetherItWasFoundOrSetAndLeadsBack(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ';'), Preset.SMALL);
        assertThat(text("file.delimiter.state")).isEqualTo("found");
        assertThat(form.find(Button.class, "file.delimiter.detect").isVisible()).isFalse();

        ComboBox<Optional<Character>> delimiter = combo("file.delimiter");
        robot.interact(() -> delimiter.setValue(Optional.of(';')));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("file.delimiter.state")).isEqualTo("set by you");

        robot.interact(form.find(Button.class, "file.delimiter.detect")::fire);
        assertThat(options()).isEqualTo(ReadOptions.detect());
        assertThat(text("file.delimiter.state")).isEqualTo("found");
    }

    @Test
    void aTimeColumnIsTypedAndOneThatIsNotThereIsRefusedAtItsField(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        ComboBox<String> column = combo("file.timeColumn");
        assertThat(column.getValue()).isEqualTo("date");
        assertThat(column.getItems()).containsExactly("None: use row numbers", "date", "high", "close");

        type(robot, column, "date + hour");
        assertThat(text("file.timeColumn.problem")).startsWith("The file has no column \"hour\".");
        assertThat(isInvalid(column.getEditor())).isTrue();
        assertThat(options()).isEqualTo(ReadOptions.detect());

        robot.push(KeyCode.ESCAPE);
        assertThat(column.getEditor().getText()).isEqualTo("date");
        assertThat(text("file.timeColumn.problem")).isEmpty();

        type(robot, column, "None: use row numbers");
        assertThat(options().timeColumn()).contains(ReadOptions.NO_TIME);
        assertThat(series().hasTime()).isFalse();
        type(robot, column, "");
        assertThat(options().timeColumn()).isEmpty();
        assertThat(column.getEditor().getText()).isEqualTo("date");
    }

    @Test
    void aTimeFormatIsReadAsItIsTyped(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        ComboBox<String> format = combo("file.timeFormat");
        assertThat(format.getValue()).isEqualTo("yyyy-MM-dd");

        type(robot, format, "yyyy-bb");
        assertThat(text("file.timeFormat.problem")).contains("is not a time pattern: \"b\"");
        assertThat(options().timeFormat()).isEmpty();

        type(robot, format, "yyyy-MM-dd[ HH:mm]");
        assertThat(text("file.timeFormat.problem")).isEmpty();
        assertThat(options().timeFormat()).contains("yyyy-MM-dd[ HH:mm]");
        assertThat(text("file.timeFormat.state")).isEqualTo("set by you");
        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(options().timeFormat()).isEmpty();
        assertThat(format.getEditor().getText()).isEqualTo("yyyy-MM-dd");
    }

    @Test
    void dayAndMonthAreAskedOnlyWhereTheyCouldBeMixedUp(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        assertThat(form.find(Node.class, "file.dayFirst")
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        StringBuilder text = new StringBuilder("date,close\n");
        for (int day = 1; day <= 28; day++) {
            text.append(day).append("/03/2020,").append(day * 1.5).append('\n');
        }
        form.open(robot, folder, text.toString(), Preset.LINEAR);
        ComboBox<Optional<Boolean>> first = combo("file.dayFirst");
        assertThat(first.getParent().getParent().isVisible()).isTrue();
        assertThat(first.getButtonCell().getText()).startsWith("Day first");
    }

    @Test
    void linesAreNumbersWithinBounds(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        ComboBox<String> header = combo("file.header");
        assertThat(header.getValue()).isEqualTo("1");
        type(robot, header, "5");
        assertThat(text("file.header.problem")).isEqualTo("Must be at most 4.");
        type(robot, combo("file.skip"), "two");
        assertThat(text("file.skip.problem")).isEqualTo("Must be a whole number.");
        type(robot, combo("file.skip"), "0");
        assertThat(text("file.skip.problem")).isEmpty();
        assertThat(options().skip()).as("that is what was found").isEqualTo(OptionalInt.empty());
    }

    @Test
    void missingValuesAreAddedByTypingAndTakenAwayByAClick(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        TextField more = form.find(TextField.class, "file.missingValues.add");
        robot.interact(more::requestFocus);
        robot.write("-999").push(KeyCode.ENTER);
        more.setText("");
        robot.interact(() -> more.setText("low=-1"));
        robot.push(KeyCode.ENTER);
        assertThat(text("file.missingValues.problem")).startsWith("The file has no column \"low\".");
        robot.interact(() -> more.setText("high=-1"));
        robot.push(KeyCode.ENTER);
        assertThat(options().missingValues())
                .containsExactly(
                        new MissingValue(Optional.empty(), "-999"), new MissingValue(Optional.of("high"), "-1"));
        assertThat(text("file.missingValues.problem")).isEmpty();
        assertThat(more.isFocused()).as("for the next one").isTrue();

        robot.interact(form.find(Button.class, "file.missingValues[-999]")::fire);
        assertThat(options().missingValues()).containsExactly(new MissingValue(Optional.of("high"), "-1"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileOfAnArchiveIsFoundByItsName(FxRobot robot) throws IOException {
        Path archive = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry("part" + i + ".csv"));
                zip.write(FormScene.csv(40 + i, ',').getBytes(StandardCharsets.UTF_8));
            }
        }
        robot.interact(() -> form.workbench().open(archive));
        WaitForAsyncUtils.waitForFxEvents();
        Button part = form.find(Button.class, "file.part");
        assertThat(part.getText()).isEqualTo("part0.csv");
        assertThat(series().rows()).isEqualTo(40);

        robot.clickOn(part);
        ListView<String> list = robot.lookup("#search-list").queryAs(ListView.class);
        FxWindow.until(() -> list.getScene().getFocusOwner() != null);
        assertThat(list.getScene().getFocusOwner().getId()).isEqualTo("search");
        robot.write("11");
        assertThat(list.getItems()).containsExactly("part11.csv");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(51);
        assertThat(options().part()).contains("part11.csv");
        assertThat(part.getText()).isEqualTo("part11.csv");
        assertThat(text("file.part.state")).isEqualTo("set by you");
    }

    private void type(FxRobot robot, ComboBox<String> choice, String text) {
        robot.interact(() -> {
            choice.requestFocus();
            choice.getEditor().setText(text);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isInvalid(Node field) {
        return field.getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"));
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String id) {
        return form.find(ComboBox.class, id);
    }

    private String text(String id) {
        return form.find(Label.class, id).getText();
    }

    private ReadOptions options() {
        return series().options();
    }

    private Series series() {
        return form.workbench().series().orElseThrow();
    }
}
