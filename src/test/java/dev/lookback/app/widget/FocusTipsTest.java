package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class FocusTipsTest {

    private Button first;
    private TextField field;

    @Start
    void start(Stage stage) {
        first = new Button("First");
        Button second = new Button("Second");
        second.setTooltip(Tips.of("What the second does"));
        field = new TextField();
        field.setAccessibleHelp("What the field means");
        stage.setScene(new Scene(new VBox(first, second, field), 300, 200));
        FocusTips.install(stage.getScene());
        stage.show();
    }

    @Test
    void theTooltipOfWhatTheKeyboardReachesIsShownUntilTheNextKey(FxRobot robot) {
        robot.interact(first::requestFocus);
        robot.push(KeyCode.TAB);
        FxWindow.until(() -> shown(robot).anyMatch("What the second does"::equals));

        robot.push(KeyCode.TAB);
        FxWindow.until(() -> shown(robot).anyMatch("What the field means"::equals));
        assertThat(shown(robot)).containsExactly("What the field means");

        robot.write("5");
        FxWindow.until(() -> shown(robot).findAny().isEmpty());
    }

    @Test
    void aClickShowsNone(FxRobot robot) {
        robot.clickOn(field);
        robot.interact(() -> {});
        assertThat(field.isFocusVisible()).isFalse();
    }

    private static Stream<String> shown(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText());
    }
}
