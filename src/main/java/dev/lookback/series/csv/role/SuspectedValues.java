package dev.lookback.series.csv.role;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.number.SuspectedMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Values of the columns in use that probably stand for missing ones, with the line of the first of each. */
public final class SuspectedValues {

    private SuspectedValues() {}

    public static List<FileReport.Suspected> in(List<ColumnInfo> columns, RawTable table) {
        List<FileReport.Suspected> all = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            double[] values = table.numbers().get(c);
            if (columns.get(c).role().isUsable() && values != null) {
                for (SuspectedMissing suspected : SuspectedMissing.in(values)) {
                    OptionalInt line = table.lineIfAny(first(values, suspected.value()));
                    all.add(new FileReport.Suspected(
                            columns.get(c).name(), suspected.value(), suspected.count(), line));
                }
            }
        }
        return List.copyOf(all);
    }

    private static int first(double[] values, double value) {
        int row = 0;
        while (values[row] != value) {
            row++;
        }
        return row;
    }
}
