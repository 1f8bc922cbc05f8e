package dev.lookback.series.csv.table;

import java.util.Arrays;

/** Numbers of the lines of rows, kept only where they are not one more than that of the row before. */
final class RowLines {

    private int[] rows = new int[4];
    private int[] lines = new int[4];
    private int count;
    private int nextRow;
    private int nextLine = -1;

    /** Adds the next row. */
    void add(int line) {
        if (line != nextLine) {
            step(nextRow, line);
        }
        nextRow++;
        nextLine = line + 1;
    }

    /** Adds the rows of the next piece of a file, whose lines begin behind a number of others. */
    void append(RowLines piece, int linesBefore) {
        for (int i = 0; i < piece.count; i++) {
            step(nextRow + piece.rows[i], linesBefore + piece.lines[i]);
        }
        nextRow += piece.nextRow;
    }

    private void step(int row, int line) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
            lines = Arrays.copyOf(lines, 2 * count);
        }
        rows[count] = row;
        lines[count++] = line;
    }

    /** Number of the line of a row. */
    int line(int row) {
        int found = Arrays.binarySearch(rows, 0, count, row);
        int step = found >= 0 ? found : -found - 2;
        return lines[step] + row - rows[step];
    }
}
