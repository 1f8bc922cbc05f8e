package dev.lookback.app.sweeps.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Trial;
import dev.lookback.series.ArraySeries;
import dev.lookback.text.NumberLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of a sweep, pointed at with a real mouse. */
@WithJavaFx
class SweepPicturesTest {

    private static final List<String> LOOKBACKS = List.of("20", "40", "60", "80");

    private final List<Long> opened = new ArrayList<>();
    private SweepPictures pictures;

    @Start
    void start(Stage stage) {
        pictures = new SweepPictures(FxWindow.TEXTS, new StackPane(), (trial, x, y) -> opened.add(trial.run()));
        new FxWindow().show(stage, pictures);
        pictures.show(data());
    }

    /** Four trials: the longer the lookback, the smaller the loss. Runs have ten times the trials' numbers. */
    private static SweepData data() {
        SearchSpace space =
                SearchSpace.parse(Preset.SMALL.on(ArraySeries.of("a", new double[400])), List.of("lookback=20..80:20"));
        List<StoredTrial> trials = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new StoredTrial(
                        10L * number,
                        new Trial(
                                number,
                                new Point(List.of(LOOKBACKS.get(number - 1))),
                                Trial.State.FINISHED,
                                List.of(1.0 / number)),
                        number,
                        OptionalDouble.of(0.8)))
                .toList();
        return new SweepData(space, Objective.VALIDATION_LOSS, 1, trials);
    }

    private Picture picture(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    /** Numbers of the trials that a picture does not leave out. */
    private List<Integer> left(Picture picture) {
        return data().trials().stream()
                .filter(trial -> !picture.isFaded(trial))
                .map(trial -> trial.trial().number())
                .toList();
    }

    /** Where a picture has drawn a trial, on the screen. */
    private static Point2D place(Picture picture, long run) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            int first = IntStream.range(0, (int) picture.getWidth())
                    .filter(x -> middle(picture, x, run).isPresent())
                    .findFirst()
                    .orElseThrow();
            int last = first;
            while (middle(picture, last + 1, run).isPresent()) {
                last++;
            }
            // At the edge of what is near, half a pixel of the screen decides.
            return middle(picture, (first + last) / 2, run).orElseThrow();
        });
    }

    /** The same, on the first axis. */
    private static Point2D placeOnAxis(Picture picture, long run) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> middle(picture, (int) ParallelCoordinates.SIDE, run).orElseThrow());
    }

    /** Of the points of a column that are near enough to a trial, the one in the middle. */
    private static Optional<Point2D> middle(Picture picture, int x, long run) {
        int[] near = IntStream.range(0, (int) picture.getHeight())
                .filter(y ->
                        picture.at(x, y).filter(trial -> trial.run() == run).isPresent())
                .toArray();
        return near.length == 0 ? Optional.empty() : Optional.of(picture.localToScreen(x, near[near.length / 2]));
    }

    @Test
    void slicesBelowEachOtherNeedMoreHeight() {
        SearchSpace two = SearchSpace.parse(
                Preset.SMALL.on(ArraySeries.of("a", new double[400])),
                List.of("lookback=20..80:20", "batchSize=16..64:16"));
        FxWindow.onFx(() -> {
            SlicesPicture slices = new SlicesPicture(FxWindow.TEXTS, (trial, x, y) -> {});
            slices.show(new SweepData(two, Objective.VALIDATION_LOSS, 1, List.of()), Map.of(), Set.of());
            assertThat(slices.minHeight(200)).isEqualTo(2 * slices.minHeight(400));
        });
    }

    @Test
    void brushingAnAxisLeavesOutWhatLiesElsewhereInEveryPicture(FxRobot robot) {
        Picture parallel = picture(robot, "sweep-parallel");
        Picture progress = picture(robot, "sweep-progress");
        assertThat(left(progress)).containsExactly(1, 2, 3, 4);
        Point2D low = placeOnAxis(parallel, 10);
        Point2D high = placeOnAxis(parallel, 40);

        robot.drag(low.getX(), low.getY() + 8).dropTo(low.getX(), (low.getY() + high.getY()) / 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(left(parallel)).containsExactly(1, 2);
        assertThat(left(progress)).containsExactly(1, 2);

        robot.drag(low.getX(), high.getY() - 8).dropTo(low.getX(), (low.getY() + high.getY()) / 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(left(progress)).containsExactly(3, 4);
        assertThat(opened).isEmpty();
    }

    @Test
    void keysBrushAnAxisMoveTheBrushAndClearItAndSayWhatRemains(FxRobot robot) {
        Picture parallel = picture(robot, "sweep-parallel");
        robot.interact(parallel::requestFocus);
        robot.push(KeyCode.END).push(KeyCode.HOME); // the highest lookback of the first axis
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(left(parallel)).containsExactly(3, 4);
        assertThat(parallel.getAccessibleText()).isEqualTo("Lookback: 60 to 80\n2 of 4 trials remain");

        robot.push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(left(parallel)).containsExactly(4);
        assertThat(parallel.getAccessibleText()).startsWith("Lookback: 80\n1 of 4");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(left(picture(robot, "sweep-progress")))
                .as("in every picture")
                .containsExactly(3);

        robot.push(KeyCode.DELETE);
        assertThat(left(parallel)).containsExactly(1, 2, 3, 4);
        assertThat(parallel.getAccessibleText()).startsWith("Lookback: all values");
    }

    @Test
    void deleteClearsAllBrushesWhereNothingIsPointedAt(FxRobot robot) {
        Picture parallel = picture(robot, "sweep-parallel");
        robot.interact(parallel::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.END).push(KeyCode.ALT, KeyCode.UP);
        robot.push(KeyCode.ESCAPE);
        assertThat(left(parallel)).containsExactly(3, 4);
        robot.push(KeyCode.DELETE);
        assertThat(left(parallel)).containsExactly(1, 2, 3, 4);
        assertThat(opened).isEmpty();
    }

    @Test
    void aPointThatIsClickedOpensItsRun(FxRobot robot) {
        robot.clickOn(place(picture(robot, "sweep-progress"), 30));
        assertThat(opened).containsExactly(30L);

        robot.clickOn(place(picture(robot, "sweep-parallel"), 20));
        assertThat(opened).containsExactly(30L, 20L);
    }

    /** Texts of the legend. */
    private static List<String> legend(FxRobot robot) {
        Parent legend = robot.lookup("#sweep-legend").query();
        return legend.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void theLegendNamesWhatIsInThePictures(FxRobot robot) {
        assertThat(legend(robot))
                .containsExactly("best to worst", "trained to the end", "repeating the last value", "best so far");

        SweepData all = data();
        List<StoredTrial> trials = new ArrayList<>(all.trials());
        trials.add(trial(5, Trial.State.WAITING, List.of(0.7)));
        trials.add(trial(6, Trial.State.FAILED, List.of()));
        FxWindow.onFx(() -> {
            pictures.show(new SweepData(all.space(), all.objective(), 3, trials));
            ((TabPane) robot.lookup("#sweep-tabs").query()).getSelectionModel().select(4);
        });
        assertThat(legend(robot))
                .containsExactly(
                        "best to worst",
                        "trained to the end",
                        "stopped early by ASHA",
                        "repeating the last value",
                        "Pareto front");
        FxWindow.onFx(() -> ((TabPane) robot.lookup("#sweep-tabs").query())
                .getSelectionModel()
                .select(0));
        assertThat(legend(robot)).contains("no score", "best so far");
    }

    @Test
    void aTrialBeyondTheAxisIsPointedToAndOneThatRunsIsNotDrawnAsOneWithoutScore(FxRobot robot) {
        SweepData all = data();
        List<StoredTrial> trials = new ArrayList<>();
        IntStream.rangeClosed(1, 30)
                .forEach(number -> trials.add(trial(number, Trial.State.FINISHED, List.of(1 + number / 100.0))));
        trials.add(trial(31, Trial.State.RUNNING, List.of()));
        FxWindow.onFx(() -> pictures.show(new SweepData(all.space(), all.objective(), 1, trials)));
        assertThat(legend(robot)).doesNotContain("beyond the axis", "no score");

        trials.add(trial(32, Trial.State.FINISHED, List.of(60.5)));
        FxWindow.onFx(() -> pictures.show(new SweepData(all.space(), all.objective(), 1, trials)));
        assertThat(legend(robot)).contains("beyond the axis").doesNotContain("no score");

        robot.moveTo(place(picture(robot, "sweep-progress"), 32));
        assertThat(robot.listWindows().stream()
                        .filter(Tooltip.class::isInstance)
                        .map(tip -> ((Tooltip) tip).getText()))
                .anySatisfy(words -> assertThat(words).contains("60.5"));
    }

    private static StoredTrial trial(int number, Trial.State state, List<Double> costs) {
        Point point = new Point(List.of(LOOKBACKS.get(0)));
        return new StoredTrial(number, new Trial(number, point, state, costs), 1, OptionalDouble.empty());
    }

    @Test
    void theLineOfPersistenceSaysItsValueAndWhereItLiesBeyondTheAxis() {
        Axis axis = Axis.of("", 0.25, 1, new NumberLabels(Locale.ENGLISH)::tick);

        assertThat(mark(axis, 0.8, 0.8)).isEqualTo("repeating the last value 0.80000");
        assertThat(mark(axis, 0.8, 0.9)).isEqualTo("repeating the last value 0.80000 – 0.90000");
        assertThat(mark(axis, 2, 2)).isEqualTo("repeating the last value 2.0000 ↑");
        assertThat(mark(axis, -2, -2)).isEqualTo("repeating the last value −2.0000 ↓".replace('−', '-'));
    }

    private static String mark(Axis axis, double low, double high) {
        return new PersistenceMark(new SweepData.Range(low, high), axis, Objective.VALIDATION_LOSS, FxWindow.TEXTS)
                .words();
    }

    @Test
    void aSelectedTrialIsMarkedInEveryPicture(FxRobot robot) {
        FxWindow.onFx(() -> pictures.select(OptionalLong.of(20)));

        assertThat(List.of("sweep-parallel", "sweep-progress"))
                .allSatisfy(id -> assertThat(data().trials().stream()
                                .filter(picture(robot, id)::isSelected)
                                .map(StoredTrial::run))
                        .containsExactly(20L));
    }

    @Test
    void theWidestLabelOfAnAxisIsNotCut(FxRobot robot) {
        Picture picture = picture(robot, "sweep-progress");
        Axis axis = Axis.of("", new double[] {-900, 0.4}, (value, step) -> "-90,000,000 %");

        assertThat(axis.ticks()).isNotEmpty();
        assertThat(picture.left(axis)).isGreaterThan(picture.wordWidth("-90,000,000 %"));
    }
}
