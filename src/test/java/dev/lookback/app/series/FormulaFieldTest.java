package dev.lookback.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.column.AddedColumn;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Columns by formulas, typed by keyboard alone. */
@WithJavaFx
class FormulaFieldTest {

    private static final String FIELD = "data.preparation.added[0]";

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, PreparationForm::new);
    }

    @BeforeEach
    void open(FxRobot robot) {
        String csv = FormScene.csv(300, ',').replaceFirst("high", "Day High");
        form.open(robot, folder, csv, Preset.SMALL);
        robot.interact(form.find(Button.class, "formula.add")::fire);
    }

    @Test
    void functionsAndColumnsAreCompletedWithinCallsAndTheFunctionRoundTheCaretIsTold(FxRobot robot) {
        type(robot, "r = m");
        assertThat(list().getItems()).isNotEmpty();
        type(robot, "a");
        robot.push(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("r = ma(");
        assertThat(help()).isEqualTo("ma(x, n): moving average of the last n rows");
        assertThat(list().getItems()).as("all that can stand there").hasSizeGreaterThan(20);
        type(robot, "day");
        robot.push(KeyCode.TAB);
        assertThat(field().getText()).isEqualTo("r = ma(`Day High`");
        assertThat(isListShown()).isFalse();
        type(robot, ", 3)");
        assertThat(help()).isEmpty();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.recipe().data().preparation().added())
                .containsExactly(new AddedColumn("r", "ma(`Day High`, 3)"));
        assertThat(form.recipe().data().features()).contains("r");
    }

    @Test
    void theNameIsNotCompletedAndEscapeClosesTheListOnly(FxRobot robot) {
        type(robot, "= 1");
        robot.interact(() -> field().positionCaret(0));
        type(robot, "m");
        assertThat(isListShown()).isFalse();
        robot.interact(field()::end);
        robot.push(KeyCode.DOWN);
        assertThat(isListShown()).as("an operator is wanted").isFalse();
        type(robot, " + ");
        robot.push(KeyCode.DOWN);
        assertThat(isListShown()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(isListShown()).isFalse();
        assertThat(field().getText()).isEqualTo("m= 1 + ");
    }

    @Test
    void anErrorIsToldBelowTheFieldWithItsPlaceInTheFieldAndMarkedThere(FxRobot robot) {
        type(robot, "r = ma(clse, 3)");
        robot.push(KeyCode.ENTER);
        assertThat(form.find(Label.class, FIELD + ".error").getText()).startsWith("At character 8: ");
        assertThat(field().getSelectedText()).isEqualTo("clse");
        assertThat(form.recipe().data().preparation().added()).isEmpty();
        type(robot, "close");
        assertThat(form.find(Label.class, FIELD + ".error").isVisible())
                .as("what was said of another text")
                .isFalse();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.recipe().data().preparation().added()).containsExactly(new AddedColumn("r", "ma(close, 3)"));
    }

    @Test
    void whatIsTypedButNotAddedYetStaysWhenOtherColumnsChange(FxRobot robot) {
        type(robot, "a = log(close)");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(form.find(Button.class, "formula.add")::fire);
        robot.interact(
                () -> form.find(TextField.class, "data.preparation.added[1]").setText("b = ma(clse, 3)"));
        robot.interact(form.find(Button.class, FIELD + ".remove")::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.recipe().data().preparation().added()).isEmpty();
        assertThat(field().getText()).isEqualTo("b = ma(clse, 3)");
        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(field().getText()).isEqualTo("a = log(close)");
        assertThat(form.find(TextField.class, "data.preparation.added[1]").getText())
                .isEqualTo("b = ma(clse, 3)");
    }

    @Test
    void anExampleStandsInTheEmptyFieldWhileItHasTheFocus(FxRobot robot) {
        robot.interact(() -> {
            field().requestFocus();
            field().applyCss();
        });
        assertThat(field().isFocused()).isTrue();
        assertThat(field().lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .filter(text -> text.getText().equals("r = pct(close)"))
                        .map(text -> (Color) text.getFill())
                        .toList())
                .singleElement()
                .matches(color -> color.getOpacity() > 0);
    }

    /** As if typed, at the caret. */
    private void type(FxRobot robot, String text) {
        for (char c : text.toCharArray()) {
            robot.interact(() -> field().replaceSelection(String.valueOf(c)));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TextField field() {
        return form.find(TextField.class, FIELD);
    }

    private String help() {
        Label help = form.find(Label.class, FIELD + ".help");
        return help.isVisible() ? help.getText() : "";
    }

    private static boolean isListShown() {
        return Window.getWindows().stream()
                .anyMatch(window -> window.getScene().lookup(".filter-suggestions") != null && window.isShowing());
    }

    private static ListView<?> list() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().lookup(".filter-suggestions"))
                .filter(ListView.class::isInstance)
                .map(ListView.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
