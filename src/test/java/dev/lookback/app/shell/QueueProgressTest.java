package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.NewRun;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchKind;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.runs.store.QueueItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class QueueProgressTest {

    /** Width below which the window scrolls. */
    private static final double SMALL = 800;

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage given) {
        stage = given;
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void addSweep(String name, int runs) {
        SweepSettings settings = new SweepSettings(
                List.of("batchSize=512,1024,2048"),
                SearchKind.GRID,
                Objective.VALIDATION_MAE,
                false,
                OptionalInt.of(runs),
                OptionalDouble.empty(),
                1,
                1);
        Recipe recipe = window.workbench().recipeProperty().get();
        run(() -> window.workbench().library().order(queue -> queue.add(name, recipe, settings)));
    }

    private String words() {
        return window.node(Button.class, "queue-progress").getText();
    }

    private boolean isShown() {
        return fx(() -> window.node(Button.class, "queue-progress").getParent().isVisible());
    }

    @Test
    void theSweepsProgressStandsBelowEveryViewUntilItsOutcomeWasLookedAt() throws Exception {
        window.openSeries(2);
        assertThat(isShown()).isFalse();
        run(() -> window.workbench().library().order(queue -> queue.pause(true)));
        addSweep("sizes", 3);
        until(() -> isShown() && words().equals("Paused · sizes · 0 of 3"));
        for (View view : View.values()) {
            window.press("view-" + view.name().toLowerCase(Locale.ROOT));
            assertThat(isShown()).as(view.name()).isTrue();
        }
        window.press("queue-progress.pause");
        until(() -> words().equals("sizes is over"));
        assertThat(fx(() -> window.node(Button.class, "queue-progress.pause").isVisible()))
                .isFalse();

        window.press("queue-progress");
        until(() -> window.node(ToggleButton.class, "view-sweeps").isSelected()
                && "sizes"
                        .equals(window.node(ComboBox.class, "sweeps.choice")
                                .getButtonCell()
                                .getText()));
        assertThat(isShown()).isFalse();
    }

    @Test
    void theOutcomeOfASweepLeavesWithTheRunsThatItIsOneOf() throws Exception {
        window.openSeries(1);
        addSweep("sizes", 1);
        until(() -> isShown() && words().equals("sizes is over"));

        window.answer(folder.resolve("project.lookback"));
        window.saveProject();
        until(() -> !window.workbench().library().projects().isOwn());

        assertThat(isShown()).isFalse();
    }

    @Test
    void itHasRoomInASmallWindowBesideTheVerdict() throws Exception {
        window.openSeries(1);
        window.train();
        run(() -> window.workbench().library().order(queue -> queue.pause(true)));
        addSweep("sizes of batches", 3);
        run(() -> stage.setWidth(SMALL));
        until(this::isShown);

        for (String id : List.of("queue-progress", "queue-progress.pause")) {
            Button button = window.node(Button.class, id);
            Bounds place = fx(() -> button.localToScene(button.getLayoutBounds()));
            assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(SMALL);
            assertThat(place.getWidth()).as(id).isGreaterThanOrEqualTo(Math.floor(fx(() -> button.prefWidth(-1))));
        }
    }

    @Test
    void aSweepThatSomebodyStopsIsNotTold() throws Exception {
        window.openSeries(2);
        run(() -> window.workbench().library().order(queue -> queue.pause(true)));
        addSweep("sizes", 3);
        until(this::isShown);
        run(() -> window.workbench().library().order(queue -> queue.remove(new QueueItem.OfSweep(1))));
        until(() -> !isShown());
        // Whatever was asked of the store before has been answered then.
        boolean isOver =
                window.ask(store -> store.sweeps().find(1).orElseThrow().isOver());
        assertThat(isOver).isFalse();
        assertThat(isShown()).isFalse();
    }

    @Test
    void runsThatWaitAreCountedAndLeadToTheQueue() throws Exception {
        window.openSeries(2);
        run(() -> window.workbench().library().order(queue -> queue.pause(true)));
        Recipe recipe = window.workbench().recipeProperty().get();
        run(() -> window.workbench()
                .library()
                .order(queue -> queue.add(List.of(
                        NewRun.of(recipe.withSeed(1), "a"),
                        NewRun.of(recipe.withSeed(2), "a"),
                        NewRun.of(recipe.withSeed(3), "a")))));
        until(() -> isShown() && words().equals("Paused · Queue: 0 of 3"));
        run(() -> window.workbench().library().order(queue -> queue.remove(new QueueItem.OfRun(1))));
        until(() -> words().equals("Paused · Queue: 1 of 3"));

        window.press("queue-progress");
        until(() -> window.node(ToggleButton.class, "view-runs").isSelected());
        Node tabs = window.node(Node.class, "compare-tabs");
        assertThat(fx(() ->
                        ((TabPane) tabs).getSelectionModel().getSelectedItem().getId()))
                .isEqualTo("tab-queue");
    }
}
