package dev.lookback.app.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Point;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.search.Trial;
import dev.lookback.series.ArraySeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Trials of a sweep with their table and card, without a store. */
@WithJavaFx
class SweepPaneTest {

    private static final Recipe RECIPE = Preset.SMALL.on(ArraySeries.of("a", new double[400]));
    private static final SweepSettings SETTINGS = new SweepSettings(
            List.of("lookback=20..80:20"),
            SearchKind.GRID,
            Objective.VALIDATION_SKILL,
            true,
            OptionalInt.empty(),
            OptionalDouble.empty(),
            1,
            1);

    private final List<Long> opened = new ArrayList<>();
    private Stage stage;
    private SweepPane pane;

    @Start
    void start(Stage given) {
        stage = given;
        pane = new SweepPane(FxWindow.TEXTS, run -> {}, opened::add);
        new FxWindow().show(stage, pane);
        pane.show(sweep(4), "");
    }

    /** The longer the lookback, the better; runs have ten times the trials' numbers. */
    private static SeenSweep sweep(int trials) {
        StoredSweep sweep =
                new StoredSweep(1, "", RECIPE, SETTINGS, 0, 1, Optional.empty(), Optional.empty(), Instant.EPOCH);
        List<StoredTrial> all = IntStream.rangeClosed(1, trials)
                .mapToObj(number -> new StoredTrial(
                        10L * number,
                        new Trial(
                                number,
                                new Point(List.of(String.valueOf(20 * number))),
                                Trial.State.WAITING,
                                List.of(-0.1 * number)),
                        number,
                        OptionalDouble.of(0)))
                .toList();
        SearchSpace space = SearchSpace.parse(RECIPE, SETTINGS.vary());
        return new SeenSweep(sweep, space, all, 0, sweep.estimate(OptionalLong.of(4), all, 1));
    }

    private Node card(FxRobot robot) {
        return robot.lookup("#trial-card").query();
    }

    private TableView<StoredTrial> table(FxRobot robot) {
        return robot.lookup("#sweep-trials").query();
    }

    /** The table follows the pictures. */
    private void untilRows(FxRobot robot, int rows) throws Exception {
        WindowUnderTest.until(() -> table(robot).getItems().size() == rows);
        FxWindow.settle();
    }

    private void assertThatTheCardIsWithin(FxRobot robot) {
        Bounds card = card(robot).getBoundsInParent();
        assertThat(card.getMinX()).isGreaterThanOrEqualTo(-12);
        assertThat(card.getMaxX()).isLessThanOrEqualTo(pane.getWidth() + 12); // its shadow
        assertThat(card.getWidth()).isGreaterThan(100);
    }

    @Test
    void theCardStandsBesideTheRowWithinThePaneAndGoesAwayWithAClickElsewhere(FxRobot robot) throws Exception {
        untilRows(robot, 4);
        assertThat(card(robot).isVisible()).isFalse();
        robot.doubleClickOn("40.0 %");
        assertThat(card(robot).isVisible()).isTrue();
        assertThatTheCardIsWithin(robot);

        FxWindow.onFx(() -> stage.setWidth(600));
        FxWindow.settle();
        assertThatTheCardIsWithin(robot);

        robot.clickOn("#sweep-legend");
        assertThat(card(robot).isVisible()).isFalse();
    }

    @Test
    void anUpdateLeavesSelectionOrderAndCard(FxRobot robot) throws Exception {
        FxWindow.onFx(() -> pane.show(sweep(3), ""));
        untilRows(robot, 3);
        robot.doubleClickOn("20.0 %");
        FxWindow.onFx(() -> pane.show(sweep(4), ""));
        untilRows(robot, 4);

        assertThat(card(robot).isVisible()).isTrue();
        assertThat(table(robot).getItems()).extracting(StoredTrial::run).containsExactly(40L, 30L, 20L, 10L);
        assertThat(table(robot).getSelectionModel().getSelectedItem().run()).isEqualTo(20);
    }

    @Test
    void withoutTrialsItSaysWhy() {
        FxWindow.onFx(() -> pane.show(sweep(0), "waits for 2 items before it in the queue"));
        Label empty = (Label) pane.lookup("#sweep-empty");

        assertThat(empty.isVisible()).isTrue();
        assertThat(empty.getText()).isEqualTo("waits for 2 items before it in the queue");
        FxWindow.onFx(() -> pane.show(sweep(0), ""));
        assertThat(empty.getText()).isEqualTo("No trial has started yet.");
    }
}
