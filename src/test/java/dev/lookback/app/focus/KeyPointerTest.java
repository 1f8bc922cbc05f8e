package dev.lookback.app.focus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class KeyPointerTest {

    private final Pane picture = new Pane();
    private final List<String> opened = new ArrayList<>();

    @Start
    void start(Stage stage) {
        picture.getChildren()
                .add(KeyPointer.install(
                                picture,
                                "A picture",
                                () -> List.of(
                                        spot(20, 20, "upper left"),
                                        spot(90, 22, "upper right"),
                                        spot(24, 80, "lower left"),
                                        spot(95, 85, "lower right")),
                                spot -> opened.add(spot.words().get()))
                        .mark());
        stage.setScene(new Scene(picture, 200, 120));
        stage.show();
        picture.requestFocus();
    }

    private static KeyPointer.Spot spot(double x, double y, String words) {
        return new KeyPointer.Spot(x, y, () -> words);
    }

    @Test
    void arrowsGoToTheNextValueInTheirDirectionAndItIsSpoken(FxRobot robot) {
        assertThat(picture.isFocusTraversable()).isTrue();
        assertThat(picture.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
        assertThat(picture.getAccessibleText()).isEqualTo("A picture");

        robot.type(KeyCode.RIGHT);
        assertThat(picture.getAccessibleText()).as("the first").isEqualTo("upper left");
        robot.type(KeyCode.RIGHT);
        assertThat(picture.getAccessibleText()).isEqualTo("upper right");
        robot.type(KeyCode.DOWN);
        assertThat(picture.getAccessibleText()).isEqualTo("lower right");
        robot.type(KeyCode.DOWN);
        assertThat(picture.getAccessibleText()).as("there is none below").isEqualTo("lower right");
        robot.type(KeyCode.LEFT);
        assertThat(picture.getAccessibleText()).isEqualTo("lower left");
        robot.type(KeyCode.UP);
        assertThat(picture.getAccessibleText()).isEqualTo("upper left");
        robot.type(KeyCode.END);
        assertThat(picture.getAccessibleText()).isEqualTo("lower right");
    }

    @Test
    void enterOpensWhatIsPointedAtAndEscapeTakesThePointerAway(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        assertThat(opened).as("nothing is pointed at").isEmpty();

        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(opened).containsExactly("upper left");
        assertThat(picture.lookup(".key-pointer").isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(picture.getAccessibleText()).isEqualTo("A picture");
        assertThat(picture.lookup(".key-pointer").isVisible()).isFalse();
    }
}
