package dev.lookback.app.explain.whatif;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.workbench.FakeRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class WhatIfPaneTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;
    private WhatIfPicture picture;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open() {
        window.press("view-explain");
        run(() -> {
            TabPane tabs = window.node(TabPane.class, "explain");
            Tab tab = tabs.getTabs().stream()
                    .filter(t -> "tab-whatif".equals(t.getId()))
                    .findFirst()
                    .orElseThrow();
            tabs.getSelectionModel().select(tab);
        });
        picture = window.node(WhatIfPicture.class, "whatif-picture");
    }

    private String text(String id) {
        return fx(() -> window.node(Label.class, id).getText());
    }

    private void openTrained() throws Exception {
        window.openSeries(2);
        window.train();
        open();
        until(() -> picture.plot() != null && picture.isVisible() && picture.getHeight() > 200);
    }

    private int newest() {
        return fx(() -> picture.plot().last());
    }

    @Test
    void withoutARunThePaneSaysWhatToDo() throws Exception {
        window.openSeries(2);
        open();
        until(() -> window.node(Label.class, "whatif.empty").isVisible());
        assertThat(text("whatif.empty")).contains("once a run with a trained model is on show");
    }

    @Test
    void aRunThatFailsIsNotSaidToGoOn() throws Exception {
        window.openSeries(1);
        open();
        FakeRun run = fx(() -> FakeRun.on(window.workbench()));
        until(() -> text("whatif.empty").contains("once the run has ended"));

        run(() ->
                run.say(new RunEvent.Failed(Message.of("training.failed.unexpected"), Message.of("app.runs.noStore"))));

        until(() -> text("whatif.empty").contains("once a run with a trained model is on show"));
    }

    @Test
    void aDraggedValueMovesTheForecast(FxRobot robot) throws Exception {
        openTrained();
        String before = text("whatif.sentence");
        assertThat(before).contains("Forecast for").contains("Drag a value");
        Point2D from = fx(() -> picture.localToScreen(
                picture.plot().x(picture.plot().last()),
                (picture.plot().top() + picture.plot().bottom()) / 2));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(0, -40));
        robot.release(MouseButton.PRIMARY);
        until(() -> window.node(Label.class, "whatif.sentence").getText().startsWith("With one value changed"));
        assertThat(fx(() -> picture.edits().current().count())).isEqualTo(1);
        assertThat(text("whatif.point")).contains("→");
        Recipe recipe = window.workbench().recipeProperty().get();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(fx(() -> picture.edits().current().isEmpty())).isTrue();
        assertThat(window.workbench().recipeProperty().get())
                .as("the recipe stays")
                .isSameAs(recipe);
        window.press("whatif.redo");
        assertThat(fx(() -> picture.edits().current().count())).isEqualTo(1);
        window.press("whatif.undo");
        window.press("whatif.redo");
        window.press("whatif.reset");
        assertThat(text("whatif.sentence")).isEqualTo(before);
        assertThat(fx(() -> window.node(Button.class, "whatif.reset").isDisabled()))
                .isTrue();
    }

    @Test
    void keysChooseAValueAndMoveIt(FxRobot robot) throws Exception {
        openTrained();
        run(picture::requestFocus);
        int newest = newest();
        robot.type(KeyCode.LEFT, 2);
        assertThat(fx(() -> picture.chosenProperty().get())).isEqualTo(newest - 2);
        robot.type(KeyCode.UP, 3);
        until(() -> window.node(Label.class, "whatif.sentence").getText().startsWith("With one value changed"));
        robot.type(KeyCode.END).type(KeyCode.DOWN);
        until(() -> window.node(Label.class, "whatif.sentence").getText().startsWith("With 2 values changed"));
        robot.type(KeyCode.DELETE).type(KeyCode.LEFT, 2).type(KeyCode.DELETE);
        assertThat(fx(() -> picture.edits().current().isEmpty())).isTrue();
        assertThat(text("whatif.sentence")).contains("Drag a value");
    }

    @Test
    void theOldestValueOfALongWindowCanBeReached(FxRobot robot) throws Exception {
        window.openSeries(1);
        window.edit(r -> r.withWindows(r.windows().withLookback(200)));
        window.train();
        open();
        until(() -> picture.plot() != null && picture.isVisible() && picture.getHeight() > 200);
        ScrollBar bar = window.node(ScrollBar.class, "whatif.span");
        assertThat(fx(bar::isVisible)).isTrue();
        int last = fx(() -> picture.plot().last());
        run(() -> bar.setValue(0));
        until(() -> picture.plot() != null && picture.plot().first() == 0);
        run(picture::requestFocus);
        robot.type(KeyCode.END);
        until(() -> picture.plot() != null && picture.plot().last() == last);
        robot.type(KeyCode.HOME).type(KeyCode.UP);
        until(() -> window.node(Label.class, "whatif.sentence").getText().startsWith("With one value changed"));
        assertThat(fx(() -> picture.chosenProperty().get())).isZero();
        assertThat(fx(() -> picture.plot().first())).isZero();
    }

    @Test
    void valuesOutsideTheTrainingRangeAreReported() throws Exception {
        openTrained();
        String column = window.workbench().recipeProperty().get().data().target();
        int last = window.workbench().series().orElseThrow().rows() - 1;
        run(() -> picture.edits().set(Alterations.NONE.with(column, last, 1e6)));
        until(() -> window.node(Label.class, "whatif.outside").getText().contains("is outside the training range"));
        window.press("whatif.reset");
        assertThat(text("whatif.outside")).isEmpty();
    }
}
