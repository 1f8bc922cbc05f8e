package dev.lookback.app.widget.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.GridPane;

/**
 * Rows of a table in the window, read when they are copied.
 *
 * @param head titles of the columns; empty for a list, or for a grid, whose first row has them
 * @param selected indices of the selected rows; empty where rows cannot be selected
 */
record TableSource(List<String> head, int size, IntFunction<List<String>> row, List<Integer> selected) {

    /** Reads a table view, list, tree, or grid of figures; empty for anything else. */
    static Optional<TableSource> of(Node node) {
        if (node instanceof TableView<?> table) {
            return Optional.of(ofTable(table));
        } else if (node instanceof ListView<?> list) {
            return ofList(list);
        } else if (node instanceof TreeView<?> tree) {
            return ofTree(tree);
        }
        return node instanceof GridPane grid && GridText.isTable(grid) ? Optional.of(ofGrid(grid)) : Optional.empty();
    }

    long cells() {
        return (long) size * Math.max(1, head.size());
    }

    /** All rows below their head. */
    TextTable all() {
        return rows(IntStream.range(0, size));
    }

    /** The selected rows below the head. */
    TextTable ofSelected() {
        return rows(selected.stream().mapToInt(Integer::intValue));
    }

    private TextTable rows(IntStream indices) {
        List<List<String>> rows = new ArrayList<>();
        if (!head.isEmpty()) {
            rows.add(head);
        }
        indices.mapToObj(row).forEach(rows::add);
        return new TextTable(rows);
    }

    private static <T> TableSource ofTable(TableView<T> table) {
        List<TableColumn<T, ?>> columns = table.getVisibleLeafColumns();
        List<Function<T, String>> texts =
                columns.stream().<Function<T, String>>map(TableSource::text).toList();
        List<T> items = table.getItems();
        return new TableSource(
                columns.stream().map(TableSource::title).toList(),
                items.size(),
                i -> texts.stream().map(text -> text.apply(items.get(i))).toList(),
                sorted(table.getSelectionModel().getSelectedIndices()));
    }

    private static <T> Function<T, String> text(TableColumn<T, ?> column) {
        return ExactText.<T>of(column.getProperties()).orElse(item -> written(column.getCellData(item)));
    }

    private static String title(TableColumn<?, ?> column) {
        return column.getText().isEmpty() && column.getGraphic() != null
                ? firstText(column.getGraphic()).orElse("")
                : column.getText();
    }

    private static Optional<String> firstText(Node node) {
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isEmpty()) {
            return Optional.of(label.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstText(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static String written(Object value) {
        return value == null
                ? ""
                : value instanceof Double || value instanceof Float
                        ? ExactText.number(((Number) value).doubleValue())
                        : value.toString();
    }

    private static <T> Optional<TableSource> ofList(ListView<T> list) {
        return ExactText.<T>of(list.getProperties())
                .map(text -> new TableSource(
                        List.of(),
                        list.getItems().size(),
                        i -> List.of(text.apply(list.getItems().get(i))),
                        sorted(list.getSelectionModel().getSelectedIndices())));
    }

    private static <T> Optional<TableSource> ofTree(TreeView<T> tree) {
        return ExactText.<T>of(tree.getProperties())
                .map(text -> new TableSource(
                        List.of(),
                        tree.getExpandedItemCount(),
                        i -> indented(tree, tree.getTreeItem(i), text),
                        sorted(tree.getSelectionModel().getSelectedIndices())));
    }

    /** The text of an item in the column of its level. */
    private static <T> List<String> indented(TreeView<T> tree, TreeItem<T> item, Function<T, String> text) {
        int level = tree.getTreeItemLevel(item) - (tree.isShowRoot() ? 0 : 1);
        List<String> row = new ArrayList<>(java.util.Collections.nCopies(level, ""));
        row.add(text.apply(item.getValue()));
        return row;
    }

    private static TableSource ofGrid(GridPane grid) {
        List<List<String>> rows = GridText.rows(grid);
        return new TableSource(List.of(), rows.size(), rows::get, List.of());
    }

    private static List<Integer> sorted(List<Integer> indices) {
        return indices.stream().filter(i -> i >= 0).sorted().toList();
    }
}
