package dev.lookback.app.price.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.chart.Plot;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.price.PricePane;
import dev.lookback.app.workbench.FakeForecasts;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Series;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class OverviewTest {

    private static final int ROWS = 6000;
    private static final double PIXEL = 1.5;

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();
    private Stage stage;
    private PricePane pane;
    private Plot plot;

    @Start
    void start(Stage shown) {
        stage = shown;
        pane = new PricePane(workbench, FxWindow.TEXTS);
        plot = pane.plot();
        window.show(stage, pane);
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", ROWS);
    }

    @Test
    void aLongSeriesOpensOnItsNewestStretchAndAnotherSeriesDoesToo() {
        AxisSpan home = plot.homeProperty().get();
        assertThat(plot.view().length()).isLessThan(home.length() / 3);
        assertThat(plot.view().contains(axisAt(ROWS - 1))).isTrue();
        assertBrushIsTheView();
        assertThat(hint().isVisible()).as("how to get back").isTrue();

        see(home.from(), home.from() + home.length() / 4);
        window.open(folder, "short.csv", 100);
        assertThat(plot.view()).isEqualTo(plot.homeProperty().get());
        assertThat(hint().isVisible()).as("all is seen").isFalse();
    }

    @Test
    void aDragMovesTheViewAndKeepsItsWidth(FxRobot robot) {
        AxisSpan before = plot.view();
        drag(robot, middle(brush()), -0.3 * plot.areaWidth());
        AxisSpan home = plot.homeProperty().get();
        assertThat(plot.view().length()).isCloseTo(before.length(), within(1e-3));
        assertThat(before.from() - plot.view().from()).isCloseTo(0.3 * home.length(), within(0.02 * home.length()));
        assertBrushIsTheView();
        drag(robot, middle(brush()), 3000);
        assertThat(plot.view().to()).as("no further than the end").isEqualTo(home.to());
        assertThat(plot.view().length()).isCloseTo(before.length(), within(1e-3));
    }

    @Test
    void anEdgeWidensAndNarrows(FxRobot robot) {
        AxisSpan before = plot.view();
        drag(robot, middle(edges()[0]), -0.2 * plot.areaWidth());
        double home = plot.homeProperty().get().length();
        assertThat(plot.view().to()).isCloseTo(before.to(), within(1e-3));
        assertThat(before.from() - plot.view().from()).isCloseTo(0.2 * home, within(0.02 * home));
        drag(robot, middle(edges()[0]), 3000);
        assertThat(plot.view().length()).as("a few rows are left").isCloseTo(plot.smallestSpan(), within(1e-3));
        assertThat(plot.view().to()).isCloseTo(before.to(), within(1e-3));
        assertBrushIsTheView();
    }

    @Test
    void aClickGoesThereAndADoubleClickShowsAll(FxRobot robot) {
        double length = plot.view().length();
        Bounds all = strip().localToScreen(strip().getBoundsInLocal());
        robot.clickOn(all.getCenterX(), all.getCenterY(), MouseButton.PRIMARY);
        FxWindow.settle();
        AxisSpan home = plot.homeProperty().get();
        assertThat((plot.view().from() + plot.view().to()) / 2)
                .isCloseTo((home.from() + home.to()) / 2, within(0.03 * home.length()));
        assertThat(plot.view().length()).isCloseTo(length, within(1e-3));
        robot.moveTo(middle(brush())).doubleClickOn(MouseButton.PRIMARY);
        FxWindow.settle();
        assertThat(plot.view()).isEqualTo(home);
        assertBrushIsTheView();
    }

    @Test
    void keysMoveItWidenItAndGoToBothEnds(FxRobot robot) {
        FxWindow.onFx(() -> strip().requestFocus());
        AxisSpan before = plot.view();
        robot.type(KeyCode.LEFT);
        assertThat(before.from() - plot.view().from()).isCloseTo(before.length() / 10, within(1e-3));
        robot.type(KeyCode.MINUS);
        assertThat(plot.view().length()).isCloseTo(1.4 * before.length(), within(1e-3));
        robot.type(KeyCode.HOME);
        assertThat(plot.view().from()).isEqualTo(plot.homeProperty().get().from());
        double to = plot.view().to();
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(plot.view().from()).isEqualTo(plot.homeProperty().get().from());
        assertThat(plot.view().to()).isGreaterThan(to);
        assertThat((String) strip().queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .startsWith("Overview of the whole series. In view: 2020-01-01 to ");
        robot.type(KeyCode.END);
        assertThat(plot.view().to()).isEqualTo(plot.homeProperty().get().to());
        assertBrushIsTheView();
    }

    @Test
    void editsTrainingAndAnotherWidthKeepTheView() {
        AxisSpan seen = see(axisAt(1000), axisAt(1400));
        window.edit(r -> r.withWindows(r.windows().withLookback(25)));
        FakeRun run = run();
        FxWindow.onFx(() -> run.say(new RunEvent.StateChanged(RunState.TRAINING)));
        FxWindow.onFx(() -> stage.setWidth(640));
        FxWindow.settle();
        assertThat(plot.view()).isEqualTo(seen);
        assertBrushIsTheView();
        Series before = workbench.series().orElseThrow();
        FxWindow.onFx(() -> workbench.reread(before.options().withMissing(MissingPolicy.INTERPOLATE)));
        FxWindow.until(() -> workbench.series().orElseThrow() != before);
        assertThat(plot.view()).as("the same file, read again").isEqualTo(seen);
        FxWindow.onFx(workbench::undo);
        FxWindow.onFx(() -> run.say(FakeForecasts.judged(workbench, (actual, last) -> last)));
        FxWindow.settle();
        assertThat(plot.view()).as("a person chose it").isEqualTo(seen);
    }

    @Test
    void aRunThatIsOverIsShownWhereForecastAndActualCanBeToldApart() {
        AxisSpan opened = plot.view();
        RunEvent[] events = FakeForecasts.judged(workbench, (actual, last) -> last);
        SplitForecast validation = ((RunEvent.EpochDone) events[0]).forecasts().get(Split.VALIDATION);
        FakeRun run = run();
        FxWindow.onFx(() -> run.say(events[0]));
        assertThat(plot.view()).as("while it is trained").isEqualTo(opened);
        FxWindow.onFx(() -> run.say(events[1]));
        FxWindow.settle();

        int end = validation.firstTargetRow() + validation.count();
        assertThat(plot.view().contains(axisAt(end - 1))).isTrue();
        assertThat(plot.xOf(axisAt(end - 1)) - plot.xOf(axisAt(end - 2))).isGreaterThan(4);
        assertThat(hint().isVisible()).isTrue();
        assertThat(strip().lookup(".overview-lock").isVisible()).isFalse();
        assertBrushIsTheView();

        AxisSpan first = plot.view();
        FxWindow.onFx(() -> FakeRun.on(workbench)
                .say(FakeForecasts.judged(workbench, (actual, last) -> actual + 3 * Math.sin(last))));
        FxWindow.settle();
        assertThat(plot.view()).as("the same rows of the next run").isEqualTo(first);
    }

    @Test
    void anOldRunThatIsShownFirstIsShownThereToo() {
        RunEvent[] events = FakeForecasts.judged(workbench, (actual, last) -> last);
        FxWindow.onFx(() -> FakeRun.over(workbench, events));
        FxWindow.settle();
        assertThat(plot.xOf(axisAt(101)) - plot.xOf(axisAt(100))).isGreaterThan(4);
        assertThat(plot.view().contains(plot.homeProperty().get().to())).isFalse();
    }

    @Test
    void aChartThatIsNotOnTheScreenYetOpensOnceItIs() {
        PricePane[] other = new PricePane[1];
        FxWindow.onFx(() -> other[0] = new PricePane(workbench, FxWindow.TEXTS));
        assertThat(other[0].plot().view())
                .isEqualTo(other[0].plot().homeProperty().get());
        FxWindow.onFx(() -> window.show(stage, other[0]));
        FxWindow.settle();
        assertThat(other[0].plot().view().length())
                .isLessThan(plot.homeProperty().get().length() / 3);
    }

    private FakeRun run() {
        FakeRun[] run = new FakeRun[1];
        FxWindow.onFx(() -> run[0] = FakeRun.on(workbench));
        return run[0];
    }

    // ---- what is on the screen

    private AxisSpan see(double from, double to) {
        FxWindow.onFx(() -> plot.see(new AxisSpan(from, to)));
        FxWindow.settle();
        return plot.view();
    }

    /** In pixels: under the same part of the axis, in proportion. */
    private void assertBrushIsTheView() {
        Bounds brush = strip().localToScene(brush().getBoundsInParent());
        Bounds area = plot.getCanvas().localToScene(plot.getCanvas().getBoundsInLocal());
        AxisSpan home = plot.homeProperty().get();
        double from = area.getMinX() + (plot.view().from() - home.from()) / home.length() * area.getWidth();
        double to = area.getMinX() + (plot.view().to() - home.from()) / home.length() * area.getWidth();
        double thin = Math.max(0, 6 - (to - from)) / 2;
        assertThat(brush.getMinX()).isCloseTo(from - thin, within(PIXEL));
        assertThat(brush.getMaxX()).isCloseTo(to + thin, within(PIXEL));
    }

    private Overview strip() {
        return (Overview) pane.lookup("#price-overview");
    }

    private Node hint() {
        return pane.lookup("#price-overview-hint");
    }

    private Node brush() {
        return strip().lookup(".overview-brush");
    }

    private Node[] edges() {
        return strip().lookupAll(".overview-edge").toArray(Node[]::new);
    }

    private static Point2D middle(Node node) {
        Bounds on = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(on.getCenterX(), on.getCenterY());
    }

    private static void drag(FxRobot robot, Point2D from, double pixels) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(pixels / 2, 0)).moveTo(from.add(pixels, 0)).release(MouseButton.PRIMARY);
        FxWindow.settle();
    }

    private double axisAt(int row) {
        return workbench.series().orElseThrow().axisAt(row);
    }
}
