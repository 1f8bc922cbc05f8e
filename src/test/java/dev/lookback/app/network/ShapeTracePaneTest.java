package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.app.workbench.TracedValue;
import dev.lookback.network.Network;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.Problem;
import dev.lookback.recipe.preset.Preset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class ShapeTracePaneTest {

    @TempDir
    Path folder;

    private final List<Problem> wentTo = new ArrayList<>();
    private FormScene form;
    private ShapeTracePane pane;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> pane = new ShapeTracePane(workbench, texts, wentTo::add));
    }

    @Test
    void aNetworkThatFitsIsTracedToItsEnd(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK_REPAIRED);
        assertThat(sight())
                .isEqualTo("The receptive field covers 57 of 60 time steps: the newest 3 rows are not seen.");
        assertThat(words()).contains("54 × 128", "48 × 32", "9 × 32", "3 × 32", "28,704", "7,200", "33", "57");
        assertThat(pane.lookupAll(".sight-bar")).hasSize(7);
    }

    @Test
    void rowsAreCountedWithTheStep(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK_REPAIRED);
        robot.interact(() -> form.workbench()
                .edit("", r -> r.withWindows(r.windows().withStep(2).withLookback(120))));
        // 57 time steps, 2 rows apart.
        assertThat(words()).contains("113");
        assertThat(sight()).contains("the newest 6 rows");
    }

    @Test
    void aLayerThatDoesNotFitSaysWhy(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK);
        assertThat(sight()).contains("layer 2");
        Hyperlink reason = form.find(Hyperlink.class, "trace.reason.1");
        assertThat(reason.getText()).isEqualTo("needs 7 time steps, gets 6");
        robot.interact(reason::fire);
        assertThat(wentTo).extracting(Problem::field).containsExactly("network.layers[1]");
    }

    @Test
    void whatTheNewestOutputOfALayerSeesIsLitWhileTheLayerIsPointedAt(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK_REPAIRED);
        robot.interact(() -> form.workbench().anchorProperty().set(1000));
        // A pool of 5 behind two kernels of 7 leaves the newest three time steps out.
        robot.moveTo(label("3  MaxPool1D"));
        assertThat(field().value()).isEqualTo("The newest output of layer 3 (MaxPool1D)");
        assertThat(field().timeSteps().cardinality()).isEqualTo(17);
        assertThat(field().timeSteps().length()).isEqualTo(57);
        robot.moveTo(label("1  Conv1D"));
        assertThat(field().timeSteps().cardinality()).isEqualTo(7);
        assertThat(field().row(59)).as("the newest input").isEqualTo(999);
        assertThat(field().timeSteps().length()).isEqualTo(60);
        robot.moveTo(label("Total"));
        assertThat(field()).isNull();
    }

    @Test
    void theFocusLightsItToo(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK_REPAIRED);
        robot.interact(() -> label("1  Conv1D").requestFocus());
        assertThat(field().timeSteps().cardinality()).isEqualTo(7);
        robot.type(KeyCode.TAB);
        assertThat(field().timeSteps().cardinality()).isEqualTo(13);
    }

    private TracedValue field() {
        return form.workbench().pointedFieldProperty().get();
    }

    private Label label(String text) {
        return pane.lookupAll(".label").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noLayersAtAll(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.SMALL);
        assertThat(sight()).isEqualTo("The receptive field covers all 40 time steps of the lookback.");
        robot.interact(() -> form.workbench().edit("", r -> r.withNetwork(Network.of())));
        assertThat(sight()).contains("No layers");
    }

    @Test
    void whatAnEpochTakesIsMeasuredInTheBackground(FxRobot robot) throws TimeoutException {
        form.open(robot, folder, FormScene.csv(400, ','), Preset.SMALL);
        waitForTime(".*\\d.*");
        Recipe first = form.workbench().recipeProperty().get();
        assertThat(form.workbench().costs().of(first)).hasValueSatisfying(cost -> {
            assertThat(cost.seconds()).isPositive();
            assertThat(cost.steps()).isPositive();
        });
        assertThat(words()).anyMatch(word -> word.endsWith("%"));
        robot.interact(() ->
                form.workbench().edit("", r -> r.withTraining(r.training().withBatchSize(8))));
        assertThat(time()).as("another batch size has not been measured yet").isEqualTo("…");
        waitForTime(".*\\d.*");
    }

    @Test
    void aNetworkThatDoesNotFitCostsNothingToTime(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(4438, ','), Preset.NOTEBOOK);
        assertThat(pane.lookupAll(".label")).noneMatch(label -> "trace.time".equals(label.getId()));
        assertThat(words()).doesNotContain("Time share");
    }

    private void waitForTime(String pattern) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> time().matches(pattern));
    }

    private String time() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> form.find(Label.class, "trace.time").getText());
    }

    private String sight() {
        return form.find(Label.class, "trace.sight").getText();
    }

    private List<String> words() {
        return pane.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
