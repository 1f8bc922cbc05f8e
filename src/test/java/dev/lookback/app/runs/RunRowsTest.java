package dev.lookback.app.runs;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import dev.lookback.runs.Extent;
import dev.lookback.runs.Spread;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.query.RunField;
import dev.lookback.training.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Rows of the table of runs: names, columns, keys, menu, copies and groups. */
@WithJavaFx
class RunRowsTest {

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

    private RunsTable table() {
        return window.node(RunsTable.class, "runs-table");
    }

    private List<RunLine> lines() {
        RunsTable table = table();
        return fx(() -> IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(table::getTreeItem)
                .map(TreeItem::getValue)
                .toList());
    }

    private List<String> columns() {
        return fx(
                () -> table().getColumns().stream().map(TreeTableColumn::getId).toList());
    }

    private String automaticName(long run) {
        return lines().stream()
                .map(RunLine.OfRun.class::cast)
                .filter(line -> line.id() == run)
                .map(RunLine.OfRun::automatic)
                .findFirst()
                .orElse("");
    }

    private void twoRuns() throws Exception {
        window.openSeries(2);
        window.train();
        window.edit(r -> r.withTraining(r.training().withBatchSize(256)));
        window.train();
        window.press("view-runs");
        until(() -> lines().size() == 2);
    }

    private void select(Long... runs) {
        run(() -> {
            table().getSelectionModel().clearSelection();
            table().select(Set.of(runs));
        });
    }

    private static KeyEvent pressed(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }

    private static void key(Node node, KeyCode code, boolean shortcut) {
        run(() -> Event.fireEvent(node, pressed(code, shortcut)));
    }

    private String storedName(long run) {
        return window.ask(store -> store.runs().find(run).orElseThrow().labels().name());
    }

    @Test
    void namesAndColumnsAreMadeOfWhatDiffersUntilSomebodyChooses() throws Exception {
        twoRuns();
        until(() -> automaticName(2).equals("batch size 256"));
        assertThat(automaticName(1)).isEmpty();
        assertThat(storedName(2)).as("computed, not stored").isEmpty();
        until(() -> columns().contains("runs.column.training.batchSize"));
        assertThat(columns())
                .doesNotContain("runs.column.series", "runs.column.seed")
                .contains("runs.column.skill", "runs.column.created");

        run(() -> table().setFields(List.of(RunField.Own.SEED)));
        assertThat(columns())
                .containsExactly("runs.column.name", "runs.column.spark", "runs.column.state", "runs.column.seed");
    }

    @Test
    void theKeySStarsARunAndTakesTheStarAway() throws Exception {
        twoRuns();
        select(2L);
        until(() -> window.node(Label.class, "runs.end").getText().contains("trained"));
        key(table(), KeyCode.S, false);
        window.untilStored(store -> store.runs().find(2).orElseThrow().labels().starred());
        until(() -> window.node(javafx.scene.control.Button.class, "runs.star.2")
                .getText()
                .equals("★"));
        key(table(), KeyCode.S, false);
        window.untilStored(store -> !store.runs().find(2).orElseThrow().labels().starred());
    }

    @Test
    void aRunIsRenamedInItsRow() throws Exception {
        twoRuns();
        until(() -> columns().contains("runs.column.training.batchSize"));
        until(() -> automaticName(2).equals("batch size 256"));
        select(2L);
        until(() -> window.node(Label.class, "runs.end").getText().contains("trained"));
        key(table(), KeyCode.F2, false);
        TextField field = window.node(TextField.class, "rename-field");
        run(() -> field.setText("smaller batches"));
        key(field, KeyCode.ENTER, false);
        window.untilStored(
                store -> store.runs().find(2).orElseThrow().labels().name().equals("smaller batches"));
        assertThat(window.has("rename-field")).isFalse();
        until(() -> lines().stream()
                .anyMatch(line ->
                        RunLine.givenName(((RunLine.OfRun) line).row()).equals(Optional.of("smaller batches"))));

        key(table(), KeyCode.F2, false);
        TextField again = window.node(TextField.class, "rename-field");
        run(() -> again.setText("a slip"));
        key(again, KeyCode.ESCAPE, false);
        assertThat(window.has("rename-field")).isFalse();
        assertThat(storedName(2)).isEqualTo("smaller batches");
    }

    @Test
    void theMenuOffersEverythingThatTheButtonsDo() throws Exception {
        twoRuns();
        select(2L);
        List<MenuItem> menu = fx(() -> table().getContextMenu().getItems());
        assertThat(menu.stream().map(MenuItem::getText))
                .contains("Show (Enter)", "Use this recipe", "Continue training", "Repeat", "Export", "Delete (Delete)")
                .contains("Rename (F2)", "Star or unstar (S)", "Copy rows (Ctrl+C)", "Copy table");
        assertThat(fx(() -> table().getScene().getAccelerators().keySet()))
                .as("keys of the table's menu do nothing elsewhere in the window")
                .noneMatch(key -> key.match(pressed(KeyCode.DELETE, false)) || key.match(pressed(KeyCode.F2, false)))
                .noneMatch(key -> key.match(pressed(KeyCode.C, true)));
        choose("starring");
        window.untilStored(store -> store.runs().find(2).orElseThrow().labels().starred());
        choose("delete");
        until(() -> lines().size() == 1);
    }

