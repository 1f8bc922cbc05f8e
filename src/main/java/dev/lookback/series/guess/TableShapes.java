package dev.lookback.series.guess;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.Comments;
import dev.lookback.series.guess.column.SampleTable;
import dev.lookback.series.guess.time.TimeSources;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.Hints;
import dev.lookback.series.moment.find.TimeForms;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finder of the place of a table among the records of a sample. */
final class TableShapes {

    /** Share of a row's cells in columns of numbers and times that must be readable. */
    private static final double READABLE = 0.6;

    /** Columns on which rows are told from headers; more would only cost time. */
    private static final int MOST_COLUMNS = 64;

    /** First cells of a row that tell whether it is a header. */
    private static final int MOST_CELLS = 1000;

    /** Forms of dates that one cell alone does not tell. */
    private static final double ODD = 0.02;

    /** Records between the header and the first row. */
    private static final int MOST_BETWEEN = 4;

    private final SampleTable table;
    private final char delimiter;
    private final int width;
    private final List<BodyColumn> columns = new ArrayList<>();
    private final List<List<TimeReader>> readers = new ArrayList<>();

    /** Whether rows begin with a mark of comments: order numbers such as "#1001". */
    private final boolean beginsWithMark;

    private TableShapes(SampleTable table, char delimiter) {
        this.table = table;
        this.delimiter = delimiter;
        this.width = width(table);
        List<SampleTable.Row> body = body(table, width, delimiter);
        this.beginsWithMark =
                body.stream().filter(row -> Comments.isComment(row.cell(0))).count() * 2 > body.size();
        IntStream.range(0, Math.min(width, MOST_COLUMNS))
                .parallel()
                .mapToObj(c -> BodyColumn.of(
                        body.stream().map(row -> row.cell(c)).toList(), delimiter, new Hints(false, c == 0, false)))
                .forEachOrdered(columns::add);
        columns.forEach(of ->
                readers.add(of.times().stream().map(fit -> fit.form().reader()).toList()));
    }

    /** Usual width of the rows, without an empty column that delimiters at the ends of the lines make. */
    private static int width(SampleTable table) {
        int width = table.width();
        boolean isLastEmpty = width > 1
                && table.rows().stream().allMatch(row -> row.cell(width - 1).isEmpty());
        return isLastEmpty ? width - 1 : width;
    }

    /** Rows that surely lie below the header: those of the usual width, without the first third. */
    private static List<SampleTable.Row> body(SampleTable table, int width, char delimiter) {
        List<SampleTable.Row> rows = table.rows();
        List<SampleTable.Row> wide =
                rows.stream().filter(row -> isWide(row, width, delimiter)).toList();
        int from = Math.min(wide.size() - 1, Math.max(wide.size() > 2 ? 2 : wide.size() > 1 ? 1 : 0, wide.size() / 3));
        return wide.subList(Math.max(0, from), wide.size());
    }

    /** Empty if there is no row that has a number. */
    static Optional<TableShape> of(SampleTable sample, char delimiter, ReadOptions options) {
        int skipped = options.skip().orElse(0);
        SampleTable table = new SampleTable(
                sample.rows().stream().filter(row -> row.line() > skipped).toList());
        return table.rows().isEmpty() ? Optional.empty() : new TableShapes(table, delimiter).shape(options);
    }

