package dev.lookback.app;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lookback.app.background.Notice;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Files that cannot be opened are told in the window and keep no other from being opened. */
@ExtendWith(ApplicationExtension.class)
class OpeningFilesTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aDamagedModelIsTold() throws Exception {
        window.open(Files.writeString(folder.resolve("damaged.zip"), "PK\u0003\u0004", StandardCharsets.ISO_8859_1));

        until(() -> notice() != null);
        assertThat(notice().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(notice().text().key()).isEqualTo("export.model.broken");
        assertThat(notice().text().arguments().toString()).contains("damaged.zip");
    }

    @Test
    void aFileThatNeverEndsHoldsUpNoOther() throws Exception {
        assumeThat(File.separatorChar)
                .as("this system has pipes among its files")
                .isEqualTo('/');
        Path pipe = folder.resolve("model.zip");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path other = Files.writeString(folder.resolve("other.zip"), "no model");

        window.open(pipe);
        window.open(other);

        until(() -> notice() != null);
        assertThat(notice().text().arguments().toString()).contains("other.zip");
        window.open(Path.of("data/pattern-synthetic.csv").toAbsolutePath());
        until(() -> window.workbench().readingProperty().get() != null);
    }

    private Notice notice() {
        return fx(() -> window.workbench().noticeProperty().get());
    }
}
