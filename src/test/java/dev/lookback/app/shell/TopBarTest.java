package dev.lookback.app.shell;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class TopBarTest {

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
    void allButtonsHaveRoomInTheSmallestWindowWhileARunIsTrained() throws Exception {
        window.openSeries(100_000);
        run(() -> {
            stage.setWidth(stage.getMinWidth());
            window.workbench().train();
        });
        until(() -> window.node(ButtonBase.class, "stop").isVisible()
                && window.workbench().isTraining());

        for (String id : List.of("open", "save", "about", "view-explain", "pause", "stop", "train")) {
            ButtonBase button = window.node(ButtonBase.class, id);
            Bounds place = fx(() -> button.localToScene(button.getLayoutBounds()));
            assertThat(place.getMaxX()).as(id).isLessThanOrEqualTo(stage.getMinWidth());
            assertThat(place.getWidth()).as(id).isGreaterThanOrEqualTo(Math.floor(fx(() -> button.prefWidth(-1))));
        }
    }
}