    private Optional<TableShape> shape(ReadOptions options) {
        List<SampleTable.Row> rows = table.rows();
        int first = 0;
        while (first < rows.size() && !isRow(rows.get(first))) {
            first++;
        }
        if (options.header().isPresent() && options.skip().isPresent()) {
            return below(0, options.header().getAsInt());
        }
        if (first == rows.size()) {
            return Optional.empty();
        }
        first = new MetaRows(rows, columns, this::isHeader, this::isReadable).below(first);
        int end = first;
        for (int between = 0; end > 0 && between < MOST_BETWEEN && !isHeader(rows.get(end - 1)); end--) {
            between += isOddRow(rows.get(end - 1)) ? 0 : 1; // records that are lost between header and rows
        }
        int top = end;
        while (top > 0 && (top == end ? isHeader(rows.get(top - 1)) : mayBeHeader(rows.get(top - 1)))) {
            top--;
        }
        if (options.header().isPresent()) {
            return below(top, options.header().getAsInt());
        }
        List<SampleTable.Row> above = uncommented(rows.subList(top, end));
        BodyColumn times = columns.get(0);
        HeaderRows header =
                HeaderRows.of(times.isOnlyTime() ? LabelledRows.without(above, width, times.hasDates()) : above, width);
        return Optional.of(new TableShape(width, rows.get(first).line(), header.lines(), header.names()));
    }

    /** The table with a given number of records as its header. */
    private Optional<TableShape> below(int top, int header) {
        List<SampleTable.Row> rows = table.rows();
        if (top + header >= rows.size()) {
            return Optional.empty();
        }
        HeaderRows names = HeaderRows.of(uncommented(rows.subList(top, top + header)), width);
        int first = rows.get(top + header).line();
        return Optional.of(new TableShape(width, first, names.lines(), names.names()));
    }

    /** Most of its cells are words. */
    private boolean isHeader(SampleTable.Row row) {
        List<String> filled = row.cells().stream()
                .limit(MOST_CELLS)
                .filter(cell -> !cell.isBlank())
                .toList();
        long words = filled.stream().filter(HeaderRows::isWord).count();
        boolean surplus = row.cells().size() > width + 1 && words == filled.size();
        boolean isWords = words * 2 >= filled.size() || isTimeNamed(row) || isOfYears(row);
        return (mayBeHeader(row) || surplus)
                && !filled.isEmpty()
                && isWords
                && !CommentedNames.isProse(row, width, delimiter)
                && !isOddRow(row);
    }

    /** A row with numbers whose time has another form than those below: quarters above months. */
    private boolean isOddRow(SampleTable.Row row) {
        boolean time = false;
        boolean number = false;
        for (int c = 0; c < columns.size(); c++) {
            String cell = row.cell(c);
            time |= columns.get(c).isOnlyTime()
                    && !ColumnNames.isTime(cell)
                    && cell.matches(".*(1[6-9]|2[01])\\d\\d.*");
            number |= columns.get(c).isNumeric() && !Double.isNaN(NumberNotation.POINT.parse(cell));
        }
        return time && number && row.cells().size() == width;
    }

