package dev.lookback.app.series;

import javafx.collections.ObservableListBase;

/** 0, 1, 2 … as a list that takes no memory: a table of every row holds nothing per row. */
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

    /** The default would walk through every row. */
    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number && number >= 0 && number < rows ? number : -1;
    }
}
