package dev.lookback.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.theme.TextSize;
import dev.lookback.app.theme.Theme;
import dev.lookback.app.widget.help.HelpTopic;
import dev.lookback.text.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class HelpWindowTest {

    private TextField field;
    private Label name;

    @Start
    void start(Stage stage) {
        field = new TextField();
        name = new Label("Delta");
        HelpTopic.set(field, "training.learningRate");
        HelpTopic.link(name, "training.loss.delta");
        stage.setScene(new Scene(new VBox(name, field), 400, 200));
        new HelpWindow(
                        new Texts(Locale.ENGLISH),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        new SimpleObjectProperty<>(TextSize.USUAL))
                .install(stage.getScene());
        stage.show();
    }

    @Test
    void f1ExplainsTheFieldThatHasTheFocus(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.push(KeyCode.F1);

        assertThat(title(robot)).isEqualTo("Learning rate");

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.listWindows()).filteredOn(Window::isShowing).hasSize(1);
    }

    @Test
    void aClickOnANameExplainsIt(FxRobot robot) {
        robot.clickOn(name);

        assertThat(title(robot)).isEqualTo("Delta");
    }

    @Test
    void searchShowsTheBestEntryAndBackTheOneBefore(FxRobot robot) {
        robot.clickOn(name);
        robot.clickOn(node(robot, "help.search")).write("half-life");
        assertThat(title(robot)).isEqualTo("Half-life");

        robot.clickOn(node(robot, "help.back"));
        assertThat(title(robot)).isEqualTo("Delta");
    }

    @Test
    void wordsThatNoEntryHasLeaveNoOtherEntryOnShow(FxRobot robot) {
        robot.clickOn(name);
        robot.clickOn(node(robot, "help.search")).write("zzqq");
        assertThat(title(robot)).isEqualTo("No entry has all these words.");

        robot.eraseText(4);
        assertThat(title(robot)).isNotEqualTo("No entry has all these words.");
    }

    private static String title(FxRobot robot) {
        return ((Label) node(robot, "help.title")).getText();
    }

    private static Node node(FxRobot robot, String id) {
        Optional<Node> found = robot.lookup((Node n) -> id.equals(n.getId())).tryQuery();
        return found.orElseThrow();
    }
}
