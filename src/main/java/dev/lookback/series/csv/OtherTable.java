package dev.lookback.series.csv;

import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.number.NumberNotation;
import java.util.List;

/** Header of another table below the first one. */
final class OtherTable {

    private OtherTable() {}

    /**
     * Whether a record has the name of the time, but others for the numbers.
     *
     * @param time column of the time
     * @param row numbers of the record
     */
    static boolean isHeader(List<Interpretation.Column> columns, int time, double[] row, Cells cells) {
        boolean differs = false;
        for (int c = 0; c < columns.size(); c++) {
            Interpretation.Column column = columns.get(c);
            boolean isNumber = column.kind() == Interpretation.Kind.NUMBER;
            if (isNumber && (cells.isEmpty(column.cell()) || !NumberNotation.isUnreadable(row[c]))) {
                return false;
            }
            differs |= isNumber && !cells.text(column.cell()).equalsIgnoreCase(column.header());
        }
        Interpretation.Column ofTime = columns.get(time);
        return differs && cells.text(ofTime.cell()).equalsIgnoreCase(ofTime.header());
    }
}
