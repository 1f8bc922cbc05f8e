package dev.lookback.series.number;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Number notation of a table, with the exceptions of single columns.
 *
 * @param usual notation of the table, without a unit
 * @param columns reading of each column, in the order of the columns
 */
public record TableNotation(NumberNotation usual, List<NumberReading> columns) {

    private static final double EXCEPTION = 0.05;

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

    /** Mean of the costs of the columns of numbers, and a little for the share of exceptions. */
    public double cost() {
        List<NumberReading> numeric =
                columns.stream().filter(NumberReading::isNumeric).toList();
        double sum = numeric.stream().mapToDouble(NumberReading::cost).sum();
        return (sum + EXCEPTION * exceptions().size()) / Math.max(1, numeric.size());
    }

    public boolean readsAlike(TableNotation other) {
        return IntStream.range(0, columns.size())
                .allMatch(c -> columns.get(c).readsAlike(other.columns.get(c))
                        || (!columns.get(c).isNumeric() && !other.columns.get(c).isNumeric()));
    }
}
