package dev.lookback.app.series.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesChoice;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class SeriesChooserTest {

    @TempDir
    Path folder;

    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(stage, (workbench, texts) -> new SeriesChooser(workbench, texts, "", true));
    }

    @Test
    void theListOpensWithAFileOfSeveralSeriesAndKeysChooseOne(FxRobot robot) {
        open(robot, stacked());
        assertThat(series().rows()).isEqualTo(300);
        assertThat(form.find(Label.class, "series-told").getText())
                .isEqualTo(
                        "3 series in the file, told apart by fund; read: AAA one (300 rows, 2020-01-01 – 2020-10-26)");
        ListView<?> list = find(ListView.class, "search-list");
        assertThat(list.getItems()).hasSize(3);
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        assertThat(list.isFocused()).as("so few need no search").isTrue();

        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().seriesId()).contains("ABB three");
        assertThat(isOpen()).isFalse();
        assertThat(form.recipe().data().options().seriesId()).contains("ABB three");
        assertThat(series().values("close")[0]).isEqualTo(700);

        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().seriesId()).contains("AAA one");
        assertThat(isOpen()).as("asked for").isFalse();
    }

    @Test
    void oneOfManySeriesIsFoundByItsName(FxRobot robot) {
        StringBuilder text = new StringBuilder("fund,date,close\n");
        for (int i = 0; i < 1200; i++) {
            text.append("Fund %s,%s,%d%n"
                    .formatted((char) ('A' + i / 100), LocalDate.of(2020, 1, 1).plusDays(i % 100), i));
        }
        open(robot, text.toString());
        ListView<?> list = find(ListView.class, "search-list");
        assertThat(find(TextField.class, "search").isFocused()).isTrue();
        assertThat(list.getItems()).hasSize(12);
        robot.interact(() -> find(TextField.class, "search").setText("d c"));
        assertThat(list.getItems()).hasSize(1);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().seriesId()).contains("Fund C");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void allSeriesAreReadSideBySide(FxRobot robot) {
        open(robot, stacked());
        robot.clickOn("All side by side");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().features()).containsExactly("AAA one", "BBB two", "ABB three");
        assertThat(form.find(Label.class, "series-told").getText())
                .isEqualTo("3 series by fund, each of them a column");

        robot.clickOn(form.find(Hyperlink.class, "series-choose"));
        ListView<?> list = find(ListView.class, "search-list");
        assertThat(((SeriesChoice.Span) list.getItems().get(2)).rows()).isEqualTo(300);
        robot.clickOn("BBB two");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().rows()).isEqualTo(300);
        assertThat(series().values("close")[0]).isEqualTo(400);
    }

    @Test
    void aFileOfOneSeriesHasNoLine(FxRobot robot) {
        open(robot, FormScene.csv(300, ','));
        assertThat(form.find(Label.class, "series-told").getParent().isVisible())
                .isFalse();
        assertThat(isOpen()).isFalse();
    }

    private void open(FxRobot robot, String text) {
        form.open(robot, folder, text, Preset.SMALL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String stacked() {
        StringBuilder text = new StringBuilder("fund,date,close\n");
        String[] funds = {"AAA one", "BBB two", "ABB three"};
        for (int i = 0; i < 900; i++) {
            text.append(funds[i / 300])
                    .append(',')
                    .append(LocalDate.of(2020, 1, 1).plusDays(i % 300))
                    .append(',')
                    .append(100 + i + i % 3 * 0.5 - i % 3 * 0.5)
                    .append('\n');
        }
        return text.toString();
    }

    private Series series() {
        return form.workbench().series().orElseThrow();
    }

    private static boolean isOpen() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> Window.getWindows().stream()
                        .anyMatch(window -> window.getScene().getRoot().lookup("#series-list") != null));
    }

    private static <N extends Node> N find(Class<N> type, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> Window.getWindows().stream()
                        .map(window -> window.getScene().getRoot().lookup("#" + id))
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + id)));
    }
}
