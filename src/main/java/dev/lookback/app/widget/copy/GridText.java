package dev.lookback.app.widget.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Text of grids that show figures: the scores, the shape trace, the folds of a backtest. */
final class GridText {

    private static final int LEAST = 2;

    private GridText() {}

    /** Whether a grid shows figures: rows and columns of labels, and nothing to type into or to press. */
    static boolean isTable(GridPane grid) {
        return grid.getRowCount() >= LEAST && grid.getColumnCount() >= LEAST && isText(grid);
    }

    private static boolean isText(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .allMatch(child -> child instanceof Label
                        || !(child instanceof Control) && (!(child instanceof Parent below) || isText(below)));
    }

    /** Cells by rows, all of the same length; a cell that spans columns stands in its first. */
    static List<List<String>> rows(GridPane grid) {
        return rows(grid.getChildrenUnmodifiable());
    }

    private static List<List<String>> rows(List<Node> children) {
        Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
        int columns = 0;
        for (Node child : children) {
            if (!child.isManaged() || !child.isVisible()) {
                continue;
            }
            int column = index(GridPane.getColumnIndex(child));
            columns = Math.max(columns, column + 1);
            cells.computeIfAbsent(index(GridPane.getRowIndex(child)), row -> new TreeMap<>())
                    .merge(column, text(child), (a, b) -> (a + " " + b).strip());
        }
        List<List<String>> rows = new ArrayList<>();
        for (Map<Integer, String> row : cells.values()) {
            List<String> texts = new ArrayList<>(Collections.nCopies(columns, ""));
            row.forEach(texts::set);
            rows.add(texts);
        }
        return rows;
    }

    /** Cells of the row that a child stands in. */
    static List<String> row(GridPane grid, Node child) {
        int row = index(GridPane.getRowIndex(child));
        return rows(grid.getChildrenUnmodifiable().stream()
                        .filter(node -> index(GridPane.getRowIndex(node)) == row)
                        .toList())
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private static int index(Integer place) {
        return place == null ? 0 : place;
    }

    /** Exact text of a label or cell, or the words of all within a node. */
    static String text(Node node) {
        return ExactText.of(node).orElseGet(() -> shown(node));
    }

    private static String shown(Node node) {
        if (node instanceof Labeled label && label.getText() != null) {
            return label.getText();
        } else if (node instanceof Text text) {
            return text.getText();
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(GridText::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(node instanceof TextFlow ? "" : " "))
                : "";
    }
}
