package dev.lookback.series.guess;

import dev.lookback.series.number.NumberNotation;
import java.util.List;
import java.util.Optional;

/**
 * One whole reading of a table: which character parts its cells, where it lies, what its columns hold, which of them make the time.
 *
 * @param delimiter between cells
 * @param shape of the table
 * @param names of the columns, one for each cell of a row; empty ones where the header has none
 * @param kinds of the columns
 * @param notations of the columns' numbers; of no meaning for columns that hold none
 * @param time empty where the rows have no time
 * @param cost what the reading loses and how irregular its result is, in rows per row: the lower, the better
 */
public record Interpretation(
        char delimiter,
        TableShape shape,
        List<String> names,
        List<Kind> kinds,
        List<NumberNotation> notations,
        Optional<TimeSource> time,
        double cost) {

    /** Kind of a column's cells. */
    public enum Kind {
        NUMBER,
        TIME,
        TEXT
    }

    public Interpretation {
        names = List.copyOf(names);
        kinds = List.copyOf(kinds);
        notations = List.copyOf(notations);
    }

    public boolean hasNumbers() {
        return kinds.contains(Kind.NUMBER);
    }
}
