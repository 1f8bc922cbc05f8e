package dev.lookback.app.help;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.text.Texts;
import dev.lookback.text.handbook.HelpEntry;
import dev.lookback.training.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The tour from its first card to its last, on the real window. */
@WithJavaFx
class TourTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void leadsFromTheSampleToTwoRunsThatCanBeCompared(FxRobot robot) throws Exception {
        List<HelpEntry> steps = new Texts(Locale.ENGLISH).handbook().tour().entries();
        begin(robot);
        for (int step = 0; step < steps.size(); step++) {
            String place = step + 1 + " of " + steps.size();
            until(() -> has(robot, place));
            assertThat(title(robot)).isEqualTo(steps.get(step).title());
            String control = steps.get(step).id().replace("again.", "");
            assertThat(window.has(control)).as("the control " + control).isTrue();
            press(robot, "tour.next");
        }
        until(() -> robot.lookup("#tour").tryQuery().isEmpty());
        assertThat(window.shown().state()).isEqualTo(RunState.FINISHED);
        assertThat(window.recipe().windows().delay()).isEqualTo(4);
        assertThat((int) window.ask(store -> store.runs().in(RunState.FINISHED).size()))
                .isEqualTo(2);
    }

    @Test
    void isLeftByEscape(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#tour").tryQuery().isEmpty());
        assertThat(window.workbench().series()).isEmpty();
    }

    @Test
    void isWalkedByKeysAlone(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        robot.push(KeyCode.ENTER);
        until(() -> has(robot, "2 of 11"));
        robot.push(KeyCode.ENTER);
        until(() -> has(robot, "3 of 11"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.SPACE);
        until(() -> has(robot, "2 of 11"));
        assertThat((boolean) fx(() -> window.node(Node.class, "tour.next").isFocused()))
                .isTrue();
    }

    @Test
    void anImpatientSecondEnterCancelsNothing(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        until(() -> window.workbench().series().isPresent());
        until(() -> has(robot, "2 of 11") || has(robot, "3 of 11"));
    }

    @Test
    void aReadingThatWasCancelledCanBeBegunAgain(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        robot.interact(() -> {
            window.node(Button.class, "tour.next").fire();
            window.workbench().openingProperty().get().cancel();
        });
        until(() -> window.workbench().openingProperty().get() == null);
        until(() -> fx(() -> window.node(Button.class, "tour.next").getText()).equals("Open the sample"));
        assertThat(window.workbench().series()).isEmpty();
        press(robot, "tour.next");
        until(() -> has(robot, "2 of 11"));
    }

    @Test
    void escapeLeavesItFromTheControlThatItPointsToAsWell(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        robot.interact(() -> window.node(Node.class, "open").requestFocus());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#tour").tryQuery().isEmpty());
    }

    @Test
    void theCardStaysInTheWindowBesideItsControl(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> has(robot, "1 of 11"));
        press(robot, "tour.next");
        until(() -> has(robot, "2 of 11"));
        until(() -> bounds("tour").getMinX() > bounds("section-series").getMaxX());
        robot.interact(
                () -> window.node(Node.class, "tour").getScene().getWindow().setWidth(1100));
        until(() -> bounds("tour").getMaxX() < 1100);
    }

    private Bounds bounds(String id) {
        return fx(() -> {
            Node node = window.node(Node.class, id);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void begin(FxRobot robot) throws TimeoutException {
        MenuButton help = window.node(MenuButton.class, "help");
        MenuItem tour = help.getItems().stream()
                .filter(item -> "help.tour".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(tour::fire);
    }

    private static boolean has(FxRobot robot, String place) {
        return robot.lookup(".tour-place")
                .tryQueryAs(Label.class)
                .filter(label -> label.getText().equals(place))
                .isPresent();
    }

    private static String title(FxRobot robot) {
        return fx(() -> robot.lookup(".tour-title").queryAs(Label.class).getText());
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup((Button button) -> id.equals(button.getId()))
                .queryAs(Button.class)
                .fire());
    }
}
