package dev.lookback.app.widget;

import dev.lookback.app.theme.TextScale;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.text.Text;

/** Widths of table columns, with room for their headers, which follow the text size. */
public final class TableHead {

    private static final double BESIDE_WORDS = 32;

    /** Ratio of bold to regular text width. */
    private static final double BOLD = 1.15;

    /** Key of a column's own width. */
    private static final Object USUAL = TableHead.class;

    private TableHead() {}

    /**
     * Sets the width of a column, in pixels of the usual text size; wider where its header needs it. One that is dragged grows and
     * shrinks with the text.
     */
    public static void setWidth(TableColumn<?, ?> column, double width) {
        setWidth(column, column.tableViewProperty(), width);
    }

    /** The same for a column of a tree. */
    public static void setWidth(TreeTableColumn<?, ?> column, double width) {
        setWidth(column, column.treeTableViewProperty(), width);
    }

    private static void setWidth(TableColumnBase<?, ?> column, ObservableValue<? extends Node> table, double width) {
        double usual = Math.max(width, width(column.getText()));
        column.getProperties().put(USUAL, usual);
        column.setPrefWidth(usual);
        TextScale.changes(table, (was, scale) -> setPixels(column, column.getWidth() * scale / was));
    }

    /** Sets the width of a column as a person would by dragging it, in pixels of the usual text size. */
    public static void drag(TreeTableColumn<?, ?> column, double width) {
        setPixels(column, width * scale(column));
    }

    /** Width that a column was dragged to, in pixels of the usual text size; empty for its own. */
    public static OptionalDouble dragged(TreeTableColumn<?, ?> column) {
        double width = column.getWidth() / scale(column);
        double usual = (Double) column.getProperties().get(USUAL);
        return Math.abs(width - usual) < 1 ? OptionalDouble.empty() : OptionalDouble.of(width);
    }

    private static double scale(TreeTableColumn<?, ?> column) {
        return TextScale.at(column.getTreeTableView());
    }

    /** A preferred width takes effect only when it changes, and dragging does not change it. */
    private static void setPixels(TableColumnBase<?, ?> column, double width) {
        column.setPrefWidth(column.getWidth());
        column.setPrefWidth(width);
    }

    /** Width at which the header is not truncated, in any language, in pixels of the usual text size. */
    public static double width(String words) {
        return BESIDE_WORDS + BOLD * new Text(words).getLayoutBounds().getWidth();
    }
}
