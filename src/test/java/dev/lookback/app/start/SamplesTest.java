package dev.lookback.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.chart.FxWindow;
import dev.lookback.app.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class SamplesTest {

    private static final String SAMPLE = Samples.NAMES.get(0);

    @TempDir
    Path folder;

    private final FxWindow window = new FxWindow();
    private final Workbench workbench = window.workbench();

    @Start
    void start(Stage stage) {
        window.show(stage, new Pane());
    }

    @Test
    void aSampleIsCopiedAndOpenedOrItIsToldWhyNot() throws IOException {
        Path place = folder.resolve("samples");
        Files.createFile(place);
        open(place);
        FxWindow.until(() -> workbench.noticeProperty().get() != null);
        assertThat(workbench.noticeProperty().get().text().key()).startsWith("file.write.");
        assertThat(workbench.openingProperty().get()).isNull();

        Files.delete(place);
        open(place);
        FxWindow.until(() -> workbench.series().isPresent());
        assertThat(workbench.noticeProperty().get()).isNull();
        assertThat(workbench.series().orElseThrow().file()).isEqualTo(place.resolve(SAMPLE));
    }

    private void open(Path place) {
        FxWindow.onFx(() -> new Samples(place).open(SAMPLE, workbench));
    }
}
