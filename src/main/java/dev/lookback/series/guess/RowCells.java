package dev.lookback.series.guess;

import dev.lookback.series.moment.TimeReader;
import java.util.function.IntFunction;

/** Cells of one row from which its time is read. */
public interface RowCells {

    /** The column's cell as the reader reads it: milliseconds, or {@link TimeReader#UNREADABLE}. */
    long time(int column, TimeReader reader);

    /**
     * Part of a date in the column's cell.
     *
     * @param unit 0 for the year, 1 for the month and so on to the second
     * @return the number, −1 if the cell holds none
     */
    int part(int column, int unit);

    /** Cells with these texts, by column index. */
    static RowCells of(IntFunction<String> texts) {
        return new RowCells() {
            @Override
            public long time(int column, TimeReader reader) {
                return reader.read(texts.apply(column));
            }

            @Override
            public int part(int column, int unit) {
                return DatePart.of(texts.apply(column), unit);
            }
        };
    }
}
