package dev.lookback.app.windows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.Context;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class WindowsSectionTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> new WindowsSection(workbench, texts, new StackPane()));
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK);
    }

    @Test
    void theNotebooksTestSplitHasNoWindowsAndOneClickGivesItSome(FxRobot robot) {
        assertThat(form.find(Label.class, "windows-train").getText()).isEqualTo("3,940");
        assertThat(form.find(Label.class, "windows-validation").getText()).isEqualTo("339");
        assertThat(form.find(Label.class, "windows-test").getText()).isEqualTo("0");

        Button fix = form.awaitFix(0);
        assertThat(fix.getTooltip().getGraphic()).isNotNull();
        assertThat(fix.getAccessibleHelp()).contains("→");
        robot.clickOn(fix);

        assertThat(form.workbench().checkProperty().get().at("splits.test")).isEmpty();
        assertThat(form.find(Label.class, "windows-test").getText()).isNotEqualTo("0");
        robot.interact(form.workbench()::undo);
        assertThat(form.find(Label.class, "windows-test").getText()).isEqualTo("0");
    }

    @Test
    void windowsAcrossGapsAreLeftOutAtASwitchAndCounted(FxRobot robot) {
        robot.interact(() -> form.find(CheckBox.class, "windows.maxGap.on").setSelected(true));
        assertThat(form.recipe().windows().maxGap()).hasValue(1);
        form.type(robot, "windows.maxGap", "3");
        assertThat(form.recipe().windows().maxGap()).hasValue(3);
        robot.interact(() -> form.find(CheckBox.class, "windows.maxGap.on").setSelected(false));
        assertThat(form.recipe().windows().maxGap()).isEmpty();
    }

    @Test
    void otherTermsForTheSplitsKeepTheBorders(FxRobot robot) {
        Borders before = borders();
        choose(robot, SplitMode.FRACTION);
        assertThat(form.recipe().splits()).isInstanceOf(SplitSpec.ByFraction.class);
        assertThat(borders()).isEqualTo(before);
        choose(robot, SplitMode.DATE);
        assertThat(form.recipe().splits()).isInstanceOf(SplitSpec.ByDate.class);
        assertThat(borders()).isEqualTo(before);
        choose(robot, SplitMode.ROWS);
        assertThat(form.recipe().splits()).isEqualTo(new SplitSpec.ByRows(4001, 400, OptionalInt.empty()));
    }

    @Test
    void lookingAtSharesWithoutTypingLeavesThemExact(FxRobot robot) {
        choose(robot, SplitMode.FRACTION);
        SplitSpec exact = form.recipe().splits();
        robot.clickOn(form.find(TextField.class, "splits.train")).push(KeyCode.ENTER);
        robot.clickOn(form.find(TextField.class, "splits.validation"));
        assertThat(form.recipe().splits()).isEqualTo(exact);
    }

    @Test
    void aShareIsTypedInPercent(FxRobot robot) {
        choose(robot, SplitMode.FRACTION);
        form.type(robot, "splits.train", "60");
        assertThat(borders().rows(Split.TRAIN)).isEqualTo(2663);
    }

    @Test
    void aDateMovesTheBorder(FxRobot robot) {
        choose(robot, SplitMode.DATE);
        form.type(robot, "splits.validation", "2015/1/5");
        assertThat(borders().rows(Split.TRAIN)).isEqualTo(3653);
        robot.push(KeyCode.UP);
        assertThat(borders().rows(Split.TRAIN)).isEqualTo(3654);
        assertThat(form.find(TextField.class, "splits.validation").getText()).isEqualTo("2015-01-06");
    }

    @Test
    void testIsTheRestUntilANumberIsTyped(FxRobot robot) {
        CheckBox rest = form.find(CheckBox.class, "splits.test.rest");
        assertThat(rest.isSelected()).isTrue();
        assertThat(form.find(TextField.class, "splits.test").getText()).isEqualTo("37");
        form.type(robot, "splits.test", "30");
        assertThat(rest.isSelected()).isFalse();
        assertThat(borders().testEnd()).isEqualTo(4431);
        robot.interact(rest::fire);
        assertThat(borders().testEnd()).isEqualTo(4438);
    }

    @Test
    void theSentenceAndTheHorizonFollowTheKeys(FxRobot robot) {
        form.type(robot, "windows.step", "1");
        assertThat(form.find(Label.class, "sentence").getText())
                .contains("60 rows")
                .contains("high")
                .contains("2 rows");
        robot.interact(form.find(CheckBox.class, "context")::fire);
        assertThat(form.recipe().context()).isEqualTo(Context.PRECEDING);
    }

    @Test
    void aSplitThatCannotBeIsRefusedAtItsField(FxRobot robot) {
        form.type(robot, "splits.validation", "500");
        assertThat(form.workbench().checkProperty().get().at("splits.validation"))
                .as("500 rows are more than are left")
                .isNotEmpty();
        assertThat(form.find(javafx.scene.layout.VBox.class, "problems:splits.validation")
                        .isVisible())
                .isTrue();
    }

    private Borders borders() {
        return form.workbench().checkProperty().get().plan().orElseThrow().borders();
    }

    @Test
    void aDateOutsideTheSeriesIsRefusedAndDigitsMayBeWide(FxRobot robot) {
        choose(robot, SplitMode.DATE);
        TextField validation = form.find(TextField.class, "splits.validation");
        String before = validation.getText();
        for (String refused : new String[] {"1999-01-01", "2099-01-01", "2015-02-30", "soon"}) {
            form.type(robot, "splits.validation", "");
            robot.interact(() -> validation.setText(refused));
            robot.push(KeyCode.ENTER);
            assertThat(validation.getText()).isEqualTo(refused);
            assertThat(validation.getTooltip().getText()).startsWith("Must be").endsWith("Unchanged: " + before + ".");
        }
        robot.interact(() -> validation.setText("２０１５年１月５日"));
        assertThat(borders().trainEnd()).isEqualTo(3653);
        robot.push(KeyCode.ENTER);
        assertThat(validation.getText()).isEqualTo("2015-01-05");
    }

    @SuppressWarnings("unchecked")
    private void choose(FxRobot robot, SplitMode mode) {
        robot.interact(() -> form.find(ComboBox.class, "splits").setValue(mode));
    }
}
