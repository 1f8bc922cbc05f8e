package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.settings.SettingsStore;
import dev.lookback.app.theme.TextSize;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class TextSizeTest {

    private static final double USUAL = 13;

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
    void keysMakeTheTextLargerAndSmallerWithinBounds() {
        press(KeyCode.PLUS);
        assertThat(textSize()).isCloseTo(1.1 * USUAL, within(0.01));

        for (int i = 0; i < TextSize.OFFERED.size(); i++) {
            press(KeyCode.EQUALS);
        }
        assertThat(textSize()).isCloseTo(2 * USUAL, within(0.01));

        for (int i = 0; i < TextSize.OFFERED.size(); i++) {
            press(KeyCode.MINUS);
        }
        assertThat(textSize()).isCloseTo(0.8 * USUAL, within(0.01));

        press(KeyCode.DIGIT0);
        assertThat(textSize()).isCloseTo(USUAL, within(0.01));
    }

    @Test
    void aChosenSizeIsKeptUntilTheSystemsIsAskedForAgain() {
        choose("textSize.150");
        window.restart();

        assertThat(textSize()).isCloseTo(1.5 * USUAL, within(0.01));
        assertThat(isChosen("textSize.150")).isTrue();

        choose("textSize.system");
        window.restart();

        assertThat(textSize()).isCloseTo(USUAL, within(0.01));
        assertThat(isChosen("textSize.system")).isTrue();
        assertThat(new SettingsStore(folder).settings().textSize()).isNull();
    }

    @Test
    void axesOfChartsIconsAndTheColumnOfFormsGrowWithTheText() throws Exception {
        window.openSeries(1);
        choose("textSize.100");
        List<Double> axis = axisSizes();
        double forms = window.node(Node.class, "recipe").getLayoutBounds().getWidth();
        double icon = icon();

        choose("textSize.200");

        List<Double> larger = axisSizes();
        assertThat(larger).hasSameSizeAs(axis).allMatch(size -> Math.abs(size - 2 * axis.get(0)) < 0.1);
        assertThat(window.node(Node.class, "recipe").getLayoutBounds().getWidth())
                .isCloseTo(2 * forms, within(20.0));
        assertThat(icon()).isCloseTo(2 * icon, within(1.0));
    }

    @Test
    void menusDialogsAndTheHandbookHaveTheTextSizeToo() {
        choose("textSize.150");

        run(() -> ((MenuButton) stage.getScene().lookup("#open")).show());
        assertThat(sizes(PopupWindow.class)).isNotEmpty().allMatch(size -> size >= 1.5 * 0.8 * USUAL);
        run(() -> ((MenuButton) stage.getScene().lookup("#open")).hide());

        fire("help", "help.handbook");
        assertThat(otherStages()).isNotEmpty().allMatch(size -> size >= 1.5 * 0.8 * USUAL);
        run(() -> Window.getWindows().stream()
                .filter(other -> other instanceof Stage && other != stage)
                .toList()
                .forEach(Window::hide));

        run(() -> {
            Alert dialog = new Alert(Alert.AlertType.CONFIRMATION, "text", ButtonType.OK);
            dialog.initOwner(stage);
            dialog.show();
        });
        assertThat(otherStages()).isNotEmpty().allMatch(size -> size >= 1.5 * 0.8 * USUAL);
        run(() -> Window.getWindows().stream()
                .filter(other -> other instanceof Stage && other != stage)
                .toList()
                .forEach(Window::hide));
    }

    private void press(KeyCode code) {
        run(() -> stage.getScene()
                .getAccelerators()
                .get(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN))
                .run());
    }

    private void choose(String id) {
        fire("textSize", id);
    }

    private void fire(String menu, String id) {
        run(() -> item(menu, id).fire());
        run(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private boolean isChosen(String id) {
        return fx(() -> ((RadioMenuItem) item("textSize", id)).isSelected());
    }

    private MenuItem item(String menu, String id) {
        return ((MenuButton) stage.getScene().lookup("#" + menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private double textSize() {
        return fx(() -> {
            stage.getScene().getRoot().applyCss();
            return ((Button) stage.getScene().lookup("#forms")).getFont().getSize();
        });
    }

    /** Font sizes of the labels at the axes of the series' chart. */
    private List<Double> axisSizes() {
        return fx(() -> stage.getScene().getRoot().lookupAll("#price .axis-tick-label").stream()
                .map(text -> ((Text) text).getFont().getSize())
                .toList());
    }

    private double icon() {
        return fx(() -> ((Text) stage.getScene().lookup("#undo .ikonli-font-icon"))
                .getFont()
                .getSize());
    }

    private List<Double> otherStages() {
        return sizes(Stage.class);
    }

    /** Font sizes of all that is written in windows of a kind other than the main one. */
    private List<Double> sizes(Class<? extends Window> kind) {
        return fx(() -> Window.getWindows().stream()
                .filter(kind::isInstance)
                .filter(other -> other != stage)
                .peek(other -> other.getScene().getRoot().applyCss())
                .flatMap(other -> other.getScene().getRoot().lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getFont().getSize())
                .toList());
    }
}
