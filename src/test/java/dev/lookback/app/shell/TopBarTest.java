package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.theme.TextSize;
import dev.lookback.training.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class TopBarTest {

    /** Buttons that fold. */
    private static final List<String> BUTTONS =
            List.of("save", "open", "preset", "pause", "stop", "view-workbench", "view-runs", "view-explain", "train");

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

    @Test
    void allButtonsHaveRoomInASmallWindowWhileARunIsTrained() throws Exception {
        window.openSeries(100_000);
        run(() -> stage.setWidth(800));
        List<Double> atRest = places();
        run(() -> window.workbench().train());
        until(() -> window.node(ButtonBase.class, "stop").isVisible()
                && window.workbench().trainingProperty().get() != null);

        assertThat(places()).as("nothing moves when a run begins").isEqualTo(atRest);
        buttonsFit();
        assertThat(textShown("train")).isTrue();

        run(() -> window.press("pause"));
        until(() -> window.workbench().runProperty().get().state() == RunState.PAUSED);
        assertThat(places()).as("nothing moves when a run pauses").isEqualTo(atRest);
    }

    @Test
    void largeTextFoldsMoreButtonsAndTheTrainButtonLast() {
        run(() -> new TextSize(146).apply(stage.getScene()));
        buttonsFit();
        assertThat(textShown("save")).isFalse();
        assertThat(textShown("train")).isTrue();

        run(() -> new TextSize(200).apply(stage.getScene()));
        run(() -> stage.setWidth(1600));
        buttonsFit();
        assertThat(textShown("view-explain")).isFalse();

        run(() -> TextSize.USUAL.apply(stage.getScene()));
        run(() -> stage.setWidth(1280));
        buttonsFit();
        assertThat(BUTTONS).allMatch(this::textShown);
    }

    @Test
    void aFoldedButtonStillHasItsNameInATooltipAndForScreenReaders() {
        run(() -> new TextSize(200).apply(stage.getScene()));
        run(() -> stage.setWidth(stage.getMinWidth()));

        assertThat(textShown("view-runs")).isFalse();
        for (String id : BUTTONS) {
            ButtonBase button = window.node(ButtonBase.class, id);
            assertThat(button.getAccessibleText()).as(id).isEqualTo(button.getText());
            if (!id.equals("train")) { // whose tooltip is that of the box around it
                assertThat(button.getTooltip().getText()).as(id).startsWith(button.getText());
            }
        }
    }

    private void buttonsFit() {
        for (String id : Stream.concat(BUTTONS.stream(), Stream.of("forms", "undo", "help", "language"))
                .toList()) {
            ButtonBase button = window.node(ButtonBase.class, id);
            Bounds place = fx(() -> button.localToScene(button.getLayoutBounds()));
            assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(fx(stage::getWidth));
            assertThat(place.getWidth()).as(id).isGreaterThanOrEqualTo(Math.floor(fx(() -> button.prefWidth(-1))));
        }
    }

    private boolean textShown(String id) {
        return window.node(ButtonBase.class, id).getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    }

    /** Left borders of all that does not come and go. */
    private List<Double> places() {
        return Stream.of("forms", "open", "save", "preset", "undo", "help", "view-workbench", "view-explain", "train")
                .map(id -> window.node(ButtonBase.class, id))
                .map(button -> fx(() -> button.localToScene(0, 0).getX()))
                .toList();
    }
}
