package dev.lookback.app.widget.copy;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Notice;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.text.TextFlow;

/**
 * Copying of every table and figure below a node: a context menu for the label, row and table under the pointer, and Ctrl+C for
 * the table that has the focus, or that lies in the pane that has it. Tables with menus or keys of their own consume these events.
 */
public final class CopyMenu {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Cells that are written within a frame. */
    private static final long AT_ONCE = 20_000;

    /** More cells than any clipboard or spreadsheet takes well. */
    private static final long MOST_CELLS = 5_000_000;

    private final Texts texts;
    private final BiConsumer<Supplier<TextTable>, Long> large;
    private ContextMenu open;

    private CopyMenu(Texts texts, BiConsumer<Supplier<TextTable>, Long> large) {
        this.texts = texts;
        this.large = large;
    }

    /**
     * @param root of the window
     * @param background writes large tables
     * @param tell takes the reason why a table cannot be copied
     */
    public static void install(Node root, Texts texts, Background background, Consumer<Notice> tell) {
        install(root, new CopyMenu(texts, (table, cells) -> {
            if (cells > MOST_CELLS) {
                tell.accept(Notice.error(Message.of("app.widget.copy.tooMany", cells, MOST_CELLS)));
            } else {
                background.run(table::get, TextTable::copy, Background.UNEXPECTED);
            }
        }));
    }

    /** @param root of a popup with small tables only */
    public static void install(Node root, Texts texts) {
        install(root, new CopyMenu(texts, (table, cells) -> table.get().copy()));
    }

    private static void install(Node root, CopyMenu menu) {
        root.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            List<MenuItem> items = e.getTarget() instanceof Node target
                    ? menu.items(e.isKeyboardTrigger() ? focused(root, target) : target, e.isKeyboardTrigger())
                    : List.of();
            if (!items.isEmpty()) {
                menu.show(root, items, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (COPY.match(e) && e.getTarget() instanceof Node target) {
                List<Node> tables = tables(target);
                if (!tables.isEmpty()) {
                    menu.copyFocused(tables);
                    e.consume();
                }
            }
        });
    }

    private static Node focused(Node root, Node target) {
        Node owner = root.getScene().getFocusOwner();
        return owner == null ? target : owner;
    }

    private void show(Node root, List<MenuItem> items, double x, double y) {
        if (open != null) {
            open.hide();
        }
        open = new ContextMenu(items.toArray(MenuItem[]::new));
        open.setAutoHide(true);
        open.show(root.getScene().getWindow(), x, y);
    }

    // ---- menu

    private List<MenuItem> items(Node target, boolean byKey) {
        List<MenuItem> items = new ArrayList<>();
        List<Node> tables = byKey ? tables(target) : around(target).stream().toList();
        cell(target)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> items.add(item(
                        "cell",
                        texts.get("app.widget.copy.cell", shortened(text)),
                        () -> TextTable.of(text).copy())));
        if (tables.isEmpty()) {
            return items;
        }
        TableSource first = TableSource.of(tables.get(0)).orElseThrow();
        if (!first.selected().isEmpty()) {
            items.add(item(
                    "rows",
                    texts.get("app.widget.copy.rows", first.selected().size()),
                    () -> write(
                            first::ofSelected,
                            first.selected().size() * (long) first.head().size())));
        } else if (!byKey && tables.get(0) instanceof GridPane grid) {
            row(grid, target)
                    .ifPresent(row -> items.add(
                            item("row", texts.get("app.widget.copy.row"), () -> new TextTable(List.of(row)).copy())));
        }
        items.add(item("table", texts.get("app.widget.copy.table"), () -> copyAll(tables)));
        return items;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("copy." + id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static String shortened(String text) {
        int longest = 32;
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }

    // ---- targets

    /** The tables around or within a node. */
    private static List<Node> tables(Node target) {
        return around(target).map(List::of).orElseGet(() -> within(target).toList());
    }

    private static Optional<Node> around(Node target) {
        return up(target).filter(node -> TableSource.of(node).isPresent()).findFirst();
    }

    private static Stream<Node> within(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (TableSource.of(node).isPresent()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CopyMenu::within)
                : Stream.empty();
    }

    private static Stream<Node> up(Node node) {
        return Stream.iterate(node, n -> n != null, Node::getParent);
    }

    /** Text of the label or cell that a node belongs to. */
    private static Optional<String> cell(Node target) {
        return up(target)
                .limit(3) // a label's text is a node of its own
                .filter(node -> node instanceof Label || node instanceof IndexedCell<?> || node instanceof TextFlow)
                .findFirst()
                .map(GridText::text);
    }

    private static Optional<List<String>> row(GridPane grid, Node target) {
        return up(target)
                .filter(node -> node.getParent() == grid)
                .findFirst()
                .map(child -> GridText.row(grid, child))
                .filter(row -> !row.isEmpty());
    }

    // ---- copies

    private void copyFocused(List<Node> tables) {
        TableSource first = TableSource.of(tables.get(0)).orElseThrow();
        if (tables.size() == 1 && !first.selected().isEmpty()) {
            write(
                    first::ofSelected,
                    first.selected().size() * (long) first.head().size());
        } else {
            copyAll(tables);
        }
    }

    private void copyAll(List<Node> tables) {
        List<TableSource> sources =
                tables.stream().flatMap(table -> TableSource.of(table).stream()).toList();
        write(
                () -> sources.stream()
                        .map(TableSource::all)
                        .reduce(TextTable::then)
                        .orElseThrow(),
                sources.stream().mapToLong(TableSource::cells).sum());
    }

    private void write(Supplier<TextTable> table, long cells) {
        if (cells <= AT_ONCE) {
            table.get().copy();
        } else {
            large.accept(table, cells);
        }
    }
}
