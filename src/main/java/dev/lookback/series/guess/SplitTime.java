package dev.lookback.series.guess;

import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Time without quotes that the delimiter splits in two cells, which have one name in the header: at a space or a comma. */
final class SplitTime {

    private static final int ENOUGH = 50;

    private SplitTime() {}

    /** Index of the cell with the date; −1 where no time is split. */
    static int in(TableShape shape, List<SampleTable.Row> rows) {
        int surplus = shape.width() - shape.names().size();
        if (shape.names().isEmpty() || surplus < 1 || surplus > 2) {
            return -1;
        }
        boolean before = false;
        for (int c = surplus - 1; c < shape.width(); c++) {
            List<TimeForms.Fit> fits = fits(rows, c);
            boolean clock = fits.stream()
                    .anyMatch(fit -> fit.form().hasClock() && !fit.form().hasDate());
            if (before && clock) {
                return c - 1;
            }
            before = fits.stream()
                    .anyMatch(fit -> fit.form().hasDate() && !fit.form().hasClock());
        }
        for (int c = 0; c + 1 < shape.width(); c++) {
            if (isSplitDate(rows, c)) {
                return c;
            }
        }
        return -1;
    }

    /** Whether a cell is a month and a day and the next one a year: Jan 5, 2024 without quotes between commas. */
    private static boolean isSplitDate(List<SampleTable.Row> rows, int cell) {
        List<SampleTable.Row> some = rows.stream().limit(ENOUGH).toList();
        boolean years = some.stream().allMatch(row -> row.cell(cell + 1).strip().matches("[12]\\d{3}"));
        if (!years || some.stream().noneMatch(row -> row.cell(cell).chars().anyMatch(Character::isLetter))) {
            return false;
        }
        List<String> joined =
                some.stream().map(row -> joined(row, cell).cell(cell)).toList();
        return TimeForms.of(joined, new Hints(true, true, false)).stream()
                .anyMatch(fit ->
                        fit.form().hasDate() && fit.form().unit() == ChronoUnit.DAYS && fit.read() == joined.size());
    }

    private static List<TimeForms.Fit> fits(List<SampleTable.Row> rows, int cell) {
        return TimeForms.of(
                rows.stream().limit(ENOUGH).map(row -> row.cell(cell)).toList(), new Hints(false, false, true));
    }

    /** The row with both cells in one. */
    static SampleTable.Row joined(SampleTable.Row row, int split) {
        List<String> cells = new ArrayList<>(row.cells());
        String clock = cells.remove(split + 1);
        cells.set(split, cells.get(split) + " " + clock);
        return new SampleTable.Row(row.line(), cells);
    }
}
