package dev.lookback.series.csv.table;

import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.moment.TimeReader;
import java.util.Arrays;

/** Growable rows of numbers and times; they are collected row by row, and given back by columns. */
final class PieceRows {

    private final boolean[] isNumber;
    private final int width;
    private final boolean hasTime;
    private double[] cells;
    private long[] walls = new long[1024];
    private int[] offsets = {};
    private boolean hasOffsets;
    private int rows;

    PieceRows(Interpretation layout) {
        isNumber = new boolean[layout.columns().size()];
        int numbers = 0;
        for (int c = 0; c < isNumber.length; c++) {
            isNumber[c] = layout.columns().get(c).kind() == Interpretation.Kind.NUMBER;
            numbers += isNumber[c] ? 1 : 0;
        }
        width = numbers;
        cells = new double[16 * numbers];
        hasTime = layout.time().isPresent();
    }

    void clear() {
        rows = 0;
        hasOffsets = false;
    }

    /**
     * Adds a row.
     *
     * @param values per column
     * @param offset {@link TimeReader#NO_OFFSET} where the cell does not say
     */
    void add(double[] values, long wall, int offset) {
        int at = rows * width;
        if (at + width > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(at + width, cells.length + (cells.length >> 1)));
        }
        for (int c = 0; c < values.length; c++) {
            if (isNumber[c]) {
                cells[at++] = values[c];
            }
        }
        if (hasTime) {
            addTime(wall, offset);
        }
        rows++;
    }

    private void addTime(long wall, int offset) {
        if (rows == walls.length) {
            walls = Arrays.copyOf(walls, 2 * rows);
        }
        walls[rows] = wall;
        if (offset != TimeReader.NO_OFFSET && !hasOffsets) {
            hasOffsets = true;
            Arrays.fill(offsets, 0, Math.min(rows, offsets.length), TimeReader.NO_OFFSET);
        }
        if (hasOffsets) {
            if (rows >= offsets.length) {
                int filled = offsets.length;
                offsets = Arrays.copyOf(offsets, walls.length);
                Arrays.fill(offsets, Math.min(filled, rows), rows, TimeReader.NO_OFFSET);
            }
            offsets[rows] = offset;
        }
    }

    /** Values per column; null for a column that is not numeric. */
    double[][] columns() {
        double[][] columns = new double[isNumber.length][];
        int number = 0;
        for (int c = 0; c < columns.length; c++) {
            if (isNumber[c]) {
                double[] column = new double[rows];
                for (int row = 0, at = number++; row < rows; row++, at += width) {
                    column[row] = cells[at];
                }
                columns[c] = column;
            }
        }
        return columns;
    }

    /** Times per row, empty without times. */
    long[] walls() {
        return hasTime ? Arrays.copyOf(walls, rows) : new long[0];
    }

    /** Offsets per row, empty if no row has one. */
    int[] offsets() {
        return hasOffsets ? Arrays.copyOf(offsets, rows) : new int[0];
    }
}
