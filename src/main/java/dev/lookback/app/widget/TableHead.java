package dev.lookback.app.widget;

import dev.lookback.app.theme.TextScale;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.text.Text;

/** Widths of table columns, with room for their headers, which follow the text size. */
public final class TableHead {

    private static final double BESIDE_WORDS = 32;

    /** Ratio of bold to regular text width. */
    private static final double BOLD = 1.15;

    private TableHead() {}

    /** Sets the width of a column, in pixels of the usual text size; wider where its header needs it. */
    public static void setWidth(TableColumn<?, ?> column, double width) {
        TextScale.follow(column.tableViewProperty(), scale -> setWidth(column, width, scale));
    }

    /** Sets the width of a column, in pixels of the usual text size; wider where its header needs it. */
    public static void setWidth(TreeTableColumn<?, ?> column, double width) {
        TextScale.follow(column.treeTableViewProperty(), scale -> setWidth(column, width, scale));
    }

    private static void setWidth(TableColumnBase<?, ?> column, double width, double scale) {
        column.setPrefWidth(scale * Math.max(width, width(column.getText())));
    }

    /** Width at which the header is not truncated, in any language, in pixels of the usual text size. */
    public static double width(String words) {
        return BESIDE_WORDS + BOLD * new Text(words).getLayoutBounds().getWidth();
    }
}
