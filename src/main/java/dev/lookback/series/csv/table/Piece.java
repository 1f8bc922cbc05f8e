package dev.lookback.series.csv.table;

/**
 * Rows of one piece of a file, in its order.
 *
 * @param begin position in the file of its first line
 * @param end position of the line after its last, which may lie beyond the piece where a record reaches over its border
 * @param numbers values per column, NaN where missing; null for a column that is not numeric. An element is set to null once it is used
 * @param walls times per row, milliseconds on the wall clock; empty without a time column
 * @param offsets seconds by which they are ahead of UTC; empty if none says so
 * @param missing number of rows without a value, per column
 * @param unreadable cells that are neither numbers nor missing
 * @param texts per column, where they may tell series apart; null for other columns
 * @param lacksTimeBefore whether a row leaves out what is as in the row before, which is not in the piece
 * @param isOver whether the table ends in the piece, as another one begins
 */
record Piece(
        long begin,
        long end,
        double[][] numbers,
        long[] walls,
        int[] offsets,
        int[] missing,
        UnreadableCells unreadable,
        TextColumn[] texts,
        PieceLog log,
        boolean lacksTimeBefore,
        boolean isOver) {

    /** The rest, once the times are used. */
    Piece withoutTimes() {
        return new Piece(
                begin, end, numbers, new long[0], new int[0], missing, unreadable, texts, log, lacksTimeBefore, isOver);
    }
}
