package dev.lookback.series.guess;

import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows above a table that each tell one thing of its columns behind a word for it: unit, dimension, last update. */
final class LabelledRows {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)\\d{1,4}([-./])\\d{1,2}\\1\\d{1,4}(?!\\d)");

    private LabelledRows() {}

    /**
     * The rows that may be the header: where the nearest one tells a date, or has holes where another has names, only the fullest, the
     * upper of several.
     *
     * @param above rows above a table whose first column holds times, the nearest last
     * @param dates whether those are dates, so that a date beside "From" is none of the names
     */
    static List<SampleTable.Row> without(List<SampleTable.Row> above, int width, boolean dates) {
        int end = above.size();
        if (end > 1 && width > 1 && values(above.get(end - 1), width) == 0) {
            end--; // one name for the first column, or a remark
        }
        if (end == 0 || width < 2 || HeaderRows.isUnits(above.get(end - 1))) {
            return above;
        }
        SampleTable.Row nearest = above.get(end - 1);
        long most = above.stream().mapToLong(row -> values(row, width)).max().orElse(0);
        boolean several = dates && end > 1;
        boolean tells = tellsDate(nearest, width, several);
        boolean hasHoles =
                end > 1 && values(nearest, width) < most && !nearest.cell(0).isBlank() && !isTime(nearest);
        if (!tells && !hasHoles) {
            return above;
        }
        return above.stream()
                .filter(row -> !tellsDate(row, width, several))
                .filter(row -> values(row, width) >= values(nearest, width))
                .max(Comparator.comparingLong((SampleTable.Row row) -> values(row, width))
                        .thenComparing(row -> -row.line()))
                .map(List::of)
                .orElse(List.of());
    }

    private static long values(SampleTable.Row row, int width) {
        return row.cells().stream()
                .limit(width)
                .skip(1)
                .filter(cell -> !cell.isBlank())
                .count();
    }

    private static boolean isTime(SampleTable.Row row) {
        String name = row.cell(0);
        return ColumnNames.isTime(name) || ColumnNames.timePart(name).isPresent();
    }

    /**
     * Whether there is nothing but one date behind a word.
     *
     * @param several whether there are other rows, so that the word may be a name of times: From, To
     */
    private static boolean tellsDate(SampleTable.Row row, int width, boolean several) {
        Set<String> values = row.cells().stream()
                .limit(width)
                .skip(1)
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.toSet());
        if (values.size() != 1 || row.cell(0).isBlank()) {
            return false;
        }
        String value = values.iterator().next().strip();
        return isTime(row) ? several && DATE.matcher(value).lookingAt() : isDate(value);
    }

    private static boolean isDate(String cell) {
        return DATE.matcher(cell).find()
                || TimeForms.of(List.of(cell), new Hints(true, true, false)).stream()
                        .anyMatch(fit -> fit.form().hasDate() && cell.strip().length() > 4);
    }
}
