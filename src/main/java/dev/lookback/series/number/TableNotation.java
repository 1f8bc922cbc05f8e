package dev.lookback.series.number;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Number notation of a table, with the exceptions of single columns.
 *
 * @param usual notation of the table, without a unit
 * @param columns reading of each column, in the order of the columns
 * @param cost mean of the costs of the columns of numbers, and a penalty for the share of exceptions among those columns that can be
 *     read in one way only
 */
public record TableNotation(NumberNotation usual, List<NumberReading> columns, double cost) {

    public TableNotation {
        columns = List.copyOf(columns);
    }

    public NumberNotation notation(int column) {
        return columns.get(column).notation();
    }

    /** Columns of numbers with the other decimal mark. */
    public List<Integer> exceptions() {
        return IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).isNumeric() && notation(c).decimal() != usual.decimal())
                .boxed()
                .toList();
    }

    public boolean readsAlike(TableNotation other) {
        return IntStream.range(0, columns.size())
                .allMatch(c -> columns.get(c).readsAlike(other.columns.get(c))
                        || (!columns.get(c).isNumeric() && !other.columns.get(c).isNumeric()));
    }
}
