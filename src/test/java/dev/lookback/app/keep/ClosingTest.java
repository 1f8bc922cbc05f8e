package dev.lookback.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.background.Notice;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.workbench.LearnedOfRun;
import dev.lookback.file.WriteErrors;
import dev.lookback.recipe.json.RecipeFile;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class ClosingTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir
    Path folder;

    private Stage stage;
    private FormScene form;
    private Path recipeFile;

    @Start
    void start(Stage given) {
        stage = given;
        form = new FormScene(given, (workbench, texts) -> new VBox());
        FileDialogs dialogs = new FileDialogs(() -> given, TEXTS) {
            @Override
            public Optional<Path> toSave(String kind, String extension, String suggestion) {
                return Optional.ofNullable(recipeFile);
            }
        };
        Closing closing =
                new Closing(new Documents(form.workbench(), dialogs, new LearnedOfRun(form.workbench())), TEXTS);
        given.setOnCloseRequest(e -> {
            if (!closing.confirmed(given)) {
                e.consume();
            }
        });
    }

    @Test
    void withNothingUnsavedTheWindowCloses(FxRobot robot) {
        close();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void savingClosesTheWindowOnceTheFileIsThere(FxRobot robot) throws IOException {
        recipeFile = folder.resolve("kept.lookback.json");
        edit(robot);
        close();
        assertThat(stage.isShowing()).isTrue();
        robot.clickOn("Save recipe…");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isFalse();
        assertThat(RecipeFile.read(recipeFile).seed()).isEqualTo(77);
    }

    @Test
    void aRecipeThatTheNextSessionBeginsWithIsNotSaidToBeLost(FxRobot robot) {
        edit(robot);
        close();
        assertThat(robot.lookup("Close without saving").tryQuery()).isEmpty();
        assertThat(robot.lookup(TEXTS.get("app.shell.close.recipe")).tryQuery()).isPresent();
        robot.clickOn("Cancel");
        assertThat(stage.isShowing()).isTrue();
        close();
        robot.clickOn("Close");
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void whereNoFileWasChosenOrSavingFailedTheWindowStays(FxRobot robot) throws IOException {
        edit(robot);
        close();
        robot.clickOn("Save recipe…");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isTrue();

        recipeFile = folder.resolve("no such folder").resolve("kept.lookback.json");
        close();
        robot.clickOn("Save recipe…");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(stage.isShowing()).isTrue();
        Notice notice = form.workbench().noticeProperty().get();
        assertThat(notice.text()).isEqualTo(WriteErrors.precheck(recipeFile).orElseThrow());

        Files.createDirectory(recipeFile.getParent());
        robot.interact(notice.action().orElseThrow().work());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(RecipeFile.read(recipeFile).seed()).isEqualTo(77);
    }

    @Test
    void aRunThatIsNotOverIsNotThrownAwayUnasked(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(3000, ','), Preset.SMALL);
        robot.interact(() ->
                form.workbench().edit("", r -> r.withTraining(r.training().withEpochs(1000))));
        robot.interact(() -> form.workbench().edits().markSaved(form.recipe(), Path.of("saved.lookback.json")));
        robot.interact(form.workbench()::train);
        close();
        robot.clickOn("Cancel");
        assertThat(stage.isShowing()).isTrue();
        close();
        robot.clickOn("Close without saving");
        assertThat(stage.isShowing()).isFalse();
        robot.interact(() -> form.workbench().runProperty().get().stop());
    }

    private void edit(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        robot.interact(() -> form.workbench().edit("", r -> r.withSeed(77)));
    }

    /** As the button in the title bar does it. Not waited for: the question holds it up. */
    /** Else it would be white until it is drawn, which flashes in the dark. */
    @Test
    void theQuestionIsFilledAsItsOwnerIs(FxRobot robot) {
        FxWindow.onFx(() -> stage.getScene().setFill(Color.MIDNIGHTBLUE));
        edit(robot);
        close();
        assertThat(robot.lookup(".dialog-pane").query().getScene().getFill()).isEqualTo(Color.MIDNIGHTBLUE);
        robot.clickOn("Cancel");
    }

    private void close() {
        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
