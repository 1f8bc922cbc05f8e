package dev.lookback.app.series;

import javafx.collections.ObservableListBase;

/** List 0, 1, 2 … that takes no memory, for a table of every row. */
final class RowNumbers extends ObservableListBase<Integer> {

    private final int rows;

    RowNumbers(int rows) {
        this.rows = rows;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= rows) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public int size() {
        return rows;
    }

    /** Overridden because the default iterates over every row. */
    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number && number >= 0 && number < rows ? number : -1;
    }
}
