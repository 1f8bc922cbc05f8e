package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole job by keyboard alone: open, choose the target, fix, train, compare, sweep, explain, save. Controls are reached by Tab. */
@WithJavaFx
class JobByKeysTest {

    private static final Path INDEX = Path.of("data/index-synthetic.csv").toAbsolutePath();

    /** More than a window has. */
    private static final int MOST_TABS = 400;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
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

    @Test
    void theWholeJobIsDoneByKeys() throws Exception {
        window.answer(INDEX);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        until(() -> window.workbench().recipeProperty().get() != null
                && window.workbench().openingProperty().get() == null);

        String target = window.recipe().data().target();
        tabTo("data.target");
        robot.push(KeyCode.UP);
        until(() -> !window.recipe().data().target().equals(target));

        fixWhatIsImpossible();
        trainTwice();
        compare();
        sweep();
        explain();
        saveTheModel();
    }

    private void fixWhatIsImpossible() throws Exception {
        tabTo("windows.lookback");
        int possible = window.recipe().windows().lookback();
        type("4000");
        until(() -> !window.workbench().checkProperty().get().trainable());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.shown()).as("an impossible recipe does not train").isNull();
        assertThat(focused()).as("what stands in the way").isEqualTo("windows.lookback");
        until(() -> fx(() -> stage.getScene().getRoot().lookupAll(".fix")).stream()
                .anyMatch(node -> node instanceof Button && node.isVisible()));
        tabTo(node -> node.getStyleClass().contains("fix"), "a fix");
        robot.push(KeyCode.SPACE);
        until(() -> window.workbench().checkProperty().get().trainable());
        assertThat(window.recipe().windows().lookback()).isNotEqualTo(4000);
        tabTo("windows.lookback");
        type(Integer.toString(Math.min(possible, 20)));
    }

    private void trainTwice() throws Exception {
        tabTo("section-training");
        robot.push(KeyCode.SPACE);
        tabTo("training.batchSize");
        type("1024");
        for (String epochs : new String[] {"1", "2"}) {
            tabTo("training.epochs");
            type(epochs);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            int wanted = Integer.parseInt(epochs);
            until(() -> window.workbench().runProperty().get() != null
                    && window.workbench()
                                    .runProperty()
                                    .get()
                                    .recipe()
                                    .training()
                                    .epochs()
                            == wanted
                    && window.workbench().runProperty().get().state().isOver()
                    && window.workbench().runProperty().get().idProperty().get() != null);
        }
    }

    private void compare() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        tabTo("runs-table");
        TreeTableView<?> table = window.node(TreeTableView.class, "runs-table");
        until(() -> table.getExpandedItemCount() == 2);
        robot.push(KeyCode.HOME).push(KeyCode.SHIFT, KeyCode.DOWN);
        until(() -> table.getSelectionModel().getSelectedIndices().size() == 2);
        robot.push(KeyCode.S);
        window.untilStored(store -> store.runs().find(1).orElseThrow().labels().starred());
    }

    private void sweep() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        tabTo("sweep.suggest");
        robot.push(KeyCode.SPACE);
        tabTo("sweep.runs");
        type("2");
        until(() -> !window.node(Button.class, "sweep-start").isDisabled());
        tabTo("sweep-start");
        robot.push(KeyCode.SPACE);
        window.untilStored(store -> store.sweeps().all().stream().anyMatch(sweep -> sweep.isOver()));
        tabTo("sweep-progress");
        robot.push(KeyCode.RIGHT);
        until(() -> stage.getScene().getFocusOwner().getAccessibleText().startsWith("Trial "));
    }

    private void explain() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        until(() -> window.has("convolution.output"));
        tabTo("convolution.output");
        String before = fx(() -> stage.getScene().getFocusOwner().getAccessibleText());
        robot.push(KeyCode.RIGHT);
        until(() -> !stage.getScene().getFocusOwner().getAccessibleText().equals(before));
    }

    private void saveTheModel() throws Exception {
        Path model = folder.resolve("model.zip");
        window.answer(model);
        tabTo("save");
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> Files.exists(model));
    }

    private void type(String text) {
        robot.push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void tabTo(String id) {
        tabTo(node -> id.equals(node.getId()), id);
    }

    private void tabTo(Predicate<Node> wanted, String what) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (fx(() -> wanted.test(stage.getScene().getFocusOwner()))) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + what);
    }

    private String focused() {
        return fx(() -> stage.getScene().getFocusOwner().getId());
    }
}
