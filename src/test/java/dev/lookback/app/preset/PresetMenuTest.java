package dev.lookback.app.preset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.recipe.preset.PresetScope;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class PresetMenuTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> new PresetMenu(workbench, texts, () -> {}));
    }

    private void open(FxRobot robot, Preset preset) {
        form.open(robot, folder, FormScene.csv(4438, ','), preset);
        robot.clickOn(form.find(Button.class, "preset"));
    }

    @Test
    void thePreviewSaysWhatWouldChangeAndNothingChangesYet(FxRobot robot) {
        open(robot, Preset.NOTEBOOK);
        robot.clickOn(node(robot, "preset.notebook-repaired"));
        assertThat(form.recipe())
                .isEqualTo(Preset.NOTEBOOK.on(form.workbench().series().orElseThrow()));
        assertThat(words(robot)).contains("Step", "5", "1", "Validation", "400", "218", "Changes 2 fields");
        assertThat(words(robot)).doesNotContain("Lookback");
    }

    @Test
    void applyingChangesTheRecipeInOneStepOfUndo(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.clickOn(node(robot, "preset.notebook"));
        assertThat(words(robot)).anyMatch(text -> text.contains("1 error"));
        robot.clickOn(node(robot, "preset.apply"));
        assertThat(form.recipe())
                .isEqualTo(Preset.NOTEBOOK.on(form.workbench().series().orElseThrow()));
        assertThat(form.workbench().checkProperty().get().trainable()).isFalse();
        assertThat(Window.getWindows()).hasSize(1);
        robot.interact(form.workbench()::undo);
        assertThat(form.recipe())
                .isEqualTo(Preset.SMALL.on(form.workbench().series().orElseThrow()));
    }

    @Test
    void whatBelongsToTheDataStaysUnlessAllIsTaken(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.interact(() -> form.workbench()
                .edit(
                        "",
                        r -> r.withLength(3)
                                .withData(r.data().withTarget("high").withFeatures(List.of("close")))
                                .withSplits(new SplitSpec.ByFraction(0.6, 0.2, 0.2))));
        Recipe before = form.recipe();
        robot.clickOn(node(robot, "preset.tcn"));
        assertThat(chosen(robot)).isEqualTo(PresetScope.NETWORK_AND_TRAINING);
        assertThat(words(robot)).doesNotContain("Target", "Length", "Train");
        robot.clickOn(node(robot, "preset.scope.NETWORK"));
        robot.clickOn(node(robot, "preset.apply"));
        assertThat(form.recipe())
                .isEqualTo(before.withNetwork(form.recipe().network()))
                .isNotEqualTo(before);
        assertThat(form.workbench().checkProperty().get().trainable()).isTrue();
    }

    @Test
    void aScopeOnceChosenIsOfferedAgainButTheNotebooksOfferAll(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.clickOn(node(robot, "preset.dilated")).clickOn(node(robot, "preset.scope.NETWORK"));
        robot.clickOn(node(robot, "preset.lstm"));
        assertThat(chosen(robot)).isEqualTo(PresetScope.NETWORK);
        robot.clickOn(node(robot, "preset.notebook"));
        assertThat(chosen(robot)).isEqualTo(PresetScope.ALL);
        robot.push(KeyCode.ESCAPE).clickOn(form.find(Button.class, "preset"));
        robot.clickOn(node(robot, "preset.lstm"));
        assertThat(chosen(robot)).isEqualTo(PresetScope.NETWORK);
    }

    private static PresetScope chosen(FxRobot robot) {
        List<RadioButton> on = robot.lookup(".preset-scopes .radio-button").queryAll().stream()
                .map(RadioButton.class::cast)
                .filter(RadioButton::isSelected)
                .toList();
        assertThat(on).hasSize(1);
        return (PresetScope) on.get(0).getUserData();
    }

    @Test
    void theSamePresetChangesNothing(FxRobot robot) {
        open(robot, Preset.LINEAR);
        robot.clickOn(node(robot, "preset.linear"));
        assertThat(node(robot, "preset.apply").isDisabled()).isTrue();
    }

    @Test
    void keysAloneDoIt(FxRobot robot) {
        open(robot, Preset.SMALL);
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(words(robot)).anyMatch(text -> text.startsWith("Changes "));
        robot.push(KeyCode.ESCAPE);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void enterChoosesThePresetWithTheFocusAndThenAppliesIt(FxRobot robot) {
        open(robot, Preset.SMALL);
        Recipe before = form.recipe();
        robot.interact(node(robot, "preset.dilated")::requestFocus).push(KeyCode.ENTER);
        assertThat(words(robot)).anyMatch(text -> text.startsWith("Changes "));
        assertThat(form.recipe()).as("chosen only").isEqualTo(before);
        robot.push(KeyCode.ENTER);
        assertThat(form.recipe()).isNotEqualTo(before);
        assertThat(Window.getWindows()).hasSize(1);
    }

    @Test
    void theFocusIsSettledWhenItOpens(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.SMALL);
        robot.interact(() -> {
            form.find(Button.class, "preset").fire();
            assertThat(node(robot, "preset.notebook").isFocused()).isTrue();
        });
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup((Node n) -> id.equals(n.getId())).query();
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".preset-preview .label").queryAll().stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
