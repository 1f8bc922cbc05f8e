package dev.lookback.app.widget.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.widget.entry.DecimalRange;
import dev.lookback.app.widget.entry.RefusalNote;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.WindowSpec;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ValueFieldTest {

    private static final Lens<Recipe, WindowSpec> WINDOWS =
            Lens.recipe().then("windows", Recipe::windows, Recipe::withWindows);
    private static final Lens<Recipe, Integer> LOOKBACK =
            WINDOWS.then("lookback", WindowSpec::lookback, WindowSpec::withLookback);
    private static final Lens<Recipe, Integer> DELAY = WINDOWS.then("delay", WindowSpec::delay, WindowSpec::withDelay);
    private static final Lens<Recipe, Double> RATE = Lens.recipe()
            .then("training", Recipe::training, Recipe::withTraining)
            .then("learningRate", Training::learningRate, Training::withLearningRate);

    @TempDir
    Path folder;

    private FormScene form;
    private VBox fields;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                (workbench, texts) -> fields = new VBox(
                        new FieldRow(
                                workbench, texts, LOOKBACK.path(), new IntField(workbench, texts, LOOKBACK, 1, 1000)),
                        new FieldRow(workbench, texts, DELAY.path(), new IntField(workbench, texts, DELAY, 0, 1000)),
                        new FieldRow(
                                workbench,
                                texts,
                                RATE.path(),
                                DecimalField.byRatio(workbench, texts, RATE, new DecimalRange(0, false, 10, true)))));
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(1000, ','), Preset.NOTEBOOK);
    }

    @Test
    void theRecipeFollowsEveryKeyAndOneUndoTakesThemAllBack(FxRobot robot) {
        type(robot, "windows.lookback", "240");
        assertThat(form.recipe().windows().lookback()).isEqualTo(240);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(form.recipe().windows().lookback()).isEqualTo(60);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(form.recipe().windows().lookback()).isEqualTo(240);
    }

    @Test
    void twoVisitsToAFieldAreTwoStepsOfUndo(FxRobot robot) {
        type(robot, "windows.lookback", "70");
        robot.push(KeyCode.ENTER);
        type(robot, "windows.lookback", "80");
        robot.interact(form.workbench()::undo);
        assertThat(form.recipe().windows().lookback()).isEqualTo(70);
    }

    @Test
    void whatCannotBeReadStaysWithTheReasonAndTheRecipeKeepsItsValue(FxRobot robot) {
        type(robot, "windows.lookback", "6x");
        assertThat(isInvalid("windows.lookback")).isTrue();
        assertThat(notes()).containsExactly("Must be a whole number. Unchanged: 60.");
        assertThat(field("windows.lookback").getTooltip().getText()).isEqualTo(notes().get(0));
        // The 6 was a number before the x came, but not one that was meant.
        assertThat(form.recipe().windows().lookback()).isEqualTo(60);

        robot.clickOn(field("windows.delay"));
        assertThat(isInvalid("windows.lookback")).isTrue();
        assertThat(field("windows.lookback").getText()).isEqualTo("6x");
        assertThat(notes()).hasSize(1);
    }

    @Test
    void aProblemOfTheRecipeIsHeardAtItsField(FxRobot robot) {
        String lead = field("windows.lookback").getAccessibleHelp();

        type(robot, "windows.lookback", "960");
        assertThat(field("windows.lookback").getAccessibleHelp())
                .startsWith("Error: ")
                .contains("at most 900")
                .endsWith(lead);

        type(robot, "windows.lookback", "96x");
        assertThat(field("windows.lookback").getAccessibleHelp()).startsWith("Must be a whole number.");

        robot.push(KeyCode.ESCAPE);
        type(robot, "windows.lookback", "50");
        assertThat(field("windows.lookback").getAccessibleHelp()).endsWith(lead).doesNotContain("at most 900");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows.lookback|0|Must be at least 1. Unchanged: 60.",
                "windows.lookback|5000|Must be at most 1,000. Unchanged: 60.",
                "windows.lookback|99999999999999999999|Must be at most 1,000. Unchanged: 60.",
                "windows.lookback|12.5|Must be a whole number. Unchanged: 60.",
                "windows.lookback|1.000|Must be a whole number. Unchanged: 60.",
                "windows.lookback|abc|Must be a whole number. Unchanged: 60.",
                "training.learningRate|0|Must be above 0. Unchanged: 1e-4.",
                "training.learningRate|11|Must be at most 10. Unchanged: 1e-4.",
                "training.learningRate|fast|Must be a number. Unchanged: 1e-4."
            })
    void outOfBoundsIsRefusedWithTheReasonAndNotCorrected(String id, String text, String reason, FxRobot robot) {
        Recipe before = form.recipe();
        robot.clickOn(field(id));
        robot.interact(() -> field(id).setText(text));
        for (KeyCode key : new KeyCode[] {KeyCode.ENTER, KeyCode.TAB}) {
            robot.push(key);
            assertThat(isInvalid(id)).isTrue();
            assertThat(field(id).getText()).isEqualTo(text);
            assertThat(notes()).containsExactly(reason);
            assertThat(form.recipe()).isEqualTo(before);
        }
        assertThat(form.workbench().edits().canUndoProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"windows.lookback|1,000|1000", "windows.lookback|１２０|120", "windows.lookback| 1 000 |1000"})
    void numbersAsPeopleTypeThemAreTaken(String id, String text, int value, FxRobot robot) {
        robot.clickOn(field(id));
        robot.interact(() -> field(id).setText(text));
        assertThat(form.recipe().windows().lookback()).isEqualTo(value);
        robot.push(KeyCode.ENTER);
        assertThat(field(id).getText()).isEqualTo(Integer.toString(value));
        assertThat(notes()).isEmpty();
    }

    @Test
    void anEmptyFieldAndEscapeAndUndoGoBackFromWhatIsRefused(FxRobot robot) {
        type(robot, "windows.lookback", "5000");
        robot.push(KeyCode.ESCAPE);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");
        assertThat(notes()).isEmpty();

        type(robot, "windows.lookback", "5000");
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        assertThat(isInvalid("windows.lookback")).isFalse();
        robot.push(KeyCode.TAB);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");

        Recipe before = form.recipe();
        type(robot, "windows.lookback", "5000");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");
        assertThat(form.recipe()).isEqualTo(before);
    }

    @Test
    void aValueThatComesFromElsewhereTakesThePlaceOfWhatIsRefused(FxRobot robot) {
        type(robot, "windows.lookback", "5000");
        robot.clickOn(field("windows.delay"));
        robot.interact(() ->
                form.workbench().edit("", r -> r.withWindows(r.windows().withLookback(90))));
        assertThat(field("windows.lookback").getText()).isEqualTo("90");
        assertThat(isInvalid("windows.lookback")).isFalse();
        assertThat(notes()).isEmpty();
    }

    @Test
    void arrowsStopAtTheBounds(FxRobot robot) {
        type(robot, "windows.lookback", "999");
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertThat(form.recipe().windows().lookback()).isEqualTo(1000);
    }

    @Test
    void arrowsStopBeforeABoundThatIsNotAllowed(FxRobot robot) {
        type(robot, "training.learningRate", "1e-8");
        robot.push(KeyCode.DOWN);
        assertThat(form.recipe().training().learningRate()).isEqualTo(1e-8);
        assertThat(notes()).isEmpty();
    }

    @Test
    void escapeGoesBackToTheValueFromBefore(FxRobot robot) {
        type(robot, "windows.lookback", "999");
        robot.push(KeyCode.ESCAPE);
        assertThat(form.recipe().windows().lookback()).isEqualTo(60);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");

        type(robot, "windows.lookback", "nonsense");
        robot.push(KeyCode.ESCAPE);
        assertThat(field("windows.lookback").getText()).isEqualTo("60");
        assertThat(isInvalid("windows.lookback")).isFalse();
    }

    @Test
    void arrowsNudgeByOneAndWithShiftByTen(FxRobot robot) {
        robot.clickOn(field("windows.lookback"));
        robot.push(KeyCode.UP);
        assertThat(form.recipe().windows().lookback()).isEqualTo(61);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(form.recipe().windows().lookback()).isEqualTo(51);
        assertThat(field("windows.lookback").getText()).isEqualTo("51");
    }

    @Test
    void theWheelTurnsOnlyTheFocusedField(FxRobot robot) {
        robot.clickOn(field("windows.delay"));
        robot.moveTo(field("windows.lookback")).scroll(-1);
        assertThat(form.recipe().windows().lookback()).isEqualTo(60);
        int before = form.recipe().windows().delay();
        robot.moveTo(field("windows.delay")).scroll(3);
        assertThat(form.recipe().windows().delay()).isNotEqualTo(before);
    }

    @Test
    void draggingTheNameChangesTheValue(FxRobot robot) {
        robot.drag("Lookback").moveBy(40, 0).drop();
        assertThat(form.recipe().windows().lookback()).isEqualTo(70);
        robot.interact(form.workbench()::undo);
        assertThat(form.recipe().windows().lookback()).isEqualTo(60);
    }

    @Test
    void aLearningRateIsWalkedInFactors(FxRobot robot) {
        robot.clickOn(field("training.learningRate"));
        robot.push(KeyCode.UP);
        assertThat(form.recipe().training().learningRate()).isEqualTo(2e-4);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(form.recipe().training().learningRate()).isEqualTo(2e-3);
    }

    @Test
    void scientificNotationStaysAsTypedUntilTheFieldIsLeft(FxRobot robot) {
        type(robot, "training.learningRate", "30e-4");
        assertThat(form.recipe().training().learningRate()).isEqualTo(0.003);
        assertThat(field("training.learningRate").getText()).isEqualTo("30e-4");
        robot.clickOn(field("windows.delay"));
        assertThat(field("training.learningRate").getText()).isEqualTo("0.003");
    }

    @Test
    void aFieldOutsideTheWindowHearsNothingAndCatchesUpWhenItIsBack(FxRobot robot) {
        TextField lookback = field("windows.lookback");
        var row = fields.getChildren().get(0);
        robot.interact(() -> fields.getChildren().remove(row));
        robot.interact(() ->
                form.workbench().edit("", r -> r.withWindows(r.windows().withLookback(90))));
        assertThat(lookback.getText()).isEqualTo("60");
        robot.interact(() -> fields.getChildren().add(row));
        assertThat(lookback.getText()).isEqualTo("90");
    }

    private void type(FxRobot robot, String id, String text) {
        robot.clickOn(field(id)).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    /** Reasons that can be seen. */
    private List<String> notes() {
        return fields.lookupAll(".field-refusal").stream()
                .filter(Node::isVisible)
                .map(note -> ((RefusalNote) note).getText())
                .toList();
    }

    private TextField field(String id) {
        return form.find(TextField.class, id);
    }

    private boolean isInvalid(String id) {
        return field(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid"));
    }
}
