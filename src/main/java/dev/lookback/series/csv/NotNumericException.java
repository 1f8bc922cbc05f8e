package dev.lookback.series.csv;

/** Thrown for a column that turns out not to be numeric. */
final class NotNumericException extends Exception {

    private static final long serialVersionUID = 1;

    private final int column;

    NotNumericException(int column) {
        this.column = column;
    }

    int column() {
        return column;
    }
}
