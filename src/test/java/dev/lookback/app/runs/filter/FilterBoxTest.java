package dev.lookback.app.runs.filter;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@WithJavaFx
class FilterBoxTest {

    @TempDir
    Path folder;

    private WindowUnderTest window;

    @Start
    void start(Stage stage) {
        window = new WindowUnderTest(stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private FilterBox box() {
        return window.node(FilterBox.class, "runs.filter");
    }

    private String text() {
        return fx(() -> box().getText());
    }

    private String line() {
        return fx(() -> box().line().isVisible() ? box().line().getText() : "");
    }

    private int rows() {
        return fx(() -> window.node(TreeTableView.class, "runs-table").getExpandedItemCount());
    }

    /** What the list of suggestions shows; nothing while it is closed. */
    private List<String> suggested() {
        return fx(() -> Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll("#runs.suggestions").stream())
                .map(list -> (ListView<?>) list)
                .flatMap(list -> list.getItems().stream())
                .map(item -> ((dev.lookback.runs.query.FilterCursor.Completion) item).shown())
                .toList());
    }

    /** Two runs of kernels 5 and 5 in layers 1 and 3, with different lookbacks. */
    private void twoRuns() throws Exception {
        window.openSeries(1);
        window.train();
        run(() -> window.workbench().edit("", r -> r.withWindows(r.windows().withLookback(40))));
        window.train();
        window.press("view-runs");
        until(() -> rows() == 2);
    }

    @Test
    void theWholeFilterIsWrittenByKeyboardFromSuggestions(FxRobot robot) throws Exception {
        twoRuns();
        run(() -> box().requestFocus());
        robot.write("lookb");
        until(() -> suggested().equals(List.of("Lookback")));
        robot.push(KeyCode.ENTER);
        until(() -> suggested().contains("<="));
        assertThat(text()).isEqualTo("Lookback ");
        robot.push(KeyCode.DOWN).push(KeyCode.TAB);
        until(() -> suggested().contains("40"));
        assertThat(text()).isEqualTo("Lookback = ");
        robot.push(KeyCode.ESCAPE);
        until(() -> suggested().isEmpty());
        robot.push(KeyCode.DOWN);
        until(() -> suggested().contains("40"));
        while (!"40".equals(fx(() -> box().getAccessibleHelp()))) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        until(() -> suggested().equals(List.of("and", "or")));
        assertThat(text()).isEqualTo("Lookback = 40 ");
        robot.push(KeyCode.ENTER);
        until(() -> rows() == 1);
        assertThat(suggested()).as("Enter without a choice applies the filter").isEmpty();
        assertThat(line()).isEmpty();
    }

    @Test
    void whatCanMatchNothingIsToldApartFromAMistake() throws Exception {
        twoRuns();
        run(() -> box().setText("layers[0].kernelSize = abc"));
        until(() -> line().equals("Layer 1 kernel size = abc matches no run: Layer 1 kernel size is a number."));
        Label line = fx(() -> box().line());
        assertThat(line.getStyleClass()).contains("filter-note").doesNotContain("filter-complaint");
        assertThat(rows()).isZero();

        run(() -> box().setText("layer 9 kernel size = 5"));
        until(() -> line().equals("No run has Layer 9 kernel size."));

        run(() -> box().setText("layer 1 kernel size ="));
        until(() -> line.getStyleClass().contains("filter-complaint"));
        assertThat(line()).contains("Layer 1 kernel size is not compared");

        run(() -> box().setText("Layer 1 kernel size > 0"));
        until(() -> rows() == 2 && line().isEmpty());
    }

    @Test
    void aPathIsWrittenAsANameWhenTheBoxIsLeft() throws Exception {
        twoRuns();
        run(() -> box().requestFocus());
        run(() -> box().setText("layers[0].kernelSize > 0"));
        run(() -> window.node(TreeTableView.class, "runs-table").requestFocus());

        assertThat(text()).isEqualTo("Layer 1 kernel size > 0");
        until(() -> rows() == 2);
    }
}
