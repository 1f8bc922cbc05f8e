package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.price.PricePane;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class NavigationTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private Plot plot;
    private AxisSpan home;

    @Start
    void start(Stage stage) {
        PricePane pane = new PricePane(window.workbench(), FxWindow.TEXTS);
        plot = pane.plot();
        window.show(stage, pane);
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", 500);
        home = plot.homeProperty().get();
        assertThat(plot.view()).isEqualTo(home);
    }

    private Point2D at(double share) {
        return plot.getCanvas().localToScreen(share * plot.areaWidth(), plot.areaHeight() / 3);
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        double pixel = plot.areaWidth() / 4;
        double under = plot.valueAt(pixel);
        FxWindow.onFx(() -> wheel(pixel, 200));
        FxWindow.settle();
        assertThat(plot.view().length()).isLessThan(0.8 * home.length());
        assertThat(plot.valueAt(pixel)).isCloseTo(under, within(home.length() / 1000));
        FxWindow.onFx(() -> wheel(pixel, -2000));
        assertThat(plot.view()).as("no further out than all").isEqualTo(home);
    }

    /** As a turn away from the user comes from a mouse: a positive delta. */
    private void wheel(double pixel, double delta) {
        Point2D screen = plot.getCanvas().localToScreen(pixel, 100);
        Point2D scene = plot.getCanvas().localToScene(pixel, 100);
        PickResult pick = new PickResult(plot.getCanvas(), scene.getX(), scene.getY());
        Event.fireEvent(
                plot.getCanvas(),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        pick));
    }

    @Test
    void aDragZoomsToWhatItPassedAndADoubleClickShowsAll(FxRobot robot) {
        robot.moveTo(at(0.1)).press(MouseButton.PRIMARY);
        robot.moveTo(at(0.2)).moveTo(at(0.3)).release(MouseButton.PRIMARY);
        assertThat(plot.view().length()).isCloseTo(0.2 * home.length(), within(0.02 * home.length()));
        robot.moveTo(at(0.5)).doubleClickOn(MouseButton.PRIMARY);
        assertThat(plot.view()).isEqualTo(home);
    }

    @Test
    void aRightDragPans(FxRobot robot) {
        FxWindow.onFx(() -> plot.see(home.zoomed(0.2, (home.from() + home.to()) / 2)));
        FxWindow.settle();
        AxisSpan before = plot.view();
        robot.moveTo(at(0.3)).press(MouseButton.SECONDARY);
        robot.moveTo(at(0.4)).moveTo(at(0.55)).release(MouseButton.SECONDARY);
        assertThat(plot.view().length()).isCloseTo(before.length(), within(1.0));
        assertThat(before.from() - plot.view().from())
                .isCloseTo(0.25 * before.length(), within(0.02 * before.length()));
    }

    @Test
    void keysZoomPanAndShowAll(FxRobot robot) {
        FxWindow.onFx(plot::requestFocus);
        robot.type(KeyCode.PLUS, 3);
        assertThat(plot.view().length()).isLessThan(0.5 * home.length());
        AxisSpan zoomed = plot.view();
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(plot.view().from()).isGreaterThan(zoomed.from());
        robot.type(KeyCode.HOME);
        assertThat(plot.view()).isEqualTo(home);
    }

    @Test
    void arrowsMoveTheCrosshairFromRowToRowAndItsValuesAreSpoken(FxRobot robot) {
        FxWindow.onFx(plot::requestFocus);
        String chart = plot.getAccessibleText();
        robot.type(KeyCode.RIGHT);
        FxWindow.settle();
        String first = title();
        assertThat(first).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(plot.getAccessibleText()).startsWith(first + ": ").matches(".*\\d.*");

        robot.type(KeyCode.RIGHT);
        FxWindow.settle();
        String second = title();
        assertThat(LocalDate.parse(second)).isEqualTo(LocalDate.parse(first).plusDays(1));
        robot.type(KeyCode.LEFT);
        FxWindow.settle();
        assertThat(title()).isEqualTo(first);

        robot.type(KeyCode.ESCAPE);
        assertThat(plot.getAccessibleText()).isEqualTo(chart);
    }

    @Test
    void theCrosshairTellsTheDateAndFollowsTheZoom(FxRobot robot) {
        robot.moveTo(at(0.5));
        FxWindow.settle();
        assertThat(title()).matches("\\d{4}-\\d{2}-\\d{2}");
        String before = title();
        FxWindow.onFx(() -> plot.see(new AxisSpan(home.from(), home.from() + home.length() / 10)));
        FxWindow.settle();
        assertThat(title()).as("without moving the mouse").isNotEqualTo(before);
    }

    private String title() {
        return ((javafx.scene.control.Label) plot.lookup(".crosshair-title")).getText();
    }

    @Test
    void theVerticalAxisFollowsWhatIsSeen() {
        double middle = (home.from() + home.to()) / 2;
        FxWindow.onFx(() -> plot.see(new AxisSpan(middle, middle + home.length() / 200)));
        FxWindow.settle();
        assertThat(plot.getYAxis().getMax() - plot.getYAxis().getMin())
                .as("a few rows of a slow wave")
                .isLessThan(10);
    }
}
