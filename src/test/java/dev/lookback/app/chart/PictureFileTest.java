package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureFileTest {

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();

    @Start
    void start(Stage stage) {
        window.show(stage, new Pane());
    }

    @Test
    void aPictureThatCannotBeWrittenCanBeTriedAgainAndIsWrittenWhole() throws IOException {
        Path file = folder.resolve("not yet").resolve("chart.png");
        FxWindow.onFx(() -> {
            WritableImage picture = new WritableImage(3, 2);
            picture.getPixelWriter().setColor(2, 1, Color.web("#12AB34"));
            new PictureFile(workbench, FxWindow.TEXTS).write(picture, file);
        });
        FxWindow.until(() -> workbench.noticeProperty().get() != null);
        Notice failed = workbench.noticeProperty().get();
        assertThat(failed.kind()).isEqualTo(Notice.Kind.ERROR);

        Files.createDirectory(file.getParent());
        FxWindow.onFx(failed.action().orElseThrow().work());
        FxWindow.until(() -> workbench.noticeProperty().get().kind() == Notice.Kind.INFORMATION);

        assertThat(ImageIO.read(file.toFile()).getRGB(2, 1)).isEqualTo(0xFF12AB34);
    }
}
