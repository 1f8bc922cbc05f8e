package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.settings.Settings;
import dev.lookback.app.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class MainWindowTest {

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage given) {
        stage = given;
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theTitleNamesTheSeriesWhetherItsRecipeIsSavedAndTheProject() throws Exception {
        assertThat(stage.getTitle()).isEqualTo("Lookback");

        window.begin(Path.of("data/pattern-synthetic.csv").toAbsolutePath());
        assertThat(stage.getTitle()).isEqualTo("pattern-synthetic.csv – Lookback");

        window.edit(r -> r.withTraining(r.training().withEpochs(77)));
        assertThat(stage.getTitle()).isEqualTo("pattern-synthetic.csv * – Lookback");
        run(() -> window.workbench().undo());
        assertThat(stage.getTitle()).isEqualTo("pattern-synthetic.csv – Lookback");

        window.answer(folder.resolve("china.lookback"));
        window.saveProject();
        until(() -> stage.getTitle().equals("pattern-synthetic.csv – Project china.lookback – Lookback"));
    }

    @Test
    void theFormsGiveTheirPlaceToTheChartsAndComeBack() throws Exception {
        window.openSeries(1);
        double narrow = charts();

        window.press("forms");
        assertThat(window.has("recipe")).isFalse();
        assertThat(charts()).isGreaterThan(narrow + RecipeColumn.NARROWEST);

        new FxRobot().push(KeyCode.CONTROL, KeyCode.B);
        assertThat(window.has("recipe")).isTrue();
        assertThat(charts()).isEqualTo(narrow);
    }

    @Test
    void theFormsAreAsWideAsTheyWereMadeAfterARestartToo() throws Exception {
        window.openSeries(1);
        Region handle = window.node(Region.class, "forms.width");
        double before = fx(handle::getLayoutX);

        run(() -> drag(handle, 60));
        assertThat(fx(handle::getLayoutX)).isEqualTo(before + 60);
        run(() -> key(handle, KeyCode.LEFT));
        assertThat(fx(handle::getLayoutX)).isEqualTo(before + 44);
        run(() -> drag(handle, 5000));
        assertThat(charts()).as("charts stay in the window").isGreaterThan(400);
        run(() -> drag(handle, -5000));
        assertThat(column()).isEqualTo(RecipeColumn.NARROWEST);
        run(() -> key(handle, KeyCode.RIGHT));

        window.press("forms");
        run(() -> window.workbench()
                .edits()
                .markSaved(window.workbench().recipeProperty().get(), Path.of("saved.lookback.json")));
        run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> settings().forms() != null);
        assertThat(settings().forms()).isEqualTo(new Settings.Forms(RecipeColumn.NARROWEST + 16, true));
    }

    @Test
    void aMaximisedWindowIsRememberedAsSuchThoughTheDialogOnClosingTookItOutOfThatState() throws Exception {
        window.openSeries(1);
        window.edit(r -> r.withSeed(77));
        run(() -> stage.setMaximized(true));
        Platform.runLater(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        FxRobot robot = new FxRobot();
        until(() -> robot.lookup("Close").tryQuery().isPresent());
        run(() -> stage.setMaximized(false)); // as some window managers do
        robot.clickOn("Close");
        until(() -> settings().window() != null);
        assertThat(settings().window().maximized()).isTrue();
    }

    @Test
    void settingsOfAnOlderProgramAndImpossibleWidthsAreAsAtFirst() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\" : \"DARK\"}");
        assertThat(settings().forms()).isNull();

        Files.writeString(folder.resolve("settings.json"), "{\"forms\" : {\"width\" : \"NaN\", \"hidden\" : true}}");
        assertThat(settings().forms()).isNull();
    }

    private Settings settings() {
        return new SettingsStore(folder).settings();
    }

    private double charts() {
        return fx(() -> {
            stage.getScene().getRoot().layout();
            return ((MainPane) stage.getScene().lookup(".main-pane"))
                    .getCenter()
                    .getLayoutBounds()
                    .getWidth();
        });
    }

    private double column() {
        return fx(() -> {
            stage.getScene().getRoot().layout();
            return ((MainPane) stage.getScene().lookup(".main-pane"))
                    .getLeft()
                    .getLayoutBounds()
                    .getWidth();
        });
    }

    private static void drag(Node handle, double by) {
        double x = handle.localToScene(0, 0).getX() + 2;
        mouse(handle, MouseEvent.MOUSE_PRESSED, x);
        mouse(handle, MouseEvent.MOUSE_DRAGGED, x + by);
        mouse(handle, MouseEvent.MOUSE_RELEASED, x + by);
        handle.getScene().getRoot().layout();
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double sceneX) {
        double x = node.sceneToLocal(sceneX, 0).getX();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        5,
                        sceneX,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        node.getScene().getRoot().layout();
    }
}
