package dev.lookback.app.widget.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class DividerKeysTest {

    private Button first;
    private Button second;
    private SplitPane panes;
    private Node divider;

    @Start
    void start(Stage stage) {
        first = new Button("first");
        second = new Button("second");
        panes = new SplitPane(first, second);
        first.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        second.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        first.setMinSize(100, 50);
        second.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        panes.setDividerPositions(0.5);
        DividerKeys.install(panes, FxWindow.TEXTS, "Width of the first");
        new FxWindow().show(stage, panes);
    }

    @BeforeEach
    void find() {
        divider = panes.lookup(".split-pane-divider");
    }

    @Test
    void itIsReachedByTabAndSaysWhereItIs(FxRobot robot) {
        robot.interact(second::requestFocus);
        robot.push(KeyCode.TAB);
        assertThat(divider.isFocused()).isTrue();
        assertThat(divider.getAccessibleRole()).isEqualTo(AccessibleRole.THUMB);
        assertThat(divider.getAccessibleText()).isEqualTo("Width of the first: 50 %");
    }

    @Test
    void arrowsMoveItAndHomeAndEndMoveItToTheEnds(FxRobot robot) {
        robot.interact(divider::requestFocus);
        double before = first.getWidth();
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertThat(first.getWidth()).isBetween(before + 14, before + 18);
        assertThat(divider.getAccessibleText()).isNotEqualTo("Width of the first: 50 %");
        robot.push(KeyCode.HOME);
        assertThat(first.getWidth()).isBetween(99.0, 101.0);
        robot.push(KeyCode.RIGHT);
        assertThat(first.getWidth()).as("from the end at once").isBetween(114.0, 118.0);
        robot.push(KeyCode.END);
        assertThat(second.getWidth()).isBetween(second.prefWidth(-1) - 1, second.prefWidth(-1) + 1);
    }

    @Test
    void upAndDownMoveTheOneBetweenPanesBelowEachOther(FxRobot robot) {
        robot.interact(() -> panes.setOrientation(Orientation.VERTICAL));
        robot.interact(divider::requestFocus);
        double before = first.getHeight();
        robot.push(KeyCode.DOWN);
        assertThat(first.getHeight()).isGreaterThan(before + 10);
        robot.push(KeyCode.UP).push(KeyCode.RIGHT);
        assertThat(first.getHeight()).isBetween(before - 1, before + 1);
    }
}
