package dev.lookback.app.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.Curve;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.workbench.FakeForecasts;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.app.workbench.Untrained;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.network.Network;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.split.Splits;
import io.fair_acc.dataset.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class PricePaneTest {

    private static final int ROWS = 500;

    @TempDir
    java.nio.file.Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();
    private PricePane pane;

    @Start
    void start(Stage stage) {
        pane = new PricePane(workbench, FxWindow.TEXTS);
        window.show(stage, pane);
    }

    @BeforeEach
    void open() {
        window.open(folder, "waves.csv", ROWS);
        window.edit(r -> r.withSplits(new SplitSpec.ByRows(300, 100, OptionalInt.empty())));
    }

    private Borders borders() {
        return Splits.resolve(
                        workbench.recipeProperty().get().splits(),
                        workbench.series().orElseThrow())
                .borders()
                .orElseThrow();
    }

    /** A node that is not on show does not learn of another size of text. */
    @Test
    void aLabelThatComesOnShowHasRoomForItsWords() {
        Label label = (Label) pane.lookup("#split-label-test");
        FxWindow.onFx(() -> pane.see("close", 0, 100));
        FxWindow.until(() -> !label.isVisible());
        FxWindow.onFx(() -> pane.setStyle("-fx-font-size: 26px"));
        FxWindow.settle();
        FxWindow.onFx(() -> pane.see("close", 0, ROWS));
        FxWindow.settle();
        assertThat(label.isVisible()).isTrue();
        assertThat(label.getWidth()).isGreaterThanOrEqualTo(label.prefWidth(-1));
        assertThat(label.getHeight()).isGreaterThanOrEqualTo(label.prefHeight(-1));
    }

    /** Point on the screen above a border between two rows. */
    private Point2D onBorder(int row) {
        double x = pane.plot()
                .xOf((workbench.series().orElseThrow().axisAt(row - 1)
                                + workbench.series().orElseThrow().axisAt(row))
                        / 2);
        return pane.plot().getCanvas().localToScreen(x, pane.plot().areaHeight() / 2);
    }

    private static void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to)).moveTo(to);
        FxWindow.settle();
    }

    @Test
    void gapsAreMarkedAtTheUpperEdgeUnlessSwitchedOff(FxRobot robot) throws IOException {
        ToggleButton entry = robot.from(pane).lookup("#legend-gap-mark").queryAs(ToggleButton.class);
        assertThat(entry.isVisible()).as("no gaps").isFalse();
        StringBuilder csv = new StringBuilder("date,high,close\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append(LocalDate.of(2020, 1, 1).plusDays(i < 200 ? i : i + 30))
                    .append(",%d,%d\n".formatted(i % 7, i % 5));
        }
        java.nio.file.Path file = Files.writeString(folder.resolve("gap.csv"), csv);
        FxWindow.onFx(() -> workbench.open(file));
        FxWindow.until(() -> entry.isVisible());
        FxWindow.onFx(() -> pane.plot().seeAll());
        FxWindow.settle();
        Path marks = robot.from(pane).lookup("#price-gaps").queryAs(Path.class);
        assertThat(marks.getElements()).hasSize(5);
        assertThat(marks.getBoundsInParent().getMinX())
                .isCloseTo(pane.plot().xOf(workbench.series().orElseThrow().axisAt(199)), within(1.0));
        FxWindow.onFx(() -> entry.setSelected(false));
        assertThat(marks.getParent().isVisible()).isFalse();
    }

    @Test
    void surplusAndRepeatedTimesAreMarkedApartFromGaps(FxRobot robot) throws IOException {
        StringBuilder csv = new StringBuilder("time,high,close\n");
        for (int i = 0; i < ROWS; i++) {
            LocalDateTime hour = LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(i);
            csv.append("%s,%d,%d%n".formatted(hour, i % 7, i % 5));
            if (i == 150 || i == 300) {
                csv.append("%s,%d,%d%n".formatted(hour.plusMinutes(i == 150 ? 20 : 0), i % 7, i % 5));
            }
        }
        java.nio.file.Path file = Files.writeString(folder.resolve("surplus.csv"), csv);
        FxWindow.onFx(() -> workbench.open(file));
        ToggleButton entry = robot.from(pane).lookup("#legend-surplus-mark").queryAs(ToggleButton.class);
        FxWindow.until(entry::isVisible);
        assertThat(robot.from(pane).lookup("#legend-gap-mark").query().isVisible())
                .isFalse();
        FxWindow.onFx(() -> pane.plot().seeAll());
        FxWindow.settle();
        Path marks = robot.from(pane).lookup("#price-surplus").queryAs(Path.class);
        assertThat(marks.getElements()).as("two triangles").hasSize(10);
        assertThat(marks.getBoundsInParent().getCenterX())
                .as("at their rows")
                .isCloseTo(
                        (pane.plot().xOf(workbench.series().orElseThrow().axisAt(151))
                                        + pane.plot()
                                                .xOf(workbench
                                                        .series()
                                                        .orElseThrow()
                                                        .axisAt(302)))
                                / 2,
                        within(2.0));
    }

    @Test
    void draggingABorderMovesItInTheRecipeAndTheCountsFollow(FxRobot robot) {
        String before = robot.lookup("#split-label-train").queryAs(Label.class).getText();
        drag(robot, onBorder(300), onBorder(240));
        robot.release(MouseButton.PRIMARY);

        assertThat(borders().trainEnd()).isBetween(238, 242);
        assertThat(workbench.recipeProperty().get().splits()).isInstanceOf(SplitSpec.ByRows.class);
        FxWindow.settle();
        assertThat(robot.lookup("#split-label-train").queryAs(Label.class).getText())
                .isNotEqualTo(before)
                .contains(Integer.toString(
                        workbench.checkProperty().get().plan().orElseThrow().count(Split.TRAIN)));
        FxWindow.onFx(workbench::undo);
        assertThat(borders().trainEnd()).as("one drag is one step of undo").isEqualTo(300);
    }

    @Test
    void theFormKeepsItsTerms(FxRobot robot) {
        window.edit(r -> r.withSplits(new SplitSpec.ByFraction(0.6, 0.2, 0.2)));
        drag(robot, onBorder(300), onBorder(250));
        robot.release(MouseButton.PRIMARY);
        assertThat(workbench.recipeProperty().get().splits()).isInstanceOf(SplitSpec.ByFraction.class);
        assertThat(borders().trainEnd()).isBetween(248, 252);
    }

    @Test
    void anImpossibleMoveStopsAtTheBorderAndTellsWhy(FxRobot robot) {
        drag(robot, onBorder(400), onBorder(200));
        Label refusal = robot.lookup("#refusal").queryAs(Label.class);
        assertThat(refusal.isVisible()).isTrue();
        assertThat(refusal.getText()).isEqualTo(FxWindow.TEXTS.get("window.border.VALIDATION_END.tooLow"));
        assertThat(borders()).isEqualTo(new Borders(300, 300, ROWS));
        robot.release(MouseButton.PRIMARY);
        FxWindow.settle();
        assertThat(refusal.isVisible()).isFalse();
    }

    @Test
    void arrowsMoveAFocusedBorder(FxRobot robot) {
        FxWindow.onFx(() -> robot.lookup("#border-TRAIN_END").query().requestFocus());
        robot.type(KeyCode.RIGHT, 3).press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(borders().trainEnd()).isEqualTo(293);
    }

    @Test
    void arrowsMoveTheWindow(FxRobot robot) {
        int anchor = workbench.anchorProperty().get();
        FxWindow.onFx(() -> robot.lookup("#window-ruler").query().requestFocus());
        robot.type(KeyCode.LEFT, 2);
        assertThat(workbench.anchorProperty().get()).isEqualTo(anchor - 2);
    }

    @Test
    void theForecastAppearsWithTheEpochAndLeavesTheViewAlone() {
        AxisSpan view = new AxisSpan(
                workbench.series().orElseThrow().axisAt(310),
                workbench.series().orElseThrow().axisAt(390));
        FxWindow.onFx(() -> pane.plot().see(view));
        FakeRun[] run = new FakeRun[1];
        FxWindow.onFx(() -> run[0] = FakeRun.on(workbench));
        assertThat(curve("forecast").isEmpty()).isTrue();
        FxWindow.onFx(() -> run[0].say(epoch(1, 350, 20, 7.5)));

        assertThat(curve("forecast").xs()).hasSize(20);
        assertThat(curve("forecast").xs()[0])
                .isEqualTo(workbench.series().orElseThrow().axisAt(350));
        assertThat(curve("forecast").ys()).containsOnly(7.5);
        assertThat(curve("persistence").ys()).containsOnly(5);
        assertThat(pane.plot().view().from()).isEqualTo(view.from());
        assertThat(pane.plot().view().to()).isEqualTo(view.to());
    }

    @Test
    void baselinesAreDrawnOnceTheyAreChosen() {
        MenuButton menu = (MenuButton) pane.lookup("#price-baselines");
        assertThat(menu.isVisible()).isFalse();
        FxWindow.onFx(() -> FakeRun.on(workbench).say(FakeForecasts.judged(workbench, (actual, last) -> last)));
        FxWindow.until(menu::isVisible);
        assertThat(curve("baseline-ridge").isEmpty()).isTrue();

        FxWindow.onFx(() -> ((CheckMenuItem) menu.getItems().get(4)).setSelected(true));
        FxWindow.until(() -> !curve("baseline-ridge").isEmpty());
        assertThat(curve("baseline-ridge").xs()).isEqualTo(curve("forecast").xs());
        assertThat(pane.lookup("#legend-baseline-ridge").isVisible()).isTrue();
        assertThat(pane.lookup("#legend-baseline-drift").isVisible()).isFalse();

        FxWindow.onFx(() -> ((CheckMenuItem) menu.getItems().get(4)).setSelected(false));
        assertThat(curve("baseline-ridge").isEmpty()).isTrue();
    }

    @Test
    void anotherColumnOrSeriesHidesTheForecast() {
        FxWindow.onFx(() -> FakeRun.on(workbench).say(epoch(1, 350, 20, 7.5)));
        String target = workbench.recipeProperty().get().data().target();
        FxWindow.onFx(() -> column().setValue(target.equals("high") ? "close" : "high"));
        assertThat(curve("forecast").isEmpty())
                .as("forecasts are of the target")
                .isTrue();
        FxWindow.onFx(() -> column().setValue(target));
        assertThat(curve("forecast").isEmpty()).isFalse();

        window.open(folder, "other.csv", 300);
        assertThat(curve("forecast").isEmpty())
                .as("the run belongs to another series")
                .isTrue();
        assertThat(curve("actual").xs()).hasSize(300);
    }

    private LiveRun untrained(int length) {
        window.edit(r -> r.withLength(length));
        LiveRun[] run = new LiveRun[1];
        FxWindow.onFx(() -> run[0] = Untrained.on(workbench));
        FxWindow.until(() -> workbench.outlook().futureProperty().get() != null
                && workbench.outlook().intervalsProperty().get() != null);
        return run[0];
    }

    @Test
    void theStepChosenIsTheOneThatIsDrawn(FxRobot robot) {
        LiveRun run = untrained(4);
        SplitForecast train = run.forecastsProperty().get().get(Split.TRAIN);
        assertThat(curve("forecast").xs()[0]).isEqualTo(axisAt(train.firstTargetRow()));
        robot.clickOn("#price-step .increment-arrow-button").clickOn("#price-step .increment-arrow-button");
        FxWindow.settle();
        assertThat(workbench.outlook().stepProperty().get()).isEqualTo(2);
        assertThat(curve("forecast").xs()[0]).isEqualTo(axisAt(train.firstTargetRow() + 2));
        assertThat(curve("forecast").ys()[5]).isEqualTo(train.forecast(5, 2));
    }

    @Test
    void theWindowPointedAtHasAPathOfAllItsSteps() {
        LiveRun run = untrained(4);
        SplitForecast train = run.forecastsProperty().get().get(Split.TRAIN);
        int delay = run.recipe().windows().delay();
        FxWindow.onFx(() -> workbench.anchorProperty().set(train.firstTargetRow() + 7 - delay));
        assertThat(curve("path").xs()).hasSize(4).startsWith(axisAt(train.firstTargetRow() + 7));
        for (int k = 0; k < 4; k++) {
            assertThat(curve("path").ys()[k]).isEqualTo(train.forecast(7, k));
        }
        FxWindow.onFx(() -> workbench.anchorProperty().set(0));
        assertThat(curve("path").isEmpty()).as("no window was forecast there").isTrue();
    }

    @Test
    void theBandIsHiddenAndShownByItsLegend(FxRobot robot) {
        untrained(1);
        Node entry = robot.lookup("#legend-forecast-band").query();
        assertThat(entry.isVisible()).isTrue();
        assertThat(robot.lookup(".ribbon.forecast-band").queryAllAs(Polygon.class))
                .isNotEmpty();
        robot.clickOn(entry);
        assertThat(bandIsSeen()).isFalse();
        robot.clickOn(entry);
        assertThat(bandIsSeen()).isTrue();
    }

    private boolean bandIsSeen() {
        return pane.plot().lookupAll(".ribbon.forecast-band").stream()
                .anyMatch(piece -> piece.isVisible() && piece.getParent().isVisible());
    }

    @Test
    void anotherLevelChangesTheBandAndTrainsNothing(FxRobot robot) {
        LiveRun run = untrained(1);
        double wide = workbench.outlook().intervalsProperty().get().bands().halfWidths()[0];
        FxWindow.onFx(() -> workbench
                .evaluationProperty()
                .set(workbench.evaluationProperty().get().withIntervalLevel(0.5)));
        FxWindow.until(
                () -> workbench.outlook().intervalsProperty().get().bands().level() == 0.5);
        assertThat(workbench.outlook().intervalsProperty().get().bands().halfWidths()[0])
                .isLessThan(wide);
        assertThat(workbench.runProperty().get()).isSameAs(run);
        assertThat(robot.lookup("#legend-forecast-band")
                        .queryAs(ToggleButton.class)
                        .getText())
                .isEqualTo("50\u00a0% interval");
    }

    @Test
    void theFutureBeginsAfterTheLastRowAndCanBeSeen() {
        LiveRun run = untrained(3);
        int rows = run.recipe().windows().horizon() + 2;
        assertThat(curve("future").xs()).hasSize(rows);
        assertThat(curve("future").xs()[0]).isEqualTo(axisAt(ROWS - 1) + 86_400);
        assertThat(pane.plot().homeProperty().get().contains(curve("future").xs()[rows - 1]))
                .isTrue();
        window.open(folder, "other.csv", 300);
        assertThat(curve("future").isEmpty()).isTrue();
        assertThat(pane.plot().homeProperty().get().to())
                .as("nothing but the other series is to be seen")
                .isLessThan(axisAt(299) + 10 * 86_400);
    }

    @Test
    void theRowsOnShowAreThoseOfTheView() {
        double part = 0.4 * 86_400;
        FxWindow.onFx(() -> pane.plot().see(new AxisSpan(axisAt(120) - part, axisAt(180) + part)));
        RowRanges seen = pane.rowsOnShow();
        assertThat(seen.first()).isEqualTo(120);
        assertThat(seen.last()).isEqualTo(180);
        FxWindow.onFx(() -> pane.plot().seeAll());
        assertThat(pane.rowsOnShow().first()).isZero();
        assertThat(pane.rowsOnShow().last()).isEqualTo(ROWS - 1);
    }

    @Test
    void aWindowLongerThanTheViewIsCutOffAtTheAxis() {
        window.edit(r -> r.withWindows(r.windows().withLookback(200)));
        FxWindow.onFx(() -> pane.plot().see(new AxisSpan(axisAt(400), axisAt(480))));
        FxWindow.onFx(() -> workbench.anchorProperty().set(450));
        FxWindow.settle();
        assertThat(inputDots().getBoundsInLocal().getMinX())
                .as("begins left of what is seen")
                .isNegative();
        int[] with = axisPixels();
        FxWindow.onFx(() -> workbench.anchorProperty().set(-1));
        FxWindow.settle();
        assertThat(axisPixels()).isEqualTo(with);
    }

    private Path inputDots() {
        return (Path) pane.lookup(".window-dots.seen");
    }

    /** What is drawn left of the plot area. */
    private int[] axisPixels() {
        Image[] image = new Image[1];
        FxWindow.onFx(() -> image[0] = pane.snapshot(null, null));
        int axis = (int)
                pane.sceneToLocal(pane.plot().getCanvas().localToScene(0, 0)).getX();
        int top = (int)
                pane.sceneToLocal(pane.plot().getCanvas().localToScene(0, 0)).getY();
        int height = (int) pane.plot().areaHeight();
        int[] pixels = new int[axis * height];
        image[0].getPixelReader().getPixels(0, top, axis, height, PixelFormat.getIntArgbInstance(), pixels, 0, axis);
        return pixels;
    }

    @Test
    void whatAValueInsideTheNetworkSeesIsLitWithItsDates(FxRobot robot) {
        FxWindow.onFx(() -> workbench.anchorProperty().set(450));
        BitSet steps = new BitSet();
        steps.set(2, 5);
        steps.set(9);
        light(450, steps);
        assertThat(words())
                .isEqualTo("It: receptive field of 4 time steps, "
                        + label(workbench.recipeProperty().get().windows().inputRow(450, 2)) + " – "
                        + label(workbench.recipeProperty().get().windows().inputRow(450, 9)));
        assertThat(pane.lookupAll(".field-stretch")).as("two, with a gap").hasSize(2);
        double[] ends = pane.lookupAll(".field-stretch").stream()
                .mapToDouble(stretch -> stretch.getBoundsInParent().getMaxX())
                .sorted()
                .toArray();
        assertThat(ends[1])
                .isCloseTo(
                        pane.plot()
                                .xOf(axisAt(workbench
                                        .recipeProperty()
                                        .get()
                                        .windows()
                                        .inputRow(450, 9))),
                        within(2.0));

        robot.clickOn(node("price.field.dismiss"));
        assertThat(words()).as("dismissed").isEmpty();
    }

    @Test
    void whatIsLitBelongsToOneWindowOfOneNetwork() {
        FxWindow.onFx(() -> workbench.anchorProperty().set(450));
        light(450, new BitSet());
        assertThat(words()).isEqualTo("It: receptive field of padding only");
        FxWindow.onFx(() -> workbench.anchorProperty().set(449));
        assertThat(words()).as("of another window").isEmpty();
        FxWindow.onFx(() -> workbench.anchorProperty().set(450));
        assertThat(words()).isNotEmpty();
        window.edit(r -> r.withNetwork(Network.of()));
        assertThat(words()).as("of another network").isEmpty();
    }

    private void light(int anchor, BitSet steps) {
        FxWindow.onFx(() -> workbench
                .pointedFieldProperty()
                .set(new TracedValue("It", workbench.recipeProperty().get(), anchor, steps)));
        FxWindow.settle();
    }

    private String words() {
        Label words = (Label) node("price.field");
        return words.getParent().getParent().isVisible() ? words.getText() : "";
    }

    /** A dot in the id of a node means something else to a style sheet's selector. */
    private Node node(String id) {
        return pane.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private String label(int row) {
        return workbench.series().orElseThrow().timeLabel(row);
    }

    private double axisAt(int row) {
        return workbench.series().orElseThrow().axisAt(row);
    }

    @SuppressWarnings("unchecked")
    private javafx.scene.control.ComboBox<String> column() {
        return (javafx.scene.control.ComboBox<String>) pane.lookup("#price-column");
    }

    private Curve curve(String styleClass) {
        return (Curve) pane.plot().getAllDatasets().stream()
                .filter((DataSet d) -> d.getStyleClasses().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    private static RunEvent epoch(int epoch, int firstRow, int windows, double said) {
        double[] forecast = new double[windows];
        Arrays.fill(forecast, said);
        double[] last = new double[windows];
        Arrays.fill(last, 5);
        SplitForecast onValidation = new SplitForecast(Split.VALIDATION, firstRow, new double[windows], forecast, last);
        return new RunEvent.EpochDone(
                new EpochResult(epoch, 0.5, 0.6, 1, 0.001), epoch, Map.of(Split.VALIDATION, onValidation), Map.of());
    }
}
