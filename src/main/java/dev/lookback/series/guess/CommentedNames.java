package dev.lookback.series.guess;

import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.Comments;
import dev.lookback.series.guess.column.SampleTable;
import java.util.ArrayList;
import java.util.List;

/** Names of columns in a comment above the rows of a table. */
final class CommentedNames {

    private CommentedNames() {}

    /** Cells of a header in a comment without its mark, also where spaces part that from the names. */
    static List<String> of(SampleTable.Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(0, Comments.uncommented(cells.get(0)));
        if (cells.get(0).isEmpty() && row.cells().size() > 1) {
            cells.remove(0);
        }
        return cells;
    }

    /** A sentence in a comment, whose words are as many as the cells of a row by chance only. */
    static boolean isProse(SampleTable.Row row, int width, char delimiter) {
        if (delimiter != ' ' || !Comments.isComment(row.cell(0))) {
            return false;
        }
        List<String> names = of(row);
        boolean isTime = !names.isEmpty()
                && (ColumnNames.isTime(names.get(0))
                        || ColumnNames.timePart(names.get(0)).isPresent());
        return names.size() < (isTime ? width - 2 : width)
                || !isTime && Comments.isSentence(names)
                || names.stream().anyMatch(name -> name.endsWith(".") || name.endsWith(",") || name.contains("://"));
    }
}
