package dev.lookback.series.guess.time;

import dev.lookback.series.moment.TimeReader;
import java.util.function.IntFunction;

/** Cells of one row from which its time is read. */
public interface RowCells {

    /** Whether the column's cell is empty. */
    boolean isEmpty(int column);

    /** The column's cell as the reader reads it: milliseconds, or {@link TimeReader#UNREADABLE}. */
    long time(int column, TimeReader reader);

    String text(int column);

    /** The number in the column's cell where it is nothing but up to four digits of ASCII, else -1. */
    int digits(int column);

    /** Cells with these texts, by column index. */
    static RowCells of(IntFunction<String> texts) {
        return new RowCells() {
            @Override
            public boolean isEmpty(int column) {
                return text(column).isBlank();
            }

            @Override
            public long time(int column, TimeReader reader) {
                return reader.read(text(column));
            }

            @Override
            public String text(int column) {
                return texts.apply(column);
            }

            @Override
            public int digits(int column) {
                return -1;
            }
        };
    }
}
