package dev.lookback.app.shell.frame;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.keep.ModalDialogs;
import dev.lookback.app.settings.Settings.WindowPlace;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class WindowBoundsTest {

    private static final WindowPlace WANTED = new WindowPlace(10, 20, 1000, 700, false);

    private Stage stage;
    private WindowBounds bounds;

    @Start
    void start(Stage given) {
        stage = given;
        stage.setScene(new Scene(new StackPane()));
        stage.setMinWidth(600);
        stage.setMinHeight(400);
        // However slow the machine is, the test is in the first moments.
        bounds = new WindowBounds(stage, Duration.hours(1));
        bounds.show(WANTED);
    }

    @Test
    void aWindowThatComesUpAtItsSmallestSizeGetsTheSizeAskedForUntilItIsUsed() throws Exception {
        run(this::shrink);
        until(() -> stage.getWidth() == 1000 && stage.getHeight() == 700);

        run(() -> Event.fireEvent(
                stage, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false)));
        run(this::shrink);
        assertThat(fx(bounds::place)).isEqualTo(new WindowPlace(10, 20, 600, 400, false));
    }

    @Test
    void aMaximisedWindowIsRememberedWithTheSizeItHasOtherwise() {
        run(() -> stage.setMaximized(true));

        assertThat(fx(bounds::place)).isEqualTo(new WindowPlace(10, 20, 1000, 700, true));

        run(() -> stage.setMaximized(false));
        assertThat(fx(stage::getWidth)).isEqualTo(1000);
        assertThat(fx(stage::getHeight)).isEqualTo(700);
    }

    @Test
    void aWindowIsMaximisedAfterADialogAsItWasBefore() {
        run(() -> stage.setMaximized(true));

        Optional<String> answer = fx(() -> ModalDialogs.over(stage, () -> {
            stage.setMaximized(false); // as some window managers do
            return Optional.of("a.csv");
        }));
        run(() -> {});
        assertThat(answer).contains("a.csv");
        assertThat(fx(stage::isMaximized)).isTrue();

        run(() -> stage.setMaximized(false));
        fx(() -> ModalDialogs.over(stage, Optional::empty));
        run(() -> {});
        assertThat(fx(stage::isMaximized)).isFalse();
    }

    private void shrink() {
        stage.setWidth(stage.getMinWidth());
        stage.setHeight(stage.getMinHeight());
    }
}
