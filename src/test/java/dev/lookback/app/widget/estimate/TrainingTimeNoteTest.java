package dev.lookback.app.widget.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.recipe.Recipe;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class TrainingTimeNoteTest {

    private static final int MANY = 50_000_000;

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private TrainingTimeNote note;

    @Start
    void start(Stage stage) {
        note = new TrainingTimeNote(window.workbench(), FxWindow.TEXTS, "time");
        window.show(stage, note);
    }

    private Recipe recipe() {
        return window.workbench().recipeProperty().get();
    }

    private void epochs(int epochs) {
        window.edit(r -> r.withTraining(r.training().withEpochs(epochs)));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void longTrainingIsWarnedOfAndMadeShorterWithOneClick(FxRobot robot) {
        window.open(folder, "waves.csv", 300);
        epochs(2);
        assertThat(text(robot, "#time-sentence")).isEqualTo(FxWindow.TEXTS.get("app.widget.estimate.measuring"));
        FxWindow.until(() -> window.workbench().costs().estimate(recipe()).isPresent());
        assertThat(text(robot, "#time-sentence")).startsWith("Will take").contains("× 2 epochs");
        assertThat(note.getStyleClass()).doesNotContain("warning");
        assertThat(EstimateWords.appended(window.workbench().costs(), recipe(), FxWindow.TEXTS))
                .as("for the summary and the button's hint")
                .isEqualTo(" · a few seconds");

        epochs(MANY);
        assertThat(text(robot, "#time-sentence")).startsWith("Will take long").contains("× 50,000,000 epochs");
        assertThat(note.getStyleClass()).contains("warning");
        FxWindow.until(() -> note.lookup("#time-epochs") != null);
        Button fewer = robot.lookup("#time-epochs").queryButton();
        assertThat(fewer.getText()).as("the new estimate").matches("[0-9,]+ epochs: .*about (9|10) min");
        robot.clickOn(fewer);
        FxWindow.until(() -> recipe().training().epochs() < MANY);
        assertThat(note.getStyleClass()).doesNotContain("warning");
        assertThat(note.lookup("#time-epochs")).isNull();

        FxWindow.onFx(() -> window.workbench().undo());
        FxWindow.until(() -> recipe().training().epochs() == MANY);
        assertThat(note.getStyleClass()).contains("warning");
    }

    @Test
    void nothingIsSaidOfWhatCannotBeTrained() {
        window.open(folder, "waves.csv", 300);
        assertThat(note.isVisible()).isTrue();
        window.edit(r -> r.withWindows(r.windows().withLookback(0)));
        assertThat(note.isVisible()).isFalse();
    }
}
