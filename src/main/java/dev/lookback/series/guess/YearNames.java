package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of columns that are years one after the other, which look like a row of numbers. */
final class YearNames {

    private static final int FIRST = 1600;
    private static final int LAST = 2200;

    private static final Pattern YEAR = Pattern.compile("1[6-9]\\d\\d|2[01]\\d\\d");

    private YearNames() {}

    /** Whether all cells behind words or blanks are years that rise or fall by one. */
    static boolean are(SampleTable.Row row, int width) {
        int from = from(row);
        int to = Math.min(width, row.filled());
        if (to - from < (from > 0 ? 2 : 3)) {
            return false;
        }
        int step = 0;
        for (int c = from; c < to; c++) {
            if (!YEAR.matcher(row.cell(c).strip()).matches()) {
                return false;
            }
            if (c > from) {
                int next = year(row, c) - year(row, c - 1);
                if (Math.abs(next) != 1 || step != 0 && next != step) {
                    return false;
                }
                step = next;
            }
        }
        return true;
    }

    /** Whether the cells below the names are mostly years, too. */
    static boolean areYears(List<BodyColumn> columns, SampleTable.Row names) {
        int from = from(names);
        long years = columns.stream()
                .skip(from)
                .filter(column -> {
                    double[] values = column.numbers().values();
                    long of = Arrays.stream(values)
                            .filter(value -> value == Math.rint(value) && value >= FIRST && value < LAST)
                            .count();
                    return of * 2 > values.length;
                })
                .count();
        return years * 2 > columns.size() - from;
    }

    /** Index of the first cell that is neither a word nor blank. */
    private static int from(SampleTable.Row row) {
        int from = 0;
        while (from < row.cells().size() && (row.cell(from).isBlank() || HeaderRows.isWord(row.cell(from)))) {
            from++;
        }
        return from;
    }

    private static int year(SampleTable.Row row, int cell) {
        return Integer.parseInt(row.cell(cell).strip());
    }
}
