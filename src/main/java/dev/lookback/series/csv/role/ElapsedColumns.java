package dev.lookback.series.csv.role;

import dev.lookback.series.guess.column.ColumnNames;
import java.util.Set;

/** Detection of columns that count the time since a start in a table without dates: t [s], Time (ms), tow, X_Value. */
final class ElapsedColumns {

    private static final Set<String> NAMES = Set.of(
            ("t|time|times|timesec|timesecs|timeseconds|timems|tow|itow|gpstow|elapsed|elapsedtime|elapsedtimes|runtime|timestep|timesincestart|testtime|zeit|zeits|temps|tiempo|tempo|tijd"
                            + "|czas|время|时间|時間|시간|second|seconds|sec|secs|ms|millis|milliseconds|minutes|hours|uptime|xvalue")
                    .split("\\|"));

    /** Names that are those of a time only if the column is the first and its steps are even. */
    private static final Set<String> FIRST_NAMES = Set.of("x", "xaxis", "xdata", "xs");

    /** Share of a step by which steps may differ, as times are rounded. */
    private static final double ROUNDED = 0.02;

    private ElapsedColumns() {}

    /** @param values of all rows, NaN where missing */
    static boolean isElapsed(String name, int column, double[] values) {
        String normalized = ColumnNames.normalized(name);
        return NAMES.contains(normalized) && rises(values)
                || column == 0 && FIRST_NAMES.contains(normalized) && rises(values) && isEven(values);
    }

    private static boolean rises(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return values.length > 2;
    }

    private static boolean isEven(double[] values) {
        double step = (values[values.length - 1] - values[0]) / (values.length - 1);
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - values[i - 1] - step) > ROUNDED * step) {
                return false;
            }
        }
        return true;
    }
}
