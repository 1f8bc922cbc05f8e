package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import java.util.List;

/** Signs that a table was split at a wrong delimiter: another one stands in every cell of a column of times or texts. */
final class SplitElsewhere {

    private static final char[] DELIMITERS = {'\t', ';', '|'};

    /** Texts that are needed to tell. */
    private static final int FEWEST = 3;

    private SplitElsewhere() {}

    /** @param kinds of the columns by the reading that is weighed */
    static boolean is(char delimiter, List<BodyColumn> columns, List<Interpretation.Column> kinds) {
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
                        && (time || cells.size() >= FEWEST)
                        && cells.stream().allMatch(cell -> count(cell, other) == first)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long count(String cell, char of) {
        return cell.chars().filter(c -> c == of).count();
    }
}
