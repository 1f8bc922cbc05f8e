package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import java.util.List;

/** Signs that a table was split at a wrong delimiter: another one stands in every cell of a column of times or texts. */
final class SplitElsewhere {

    private static final char[] DELIMITERS = {'\t', ';', '|'};

    /** What it costs, and what it costs where that delimiter parts the names as well: more than a table without numbers. */
    private static final double CELLS = 1;

    private static final double NAMES = 3;

    /** Texts that are needed to tell. */
    private static final int FEWEST = 3;

    private SplitElsewhere() {}

    /**
     * @param above records above the first row of the table
     * @param kinds of the columns by the reading that is weighed
     */
    static double cost(
            char delimiter, List<SampleTable.Row> above, List<BodyColumn> columns, List<Interpretation.Column> kinds) {
        double cost = 0;
        for (int c = 0; c < kinds.size(); c++) {
            List<String> cells = columns.get(c).present();
            if (kinds.get(c).kind() == Interpretation.Kind.NUMBER || cells.isEmpty()) {
                continue;
            }
            boolean time = kinds.get(c).kind() == Interpretation.Kind.TIME;
            for (char other : DELIMITERS) {
                long first = count(cells.get(0), other);
                if (other != delimiter
                        && first > 0
                        && cells.get(0).length() > 1 // else a frame between spaces
                        && (time || cells.size() >= FEWEST)
                        && cells.stream().allMatch(cell -> count(cell, other) == first)) {
                    boolean names = above.stream()
                            .anyMatch(row -> row.cells().stream()
                                            .mapToLong(cell -> count(cell, other))
                                            .sum()
                                    == first);
                    cost = Math.max(cost, names ? NAMES : CELLS);
                }
            }
        }
        return cost;
    }

    private static long count(String cell, char of) {
        return cell.chars().filter(c -> c == of).count();
    }
}