    /** Names that are numbers, such as years and counters, next to the name of the time, or keys next to nothing. */
    private boolean isTimeNamed(SampleTable.Row row) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).isOnlyTime() && ColumnNames.isTime(row.cell(c))) {
                return true;
            }
        }
        return namesYears(row) || areKeys(row);
    }

    /** Names that are different numbers of several digits behind none above times. */
    private boolean areKeys(SampleTable.Row row) {
        return width > 2
                && row.cell(0).isEmpty()
                && columns.get(0).isOnlyTime()
                && row.filled() == row.cells().size()
                && row.cells().stream().distinct().count() == row.cells().size()
                && row.cells().stream().skip(1).allMatch(cell -> cell.matches("[1-9][0-9]{2,}"));
    }

    /** "Year" or another part of times above numbers of the first column. */
    private boolean namesYears(SampleTable.Row row) {
        return columns.get(0).isNumeric()
                && HeaderRows.isWord(row.cell(0))
                && row.cell(0).chars().noneMatch(Character::isDigit)
                && ColumnNames.timePart(row.cell(0)).isPresent();
    }

    /** Names may be one more than the cells (a delimiter at the end), or two fewer (row names, a time of two cells). */
    private boolean mayBeHeader(SampleTable.Row row) {
        int cells = row.cells().size();
        return cells <= width + 1 && cells >= Math.max(width > 1 ? 2 : 1, width - 2);
    }

    /** A header may stand in a comment. */
    private List<SampleTable.Row> uncommented(List<SampleTable.Row> rows) {
        return rows.stream()
                .map(row -> Comments.isComment(row.cell(0)) ? new SampleTable.Row(row.line(), uncommented(row)) : row)
                .toList();
    }

    private List<String> uncommented(SampleTable.Row row) {
        if (delimiter == ' ') {
            return CommentedNames.of(row);
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(0, Comments.uncommented(cells.get(0)));
        return cells;
    }

    /** Names that are years one after the other, behind words, over columns of other numbers: Week, 2019, 2020. */
    private boolean isOfYears(SampleTable.Row row) {
        return YearNames.are(row, width) && !YearNames.areYears(columns, row);
    }

    private boolean isRow(SampleTable.Row row) {
        boolean isShort = isShort(row);
        boolean isComment = Comments.isComment(row.cell(0)) && !beginsWithMark;
        if (!(isWide(row, width, delimiter) || isShort) || isComment || isOfYears(row) || namesYears(row)) {
            return false;
        }
        int typed = 0;
        int readable = 0;
        boolean value = false;
        boolean time = false;
        boolean label = false;
        for (int c = 0; c < columns.size(); c++) {
            String cell = row.cell(c);
            if (columns.get(c).isText() || columns.get(c).isDoubtful()) {
                continue;
            }
            typed++;
            if (c == 0
                    && cell.isBlank()
                    && columns.get(0).isOnlyTime()
                    && columns.get(0).hasDates()) {
                return false;
            } else if (MissingMarks.isMissing(cell)) {
                readable++;
            } else if (isReadable(c, cell)) {
                readable++;
                value |= !MissingMarks.isMissingNumber(cell);
                time |= columns.get(c).isOnlyTime();
            } else if (columns.get(c).isOnlyTime() && columns.get(c).hasDates() && isDate(cell)) {
                readable++;
                time = true;
            } else if (columns.get(c).isOnlyTime() && HeaderRows.isWord(cell)) {
                if (ColumnNames.isTime(cell)) {
                    return false;
                }
                label |= cell.chars().noneMatch(Character::isDigit);
            } else if (c == 0
                    && columns.get(0).isOnlyNumbers()
                    && HeaderRows.isWord(cell)
                    && !MissingMarks.isMissingNumber(cell)) {
                return false;
            }
        }
        return value && readable >= READABLE * typed && (time || !isShort && !label);
    }

    /** Whether a cell is a date in a form of its own. */
    private static boolean isDate(String cell) {
        return TimeForms.of(List.of(cell), new Hints(false, true, false)).stream()
                .anyMatch(fit -> fit.form().hasDate() && fit.prior() < ODD);
    }

    /** Whether a record ends before its last cells. Between spaces, others take the place of a cell that is blank. */
    private boolean isShort(SampleTable.Row row) {
        int cells = row.cells().size();
        return delimiter != ' ' && cells > 1 && cells < width && cells * 2 >= width;
    }

    /** Whether a record has the cells of a row, or between spaces a word more: "provisional". */
    static boolean isWide(SampleTable.Row row, int width, char delimiter) {
        return isWide(row, width)
                || delimiter == ' ' && row.cells().size() == width + 1 && HeaderRows.isWord(row.cell(width));
    }

    /** Whether a record has the cells of a row, or an empty one more. */
    static boolean isWide(SampleTable.Row row, int width) {
        return row.cells().size() == width || row.cells().size() == width + 1 && row.filled() <= width;
    }

    private boolean isReadable(int column, String cell) {
        BodyColumn of = columns.get(column);
        if (of.isNumeric()
                && Stream.of(of.point(), of.comma())
                        .anyMatch(reading ->
                                !NumberNotation.isUnreadable(reading.notation().parse(cell)))) {
            return true;
        }
        if (TimeSources.isYearAbove(of, cell)) {
            return true;
        }
        return readers.get(column).stream().anyMatch(reader -> reader.read(cell) != TimeReader.UNREADABLE);
    }
}
