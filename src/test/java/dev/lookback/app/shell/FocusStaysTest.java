package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.focus.FieldFocus;
import dev.lookback.series.Reading;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Focus after views, experiments, choices and undo took away what had it. */
@WithJavaFx
class FocusStaysTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
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
    void viewsGiveTheFocusBackWhenTheyAreChosenByTheirKeys() throws Exception {
        window.openSeries(1);
        focus("windows.lookback");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(focused()).as("the forms are still there").isEqualTo("windows.lookback");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(isInMiddle()).as("in the runs").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(focused()).isEqualTo("windows.lookback");

        focus("price-plot");
        for (KeyCode view : new KeyCode[] {KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT3, KeyCode.DIGIT2}) {
            robot.push(KeyCode.CONTROL, view);
            assertThat(isInMiddle()).as("after Ctrl and %s", view).isTrue();
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(focused()).isEqualTo("price-plot");
        assertThat(ring()).as("the ring around it").isTrue();
    }

    @Test
    void hiddenFormsGiveTheFocusToTheViewAndHaveItAgainWhenTheyAreShown() throws Exception {
        window.openSeries(1);
        focus("windows.lookback");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(isInMiddle()).isTrue();
        robot.push(KeyCode.TAB);
        assertThat(isInMiddle()).as("it is worked in").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(focused()).isEqualTo("windows.lookback");

        focus("price-plot");
        robot.push(KeyCode.CONTROL, KeyCode.B).push(KeyCode.CONTROL, KeyCode.B);
        assertThat(focused()).as("it was not in the forms").isEqualTo("price-plot");
    }

    @Test
    void whatAnExperimentsButtonBecomesHasTheFocus() throws Exception {
        window.openSeries(30);
        run(() -> window.node(TabPane.class, "tabs").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        run(() -> tabs("tab-backtest"));
        until(() -> window.has("backtest-start")
                && !window.node(Button.class, "backtest-start").isDisabled());
        focus("backtest-start");
        robot.push(KeyCode.SPACE);
        assertFocusComesTo("backtest-stop");
        robot.push(KeyCode.SPACE);
        assertFocusComesTo("backtest-start");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.press("sweep.suggest");
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        focus("sweep-start");
        robot.push(KeyCode.SPACE);
        Node start = window.node(Node.class, "sweep-start");
        until(() -> !FieldFocus.isShown(start));
        until(this::isInMiddle);
    }

    @Test
    void aChoiceReadsTheFileOnlyWhenItIsMadeAndKeepsTheFocus() throws Exception {
        window.openSeries(1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        run(() -> tabs("tab-file"));
        until(() -> window.has("file.missing"));
        focus("file.missing");
        Reading before = fx(() -> window.workbench().readingProperty().get());

        robot.push(KeyCode.DOWN);
        ComboBox<?> missing = window.node(ComboBox.class, "file.missing");
        assertThat(fx(missing::isShowing)).isTrue();
        robot.push(KeyCode.DOWN);
        assertThat(fx(missing::isShowing)).isTrue();
        assertThat(fx(() -> window.workbench().readingProperty().get())).isSameAs(before);

        robot.push(KeyCode.ENTER);
        until(() -> window.workbench().readingProperty().get() != before
                && window.workbench().openingProperty().get() == null);
        assertThat(fx(() -> window.workbench()
                        .readingProperty()
                        .get()
                        .series()
                        .options()
                        .missing()))
                .isNotEqualTo(before.series().options().missing());
        assertFocusComesTo("file.missing");
    }

    @Test
    void aButtonThatCanDoNoMoreGivesTheFocusToItsNeighbour() throws Exception {
        window.openSeries(1);
        window.edit(r -> r.withSeed(77));
        until(() -> !window.node(Button.class, "undo").isDisabled());
        while (!fx(() -> window.node(Button.class, "undo").isDisabled())) {
            focus("undo");
            robot.push(KeyCode.SPACE);
        }
        assertFocusComesTo("redo");
    }

    private void tabs(String id) {
        stage.getScene().getRoot().lookupAll(".tab-pane").stream()
                .map(TabPane.class::cast)
                .forEach(pane -> pane.getTabs().stream()
                        .filter(tab -> id.equals(tab.getId()))
                        .forEach(pane.getSelectionModel()::select));
    }

    private void focus(String id) {
        Node node = window.node(Node.class, id);
        run(node::requestFocus);
    }

    private String focused() {
        return fx(() -> stage.getScene().getFocusOwner().getId());
    }

    private void assertFocusComesTo(String id) throws TimeoutException {
        until(() -> id.equals(stage.getScene().getFocusOwner().getId()));
    }

    private boolean isInMiddle() {
        return fx(() -> {
            Node middle = ((MainPane) stage.getScene().lookup(".main-pane")).getCenter();
            Node each = stage.getScene().getFocusOwner();
            while (each != null && each != middle) {
                each = each.getParent();
            }
            return each != null;
        });
    }

    private boolean ring() {
        return fx(() -> ((Region) stage.getScene().getRoot().lookup(".focus-ring")).isVisible());
    }
}
