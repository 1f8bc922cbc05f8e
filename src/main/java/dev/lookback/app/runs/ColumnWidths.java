package dev.lookback.app.runs;

import dev.lookback.app.widget.TableHead;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.TreeTableColumn;

/** Widths that columns of the table of runs were dragged to, for the next time that they are shown. */
final class ColumnWidths {

    private final Map<String, Double> dragged;
    private final Consumer<Map<String, Double>> changed;

    /**
     * @param kept by the columns' ids, in pixels of the usual text size
     * @param changed called with all of them when somebody has dragged one
     */
    ColumnWidths(Map<String, Double> kept, Consumer<Map<String, Double>> changed) {
        dragged = new TreeMap<>(kept);
        this.changed = changed;
    }

    /** Gives a column of a table the width that it was dragged to. */
    void set(TreeTableColumn<?, ?> column) {
        Double width = dragged.get(column.getId());
        if (width != null) {
            TableHead.drag(column, width);
        }
    }

    /** Takes over the widths of columns as they are now. */
    <T> void keep(List<TreeTableColumn<T, ?>> columns) {
        Map<String, Double> before = Map.copyOf(dragged);
        columns.forEach(column -> TableHead.dragged(column)
                .ifPresentOrElse(
                        width -> dragged.put(column.getId(), (double) Math.round(width)),
                        () -> dragged.remove(column.getId())));
        if (!dragged.equals(before)) {
            changed.accept(Map.copyOf(dragged));
        }
    }
}
