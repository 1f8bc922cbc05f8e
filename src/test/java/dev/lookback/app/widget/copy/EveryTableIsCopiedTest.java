package dev.lookback.app.widget.copy;

import static dev.lookback.app.WindowUnderTest.fx;
import static dev.lookback.app.WindowUnderTest.run;
import static dev.lookback.app.WindowUnderTest.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.WithJavaFx;
import dev.lookback.app.WindowUnderTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Copies of all tables of the window, found by walking through its views and tabs. */
@WithJavaFx
class EveryTableIsCopiedTest {

    private static final List<String> VIEWS = List.of("workbench", "evaluate", "explain", "runs", "sweeps");

    @TempDir
    Path folder;

    private Stage stage;
    private WindowUnderTest window;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new WindowUnderTest(shown, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Stream<Node> nodes() {
        return stage.getScene().getRoot().lookupAll("*").stream();
    }

    /** What Ctrl+C puts on the clipboard while a node has the focus. */
    private static Map<DataFormat, Object> copied(Node node) {
        Clipboard.getSystemClipboard().clear();
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "c", "c", KeyCode.C, false, true, false, false));
        Clipboard found = Clipboard.getSystemClipboard();
        Map<DataFormat, Object> contents = new HashMap<>();
        found.getContentTypes().forEach(type -> contents.put(type, found.getContent(type)));
        return contents;
    }

    private void copyTables(Map<String, String> found) {
        for (Node table : nodes().filter(n -> TableSource.of(n).isPresent()).toList()) {
            String id = table.getId() == null ? table.getStyleClass().toString() : table.getId();
            TableSource source = TableSource.of(table).orElseThrow();
            if (source.size() == 0 || source.cells() > 20_000) {
                continue;
            }
            Map<DataFormat, Object> copy = copied(table);
            assertThat(copy).as(id).containsKeys(DataFormat.PLAIN_TEXT, DataFormat.HTML);
            found.put(id, (String) copy.get(DataFormat.PLAIN_TEXT));
        }
    }

    @Test
    void everyTableOfTheWindowIsCopied() throws Exception {
        window.openSeries(3);
        window.train();
        Map<String, String> found = new HashMap<>();
        for (String view : VIEWS) {
            if (!window.has("view-" + view)) {
                continue;
            }
            window.press("view-" + view);
            run(() -> copyTables(found));
            for (TabPane tabs : fx(() -> nodes().filter(TabPane.class::isInstance)
                    .map(TabPane.class::cast)
                    .toList())) {
                for (Tab tab : tabs.getTabs()) {
                    run(() -> tabs.getSelectionModel().select(tab));
                    run(() -> copyTables(found));
                }
            }
        }
        assertThat(found).containsKeys("trace-table", "split-counts", "future-table", "scores", "confusion");
        assertThat(found.get("scores")).startsWith("\tSkill\tMAE").contains("\nPersistence\t");
        String exact =
                found.get("scores").lines().skip(1).findFirst().orElseThrow().split("\t")[2];
        assertThat(exact).as("all digits").hasSizeGreaterThan(10);
        assertThat(Double.parseDouble(exact)).isPositive();
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return nodes().filter(n -> id.equals(n.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<MenuItem> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .toList();
    }

    private static String choose(String id) {
        return fx(() -> {
            menu().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return Clipboard.getSystemClipboard().getString();
        });
    }

    private void askMenu(Node node) {
        run(() -> Event.fireEvent(
                node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null)));
    }

    @Test
    void aMenuCopiesTheFigureItsRowAndItsTable() throws Exception {
        window.openSeries(1);
        Label windows = fx(() -> find("windows-train", Label.class));
        askMenu(windows);
        assertThat(fx(() -> menu().stream().map(MenuItem::getText).toList()))
                .containsExactly("Copy \"4160\"", "Copy row", "Copy table");
        assertThat(choose("copy.cell")).isEqualTo("4160");
        askMenu(windows);
        assertThat(choose("copy.row")).isEqualTo("Train\t4200\t4160\t9");
        askMenu(windows);
        assertThat(choose("copy.table")).startsWith("\trows\twindows\tbatches\nTrain\t4200");
    }

    @Test
    void rowsOfTheSeriesAreCopiedWithTheirHead() throws Exception {
        window.openSeries(1);
        TabPane tabs = fx(() -> nodes().filter(TabPane.class::isInstance)
                .map(TabPane.class::cast)
                .filter(pane -> pane.getTabs().stream().anyMatch(tab -> "tab-table".equals(tab.getId())))
                .findFirst()
                .orElseThrow());
        run(() -> tabs.getTabs().stream()
                .filter(tab -> "tab-table".equals(tab.getId()))
                .forEach(tabs.getSelectionModel()::select));
        until(() -> window.has("table"));
        TableView<?> table = fx(() -> find("table", TableView.class));
        run(() -> table.getSelectionModel().selectRange(3, 5));
        List<String> lines = ((String) fx(() -> copied(table)).get(DataFormat.PLAIN_TEXT))
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("Row\tTime\t");
        assertThat(lines.get(1)).startsWith("3\t2022-01-01 03:00\t");

        run(() -> table.getSelectionModel().clearSelection());
        run(() -> copied(table));
        until(() -> {
            String text = Clipboard.getSystemClipboard().getString();
            return text != null && text.lines().count() == table.getItems().size() + 1;
        });
    }
}
