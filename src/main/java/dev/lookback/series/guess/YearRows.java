package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.SpanPart;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Weeks or days of the year down the rows below years in the header. */
final class YearRows {

    private static final int WEEKS = 53;
    private static final int DAYS = 366;

    /** Rows that are needed to tell. */
    private static final int FEWEST = 8;

    private YearRows() {}

    /** @param end index of the first year; the rows' weeks or days stand before it */
    static Layout.RowParts of(List<String> names, List<BodyColumn> columns, int end) {
        for (int c = 0; c < end; c++) {
            Set<TimeField> fields = TimeFieldNames.of(names.get(c));
            List<String> cells =
                    columns.get(c).cells().stream().distinct().limit(DAYS + 1L).toList();
            if (fields.contains(TimeField.WEEK) && isCount(cells, WEEKS)) {
                return parts(c, cells, SpanPart::week);
            }
            if (fields.contains(TimeField.DAY_OF_YEAR) && cells.size() > 31 && isCount(cells, DAYS)) {
                return parts(c, cells, SpanPart::dayOfYear);
            }
        }
        return Layout.RowParts.NONE;
    }

    /** Two years at the end of a header, which are enough above weeks or days of the year. */
    static Optional<HeaderTimes> twoYears(List<String> names, List<BodyColumn> columns) {
        int from = names.size() - 2;
        if (from < 1
                || !YearNames.are(new SampleTable.Row(0, names), names.size())
                || !HeaderRows.isWord(names.get(from - 1))
                || of(names, columns, from) == Layout.RowParts.NONE) {
            return Optional.empty();
        }
        TimeReader years = TimeForm.named("yyyy").reader();
        return Optional.of(new HeaderTimes(
                from, List.of(years.read(names.get(from)), years.read(names.get(from + 1))), "yyyy", 0));
    }

    private static boolean isCount(List<String> cells, int most) {
        int first = number(cells.get(0));
        if (cells.size() < FEWEST || first < 0) {
            return false;
        }
        int before = 0;
        for (String cell : cells) {
            int number = number(cell);
            if (number <= before || number > most) {
                return false;
            }
            before = number;
        }
        return true;
    }

    private static int number(String cell) {
        return cell.strip().matches("\\d{1,3}") ? Integer.parseInt(cell.strip()) : -1;
    }

    private static Layout.RowParts parts(int column, List<String> cells, IntFunction<SpanPart> part) {
        return new Layout.RowParts(
                column,
                cells,
                cells.stream().map(cell -> part.apply(number(cell))).toList());
    }
}