    private void choose(String name) {
        run(() -> table().getContextMenu().getItems().stream()
                .filter(item -> ("runs.menu." + name).equals(item.getId()))
                .forEach(MenuItem::fire));
    }

    @Test
    void rowsAreCopiedWithTheirColumns() throws Exception {
        twoRuns();
        until(() -> columns().contains("runs.column.training.batchSize"));
        select(2L);
        run(() -> Clipboard.getSystemClipboard().clear());
        key(table(), KeyCode.C, true);
        until(() -> Clipboard.getSystemClipboard().hasString());
        List<String> lines =
                fx(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("Name\tState\t");
        assertThat(lines.get(1)).startsWith("Run 2 · batch size 256\tfinished\t256\t");
        double mae = window.ask(store -> store.runs().find(2).orElseThrow())
                .scores()
                .get(dev.lookback.window.split.Split.VALIDATION)
                .network()
                .maeUnits();
        assertThat(lines.get(1).split("\t")).as("all digits").contains(Double.toString(mae));
        assertThat(fx(() -> Clipboard.getSystemClipboard().getHtml())).startsWith("<table><tr><td>Name</td>");

        choose("copyTable");
        until(() -> Clipboard.getSystemClipboard().getString().lines().count() == 3);
    }

    @Test
    void onlyRepeatsOfOneRecipeHaveAMean() throws Exception {
        twoRuns();
        StoredRun first = window.ask(store -> store.runs().find(1).orElseThrow());
        run(() -> window.workbench().pastRuns().repeat(first, 2));
        window.untilStored(store -> store.runs().in(RunState.FINISHED).size() == 4);
        run(() -> table().setGroup(Optional.of(RunField.Own.STATE)));
        until(() -> groups().size() == 1);
        assertThat(value(groups().get(0), "skill")).isInstanceOfSatisfying(Extent.class, extent -> {
            assertThat(extent.count()).isEqualTo(4);
            assertThat(extent.low()).isLessThan(extent.high());
        });

        run(() -> table().setGroup(Optional.of(RunField.Own.SETUP)));
        until(() -> groups().size() == 2);
        RunLine.OfGroup repeats = groups().stream()
                .filter(group -> group.runs().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(value(repeats, "skill"))
                .isInstanceOfSatisfying(
                        Spread.class, spread -> assertThat(spread.count()).isEqualTo(3));
    }

    private List<RunLine.OfGroup> groups() {
        return lines().stream()
                .filter(RunLine.OfGroup.class::isInstance)
                .map(RunLine.OfGroup.class::cast)
                .toList();
    }

    private Object value(RunLine.OfGroup group, String field) {
        List<RunField> columns = fx(() -> table().query().columns());
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).word().equals(field))
                .mapToObj(i -> group.values().get(i))
                .findFirst()
                .orElse(null);
    }

    @Test
    void runsOfSeveralSeriesStandApartInEveryGrouping() throws Exception {
        twoRuns();
        Path other = folder.resolve("other.csv");
        List<String> rows = Files.readAllLines(Path.of("data/pattern-synthetic.csv"));
        Files.write(other, rows.subList(0, rows.size() - 100));
        window.openSeries(other, 1);
        window.train();
        window.press("view-runs");
        until(() -> columns().contains("runs.column.series"));
        run(() -> table().setGroup(Optional.of(RunField.Own.STATE)));
        until(() -> groups().size() == 2);
        assertThat(groups())
                .extracting(RunLine.OfGroup::title)
                .containsExactly("finished · other.csv", "finished · pattern-synthetic.csv");
        assertThat(groups()).extracting(group -> group.runs().size()).containsExactly(1, 2);
    }

    private <N extends Node> N inPopup(Class<N> type, String id) {
        return fx(() -> Window.getWindows().stream()
                .flatMap(shown -> shown.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void columnsAreChosenWhileTheChoiceStaysOpen() {
        window.press("view-runs");
        window.press("runs.columns");
        Button reset = inPopup(Button.class, "columns.reset");
        assertThat(reset.isDisabled()).as("columns are automatic").isTrue();
        run(() -> inPopup(TextField.class, "columns.search").setText("seed"));
        CheckBox seed = inPopup(CheckBox.class, "runs.show.seed");
        assertThat(seed.isVisible()).isTrue();
        assertThat(inPopup(CheckBox.class, "runs.show.parameters").isVisible()).isFalse();
        run(seed::fire);
        run(() -> inPopup(CheckBox.class, "runs.show.parameters").fire());
        List<String> columns = columns();
        assertThat(columns.subList(columns.size() - 2, columns.size()))
                .containsExactly("runs.column.seed", "runs.column.parameters");

        ListView<?> order = inPopup(ListView.class, "columns.order");
        run(() -> order.getSelectionModel().selectLast());
        run(() -> inPopup(Button.class, "columns.up").fire());
        columns = columns();
        assertThat(columns.subList(columns.size() - 2, columns.size()))
                .containsExactly("runs.column.parameters", "runs.column.seed");
        run(() -> inPopup(Button.class, "columns.remove").fire());
        assertThat(columns()).doesNotContain("runs.column.parameters").contains("runs.column.seed");

        window.restart();
        window.press("view-runs");
        assertThat(columns()).as("kept").contains("runs.column.seed");
        window.press("runs.columns");
        run(() -> inPopup(Button.class, "columns.reset").fire());
        assertThat(columns()).doesNotContain("runs.column.seed");
    }
}
