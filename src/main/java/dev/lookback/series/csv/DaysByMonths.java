package dev.lookback.series.csv;

import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.column.TimeField;
import java.util.List;
import java.util.stream.IntStream;

/** Tables with a row for each day of the month and a column for each month, whose rows and columns are no series. */
final class DaysByMonths {

    private static final int MONTHS = 12;
    private static final int FEWEST_DAYS = 28;
    private static final int MOST_DAYS = 31;

    private DaysByMonths() {}

    static boolean is(Interpretation reading, SampleTable sample) {
        List<Interpretation.Column> columns = reading.columns();
        int day = columns.size() - MONTHS - 1;
        if (day < 0 || !areMonths(columns.subList(day + 1, columns.size()))) {
            return false;
        }
        int cell = columns.get(day).cell();
        int[] days = sample.rows().stream()
                .filter(row -> row.line() >= reading.firstLine())
                .mapToInt(row -> TimeField.DAY.read(row.cell(cell)))
                .limit(MOST_DAYS)
                .toArray();
        return days.length >= FEWEST_DAYS
                && IntStream.range(0, FEWEST_DAYS).allMatch(i -> days[i] == i + 1)
                && reading.time().map(time -> time.columns().contains(day)).orElse(true);
    }

    private static boolean areMonths(List<Interpretation.Column> columns) {
        return IntStream.range(0, MONTHS)
                .allMatch(i -> TimeField.MONTH.read(columns.get(i).header()) == i + 1);
    }
}
