package dev.lookback.app.focus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.network.NetworkSection;
import dev.lookback.app.training.TrainingSection;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.windows.WindowsSection;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.recipe.Optimizer;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.SplitSpec;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Focus after undo, redo and all else that rebuilds parts of a form. */
@WithJavaFx
class FocusKeeperTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                (workbench, texts) -> new VBox(
                        new WindowsSection(workbench, texts, new StackPane()),
                        new NetworkSection(workbench, texts),
                        new TrainingSection(workbench, texts, () -> RowRanges.of(0, -1))));
    }

    @BeforeEach
    void open(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(500, ','), Preset.SMALL);
    }

    @Test
    void undoOfAnOptimizerLeavesTheFocusInTheFieldOfTheSameName(FxRobot robot) {
        edit(robot, r -> r.withTraining(r.training().withOptimizer(Optimizer.RmsProp.keras())));
        focus(robot, "training.optimizer.epsilon", 2);
        undo(robot);
        assertFocused("training.optimizer.epsilon", 2);
    }

    @Test
    void undoOfAnOptimizerWithoutSuchAFieldLeavesTheFocusInItsForm(FxRobot robot) {
        edit(robot, r -> r.withTraining(r.training().withOptimizer(new Optimizer.Sgd(0.9, false))));
        focus(robot, "training.optimizer.momentum", 1);
        undo(robot);
        assertThat(focused().getId()).isEqualTo("training.optimizer.beta1");
    }

    @Test
    void undoInAFieldKeepsTheCaret(FxRobot robot) {
        edit(robot, r -> r.withWindows(r.windows().withLookback(444)));
        focus(robot, "windows.lookback", 1);
        undo(robot);
        assertFocused("windows.lookback", 1);
    }

    @Test
    void theWayOfSplittingKeepsTheFocusWhenItIsUndone(FxRobot robot) {
        edit(robot, r -> r.withSplits(new SplitSpec.ByRows(300, 100, java.util.OptionalInt.empty())));
        focus(robot, "splits", 0);
        undo(robot);
        assertThat(focused().getId()).isEqualTo("splits");
        focus(robot, "splits.train", 1);
        edit(robot, r -> r.withSplits(new SplitSpec.ByRows(300, 100, java.util.OptionalInt.empty())));
        assertFocused("splits.train", 1);
    }

    @Test
    void theFocusStaysWithItsLayerWhenOthersComeAndGo(FxRobot robot) {
        edit(robot, r -> r.withNetwork(r.network().insert(0, Conv1D.of(8, 3, Activation.RELU))));
        focus(robot, "network.layers[2].filters", 1);
        undo(robot);
        assertFocused("network.layers[1].filters", 1);
        robot.interact(form.workbench()::redo);
        WaitForAsyncUtils.waitForFxEvents();
        assertFocused("network.layers[2].filters", 1);
    }

    @Test
    void theFocusFollowsALayerThatUndoMovesBack(FxRobot robot) {
        edit(robot, r -> r.withNetwork(r.network().with(0, Conv1D.of(24, 3, Activation.RELU))));
        edit(robot, r -> r.withNetwork(r.network().move(0, 1)));
        focus(robot, "network.layers[1].filters", 1);
        undo(robot);
        assertFocused("network.layers[0].filters", 1);
    }

    @Test
    void whereTheLayerIsGoneTheFocusIsOnItsNeighbour(FxRobot robot) {
        int last = form.recipe().network().layers().size();
        edit(robot, r -> r.withNetwork(r.network().insert(last, new Dense(3, Activation.RELU))));
        focus(robot, "network.layers[" + last + "].units", 0);
        undo(robot);
        assertThat(focused().getId()).isEqualTo("network.layers[" + (last - 1) + "]");
    }

    @Test
    void aLayerThatBecomesAnotherKindKeepsTheFocusOnItsCard(FxRobot robot) {
        focus(robot, "network.layers[1].filters", 0);
        edit(robot, r -> r.withNetwork(r.network().with(1, new Dropout(0.2))));
        assertThat(focused().getId()).isEqualTo("network.layers[1]");
    }

    @Test
    void afterAFixTheFocusIsOnTheFieldThatWasWrong(FxRobot robot) {
        edit(robot, r -> r.withWindows(r.windows().withLookback(490)));
        Node fix = form.awaitFix(0);
        robot.interact(fix::requestFocus);
        robot.interact(((javafx.scene.control.Button) fix)::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.workbench().checkProperty().get().trainable()).isTrue();
        assertThat(focused().getId()).isEqualTo("windows.lookback");
    }

    private void edit(FxRobot robot, UnaryOperator<Recipe> change) {
        robot.interact(() -> form.workbench().edit("", change));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void undo(FxRobot robot) {
        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focus(FxRobot robot, String id, int caret) {
        Node node = form.find(Node.class, id);
        robot.interact(() -> {
            node.requestFocus();
            if (node instanceof TextField text) {
                text.positionCaret(caret);
            }
        });
    }

    private void assertFocused(String id, int caret) {
        assertThat(focused().getId()).isEqualTo(id);
        assertThat(((TextField) focused()).getCaretPosition()).as("caret").isEqualTo(caret);
        assertThat(((TextField) focused()).getSelectedText()).isEmpty();
    }

    private Node focused() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> form.find(Node.class, "windows.lookback").getScene().getFocusOwner());
    }
}
