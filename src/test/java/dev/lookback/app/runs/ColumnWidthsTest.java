package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class ColumnWidthsTest {

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
    void aDraggedColumnGrowsWithTheTextAndIsThereAfterARestart() throws Exception {
        window.openSeries(1);
        chooseSize(100);
        window.press("view-runs");
        double state = width("state");

        run(() -> table().resizeColumn(column("name"), 70));
        run(() -> table().fireEvent(released()));
        double dragged = width("name");
        chooseSize(200);

        assertThat(width("name")).isCloseTo(2 * dragged, within(2.0));
        assertThat(width("state")).isCloseTo(2 * state, within(2.0));

        chooseSize(100);
        assertThat(width("name")).isCloseTo(dragged, within(2.0));

        window.restart();
        until(() -> window.workbench().series().isPresent());
        window.press("view-runs");
        until(() -> table().getColumns().size() > 1);
        assertThat(width("name")).isCloseTo(dragged, within(2.0));
        assertThat(width("state")).isCloseTo(state, within(2.0));
    }

    private RunsTable table() {
        return window.node(RunsTable.class, "runs-table");
    }

    private double width(String word) {
        return fx(() -> column(word).getWidth());
    }

    private TreeTableColumn<RunLine, ?> column(String word) {
        return table().getColumns().stream()
                .filter(column -> column.getId().equals("runs.column." + word))
                .findFirst()
                .orElseThrow();
    }

    private void chooseSize(int percent) {
        run(() -> ((MenuButton) stage.getScene().lookup("#textSize"))
                .getItems().stream()
                        .filter(item -> ("textSize." + percent).equals(item.getId()))
                        .map(RadioMenuItem.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static MouseEvent released() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
