package dev.lookback.app.keep;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.app.widget.FormScene;
import dev.lookback.series.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class PastingTest {

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
    void aTableOnTheClipboardBecomesAFileThatOpensAgain(FxRobot robot) throws Exception {
        copy("no table");
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        until(() -> window.workbench().noticeProperty().get() != null);
        assertThat(fx(() -> window.workbench().noticeProperty().get().text().key()))
                .isEqualTo("app.shell.paste.none");

        copy(FormScene.csv(60, '\t'));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        until(() -> series().isPresent());
        Series pasted = series().orElseThrow();
        assertThat(pasted.rows()).isEqualTo(60);
        assertThat(pasted.features()).containsExactly("high", "close");
        assertThat(pasted.file().getParent()).isEqualTo(folder.resolve("home").resolve("pasted"));
        assertThat(pasted.name()).startsWith("pasted ");
        assertThat(Files.readString(pasted.file())).isEqualTo(FormScene.csv(60, '\t'));
        assertThat(window.recipe().data().path()).isEqualTo(pasted.file().toString());
    }

    @Test
    void aTableOfAWebPageIsReadFromItsHtmlWhereThereIsNoText(FxRobot robot) throws Exception {
        StringBuilder html = new StringBuilder("<p>Prices</p><table><tr><th>date<th>close</tr>");
        for (int day = 1; day <= 28; day++) {
            html.append("<tr><td>2024-02-%02d</td><td><b>1</b>%d.5</td></tr>".formatted(day, day));
        }
        html.append("</table>");
        WindowUnderTest.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.HTML, html.toString())));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        until(() -> series().isPresent());
        Series pasted = series().orElseThrow();
        assertThat(pasted.rows()).isEqualTo(28);
        assertThat(pasted.values("close")).startsWith(11.5, 12.5).endsWith(128.5);
    }

    private static void copy(String text) {
        WindowUnderTest.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private Optional<Series> series() {
        return fx(() -> window.workbench().series());
    }
}
