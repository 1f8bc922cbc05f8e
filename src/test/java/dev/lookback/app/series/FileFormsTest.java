package dev.lookback.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.widget.FormScene;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Series;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WithJavaFx
class FileFormsTest {

    @TempDir
    java.nio.file.Path folder;

    private final AtomicInteger shownFile = new AtomicInteger();
    private FormScene form;

    @Start
    void start(Stage stage) {
        form = new FormScene(
                stage,
                (workbench, texts) -> new VBox(
                        new SeriesSection(
                                workbench, texts, new ReportLinks(shownFile::incrementAndGet, () -> {}, () -> {})),
                        new FilePane(workbench, texts),
                        new TablePane(workbench, texts)));
    }

    @Test
    void whatWasUnderstoodIsTold(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ';') + "\n", Preset.SMALL);
        assertThat(form.find(Label.class, "account").getText())
                .isEqualTo("302 lines = 1 header + 300 rows + 0 skipped + 1 blank");
        robot.clickOn("How the file was read…");
        assertThat(shownFile).hasValue(1);
    }

    @Test
    void theRhythmIsToldWithTheMissingTimesInAListAndWindowsAcrossThemMayBeLeftOut(FxRobot robot) {
        StringBuilder csv = new StringBuilder("time,high,close\n");
        for (int hour = 0; hour < 400; hour++) {
            if (hour < 100 || hour >= 118) {
                csv.append(LocalDateTime.of(2020, 1, 1, 0, 0).plusHours(hour))
                        .append(",%d,%d\n".formatted(hour % 7 + 1, hour % 5));
            }
        }
        form.open(robot, folder, csv.toString(), Preset.SMALL);
        assertThat(form.find(Label.class, "file.rhythm.summary").getText())
                .isEqualTo("Hourly; 18 stamps missing in 1 gap");
        robot.interact(() -> form.find(Hyperlink.class, "file.rhythm.toggle").fire());
        assertThat(form.find(TextArea.class, "file.rhythm.list").getText())
                .isEqualTo("row 100, line 102: 18 hours missing, 2020-01-05 04:00 – 2020-01-05 21:00");
        assertThat(form.workbench().checkProperty().get().at("windows.maxGap")).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherDelimiterReadsTheFileAgain(FxRobot robot) {
        // Between semicolons one number, between commas two.
        String text = FormScene.csv(300, ';').replace('.', ',');
        form.open(robot, folder, text, Preset.SMALL);
        assertThat(series().features()).containsExactly("high", "close");

        ComboBox<Optional<Character>> delimiter = form.find(ComboBox.class, "file.delimiter");
        robot.interact(() -> delimiter.setValue(Optional.of('|')));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.find(Label.class, "file.delimiter.problem").getText())
                .as("no numbers between bars")
                .contains("series.csv cannot be read with the delimiter \"|\"");
        assertThat(delimiter.getValue()).as("what holds is shown").isEmpty();
        assertThat(series().features()).containsExactly("high", "close");

        robot.interact(() -> delimiter.setValue(Optional.of(';')));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().delimiter()).contains(';');
        robot.interact(form.workbench()::undo);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().delimiter()).isEmpty();
        assertThat(delimiter.getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aKeyOpensTheListAndOnlyWhatIsChosenInItReadsTheFileAgain(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        ComboBox<MissingPolicy> missing = form.find(ComboBox.class, "data.options.missing");
        MissingPolicy before = missing.getValue();
        robot.interact(missing::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertThat(missing.isShowing()).isTrue();
        assertThat(missing.getValue()).isNotEqualTo(before);
        assertThat(series().options().missing()).isEqualTo(before);

        robot.push(KeyCode.ESCAPE);
        assertThat(missing.getValue()).isEqualTo(before);
        assertThat(series().options().missing()).isEqualTo(before);

        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(series().options().missing()).isNotEqualTo(before).isEqualTo(missing.getValue());
        assertThat(missing.isFocused()).isTrue();
    }

    @Test
    void inputsAreTickedByName(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        robot.clickOn(form.find(CheckBox.class, "data.features[high]"));
        assertThat(form.recipe().data().features()).isEqualTo(List.of("close"));
        robot.clickOn("#features-none");
        assertThat(form.recipe().data().features()).isEmpty();
        assertThat(form.find(VBox.class, "problems:data.features").isVisible()).isTrue();
        robot.clickOn("#features-all");
        assertThat(form.recipe().data().features()).isEqualTo(List.of("high", "close"));
        assertThat(form.find(CheckBox.class, "data.features[high]").isSelected())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTargetIsChosenByName(FxRobot robot) {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        ComboBox<String> target = form.find(ComboBox.class, "data.target");
        assertThat(target.getValue()).isEqualTo("close");
        robot.interact(() -> target.setValue("high"));
        assertThat(form.recipe().data().target()).isEqualTo("high");
        robot.interact(form.workbench()::undo);
        assertThat(target.getValue()).isEqualTo("close");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTableHoldsEveryRow(FxRobot robot) throws TimeoutException {
        form.open(robot, folder, FormScene.csv(300, ','), Preset.SMALL);
        TableView<Integer> table = form.find(TableView.class, "table");
        assertThat(table.getItems()).hasSize(300);
        assertThat(table.getColumns()).hasSize(4);
        assertThat(table.getColumns().get(1).getCellData(299)).isEqualTo("2005-10-30");
        awaitValue(table.getColumns().get(3), "100.00");
        assertThat(new RowNumbers(432_000).indexOf(431_999)).isEqualTo(431_999);
    }

    @Test
    void columnsSayWhatTheyAreAndAreChosenInTheTable(FxRobot robot) {
        StringBuilder text = new StringBuilder("date,store,note,fixed,close\n");
        for (int day = 1; day <= 28; day++) {
            text.append("2020-03-%02d,%d,fair,7,%s%n".formatted(day, 100 + day % 3, 20 + Math.sin(day)));
        }
        form.open(robot, folder, text.toString(), Preset.LINEAR);
        TableView<?> table = form.find(TableView.class, "columns.table");
        TableColumn<?, ?> kinds = table.getColumns().get(4);
        assertThat(IntStream.range(0, 5).mapToObj(kinds::getCellData).map(String::valueOf))
                .containsExactly(
                        "time",
                        "key or calendar: not an input unless chosen",
                        "text: not used",
                        "constant: not an input unless chosen",
                        "closing price");
        assertThat(form.recipe().data().features()).containsExactly("close");

        robot.interact(form.find(CheckBox.class, "columns.input[store]")::fire);
        assertThat(form.recipe().data().features()).containsExactly("store", "close");
        robot.interact(form.find(CheckBox.class, "columns.target[store]")::fire);
        assertThat(form.recipe().data().target()).isEqualTo("store");
        CheckBox close = form.find(CheckBox.class, "columns.target[close]");
        assertThat(close.isSelected()).isFalse();
        robot.interact(form.find(CheckBox.class, "columns.target[store]")::fire);
        assertThat(form.recipe().data().target()).as("never none").isEqualTo("store");
        assertThat(form.find(CheckBox.class, "columns.target[store]").isSelected())
                .isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void thousandsOfColumnsAreShownAPieceAtATime(FxRobot robot) throws TimeoutException {
        String header = IntStream.range(0, 3_000).mapToObj(c -> "c" + c).collect(Collectors.joining(","));
        String row = IntStream.range(0, 3_000).mapToObj(c -> c + ".5").collect(Collectors.joining(","));
        form.open(robot, folder, header + ("\n" + row).repeat(40), Preset.LINEAR);
        TableView<Integer> table = form.find(TableView.class, "table");
        ListView<?> features = form.find(ListView.class, "data.features.rows");

        assertThat(features.getItems()).hasSize(3_000);
        assertThat(features.lookupAll(".check-box")).hasSizeLessThan(30);
        assertThat(table.getColumns()).hasSize(51);
        assertThat(form.find(Label.class, "table.columns").getText()).isEqualTo("Columns 1 to 50 of 3,000");
        robot.interact(form.find(Button.class, "table.previous")::fire);
        robot.interact(form.find(Button.class, "table.next")::fire);
        awaitValue(table.getColumns().get(50), "99.5");
        assertThat(form.find(Label.class, "table.columns").getText()).isEqualTo("Columns 51 to 100 of 3,000");

        robot.interact(form.find(CheckBox.class, "data.features[c1]")::fire);
        assertThat(form.recipe().data().features()).hasSize(2_999).startsWith("c0", "c2");
    }

    @Test
    void eachColumnIsHeadedByItsHistogramOnceAllValuesAreCounted(FxRobot robot) throws TimeoutException {
        form.open(robot, folder, "a,b\n" + "1,7\n".repeat(50) + "3,9\n".repeat(10), Preset.LINEAR);
        TableView<?> table = form.find(TableView.class, "table");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> table.lookupAll(".column-header-content").stream()
                        .map(Node::getAccessibleText)
                        .collect(Collectors.toSet())
                        .equals(Set.of("Distribution of a: from 1 to 3", "Distribution of b: from 7 to 9")));
        Path bars = (Path) table.lookup(".histogram");
        assertThat(bars.getLayoutBounds().getHeight()).isEqualTo(26);
        assertThat(bars.getLayoutBounds().getWidth()).isEqualTo(24 * 4 - 1);
    }

    /** Values come from the background. */
    private static void awaitValue(TableColumn<?, ?> column, String first) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> first.equals(String.valueOf((Object) column.getCellData(0))));
    }

    private Series series() {
        return form.workbench().series().orElseThrow();
    }
}
