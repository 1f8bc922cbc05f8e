package dev.lookback.series.csv.role;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnMeaning;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.guess.Interpretation;
import java.util.List;
import java.util.stream.IntStream;

/** Roles of all columns (time, feature, key, row index, text), with statistics from all of their values. */
public final class ColumnRoles {

    private ColumnRoles() {}

    public static List<ColumnInfo> of(Interpretation layout, RawTable table) {
        long numericColumns = table.numbers().stream()
                .filter(values -> values != null && hasValue(values))
                .count();
        return IntStream.range(0, layout.columns().size())
                .parallel()
                .mapToObj(c -> info(layout, table, c, numericColumns > 1))
                .toList();
    }

    private static ColumnInfo info(Interpretation layout, RawTable table, int c, boolean hasOtherNumbers) {
        String name = layout.columns().get(c).name();
        double[] values = table.numbers().get(c);
        ColumnRole role = role(layout, c, table, hasOtherNumbers);
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = Double.NEGATIVE_INFINITY;
        for (double value : values == null ? new double[0] : values) {
            // Both are false for missing values.
            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
        }
        boolean any = minimum <= maximum;
        ColumnMeaning meaning = role == ColumnRole.TIME
                ? ColumnMeaning.TIME
                : role.isUsable() ? ColumnMeanings.meaning(name) : ColumnMeaning.OTHER;
        return new ColumnInfo(
                name, role, meaning, table.missing()[c], any ? minimum : Double.NaN, any ? maximum : Double.NaN);
    }

    private static ColumnRole role(Interpretation layout, int c, RawTable table, boolean hasOtherNumbers) {
        double[] values = table.numbers().get(c);
        Interpretation.Kind kind = layout.columns().get(c).kind();
        if (kind == Interpretation.Kind.TIME) {
            return ColumnRole.TIME;
        }
        if (kind == Interpretation.Kind.TEXT || !hasValue(values)) {
            return ColumnRole.TEXT;
        }
        String name = layout.columns().get(c).name();
        if (!hasOtherNumbers) {
            return ColumnRole.FEATURE;
        }
        if (isIndex(name, c, values)) {
            return ColumnRole.INDEX;
        }
        boolean isKey = KeyColumns.isKey(name, values, layout.time().isPresent())
                || CalendarColumns.isPart(name, values, table.times())
                || TimeCopies.isNamedPart(name, values, table.times())
                || layout.columns().get(c).isPadded()
                || layout.time().isEmpty() && ElapsedColumns.isElapsed(name, c, values);
        return isKey ? ColumnRole.KEY : ColumnRole.FEATURE;
    }

    private static boolean hasValue(double[] values) {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Row numbers are whole and monotonic. A column with the name of an index, or an unnamed first column, may have gaps
     * (rows were removed before); under another name only the first column can be an index, and it counts by one. A number is a name
     * of values: those of the year 2018.
     */
    private static boolean isIndex(String name, int column, double[] values) {
        boolean named = ColumnMeanings.isIndexName(name) || (column == 0 && name.equals("column 1"));
        if (values.length < 2 || (!named && (column > 0 || name.matches("\\d+")))) {
            return false;
        }
        int up = 0;
        int down = 0;
        int ones = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Math.rint(values[i])) {
                return false; // fractional or missing
            }
            double step = i == 0 ? 0 : values[i] - values[i - 1];
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            ones += Math.abs(step) == 1 ? 1 : 0;
        }
        boolean monotonic = Math.max(up, down) == values.length - 1;
        return monotonic && (named || ones >= 0.9 * (values.length - 1));
    }
}
