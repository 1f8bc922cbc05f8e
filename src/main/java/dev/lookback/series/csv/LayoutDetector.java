package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.SampleGrid;
import dev.lookback.series.csv.value.MissingMarkers;
import dev.lookback.series.csv.value.NumberStyle;
import dev.lookback.series.csv.value.TimePatterns;
import dev.lookback.series.csv.value.TimeSource;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Detects header, columns, data types and time column from sample lines. */
final class LayoutDetector {

    private final String file;
    private final SampleGrid grid;
    private final NumberStyle numbers;
    private final List<FileReport.Renamed> renamed = new ArrayList<>();

    LayoutDetector(String file, List<String> lines, Dialect dialect) {
        this.file = file;
        this.grid = SampleGrid.of(lines, new CellSplitter(dialect));
        List<String> cells = grid.rows().stream()
                .skip(1)
                .flatMap(row -> row.cells().stream())
                .toList();
        this.numbers = NumberStyle.detect(cells, dialect.delimiter());
    }

    /**
     * @param timeColumn the user's choice; empty to detect it
     * @throws SeriesException if there are no data or the header does not match them
     */
    Layout detect(Optional<String> timeColumn) {
        SampleGrid.Row first = grid.first().orElseThrow(() -> problem("series.problem.noRows"));
        boolean hasHeader = isHeader(first);
        if (hasHeader && grid.rows().stream().noneMatch(row -> row.line() > first.line())) {
            throw problem("series.problem.onlyHeader");
        }
        int headerLine = hasHeader ? first.line() : 0;
        List<Layout.Column> columns = hasHeader ? named(first) : unnamed();
        TimeColumnDetector detector = new TimeColumnDetector(columns, column -> values(column, headerLine));
        Optional<TimeSource> time = timeColumn.isPresent() ? detector.chosen(timeColumn.get()) : detector.detect();
        return new Layout(headerLine, grid.width(), detector.typed(time), numbers, time, List.copyOf(renamed));
    }

    /** A header has words where the rows below have numbers or times, or consists of words only. */
    private boolean isHeader(SampleGrid.Row first) {
        boolean onlyWords = true;
        for (int c = 0; c < first.cells().size(); c++) {
            String cell = first.cells().get(c);
            boolean word = !MissingMarkers.isMissing(cell) && !numbers.isNumber(cell) && !isDate(cell);
            onlyWords &= word || cell.isEmpty();
            if (word && first.cells().size() == grid.width() && kind(grid.column(c, first.line())) != ColumnKind.TEXT) {
                return true;
            }
        }
        return onlyWords;
    }

    private static boolean isDate(String cell) {
        return TimePatterns.looksLikeTime(cell) && kindOfTime(List.of(cell)).isPresent();
    }

    private ColumnKind kind(List<String> values) {
        long numeric = values.stream().filter(numbers::isNumber).count();
        if (numeric * 3 >= values.size() * 2L) {
            return ColumnKind.NUMBER;
        }
        return kindOfTime(values).orElse(ColumnKind.TEXT);
    }

    private static Optional<ColumnKind> kindOfTime(List<String> values) {
        if (TimePatterns.date(values).isPresent()) {
            return Optional.of(ColumnKind.DATE);
        }
        return TimePatterns.clock(values).map(format -> ColumnKind.CLOCK);
    }

    private List<String> values(Layout.Column column, int afterLine) {
        if (column.cells() == 1) {
            return grid.column(column.cell(), afterLine);
        }
        List<String> dates = grid.column(column.cell(), afterLine);
        List<String> clocks = grid.column(column.cell() + 1, afterLine);
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < Math.min(dates.size(), clocks.size()); i++) {
            joined.add(dates.get(i) + " " + clocks.get(i));
        }
        return joined;
    }

    private List<Layout.Column> unnamed() {
        List<Layout.Column> columns = new ArrayList<>();
        for (int c = 0; c < grid.width(); c++) {
            columns.add(new Layout.Column("column " + (c + 1), c, 1, kind(grid.column(c, 0))));
        }
        return columns;
    }

    /**
     * Assigns the header's names to the cells. R writes no name above its row names; an unquoted time is split in two where
     * the delimiter is a space; and some programs end every line with a delimiter.
     */
    private List<Layout.Column> named(SampleGrid.Row header) {
        List<String> names = new ArrayList<>(header.cells());
        int width = grid.width();
        if (names.size() == width + 1 && names.get(width).isEmpty()) {
            names.remove(width);
        }
        List<ColumnKind> kinds = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            kinds.add(kind(grid.column(c, header.line())));
        }
        int surplus = width - names.size();
        if (surplus == 1 && grid.column(width - 1, header.line()).isEmpty()) {
            names.add("");
            surplus = 0;
        }
        int splitTime = surplus > 0 ? splitTime(kinds, surplus) : -1;
        surplus -= splitTime >= 0 ? 1 : 0;
        if (surplus == 1) {
            names.add(0, "");
            surplus = 0;
        }
        if (surplus != 0) {
            throw new SeriesException(Message.of(
                    "series.problem.header", file, header.line(), header.cells().size(), width));
        }
        HeaderNames unique = new HeaderNames(names);
        List<Layout.Column> columns = new ArrayList<>();
        for (int cell = 0; cell < width; cell++) {
            int column = columns.size();
            int cells = cell == splitTime ? 2 : 1;
            ColumnKind kind = cells == 2 ? ColumnKind.DATE : kinds.get(cell);
            String text = names.get(column);
            String name = unique.of(text, column);
            if (!name.equals(text)) {
                renamed.add(new FileReport.Renamed(column + 1, text, name));
            }
            columns.add(new Layout.Column(name, cell, cells, kind));
            cell += cells - 1;
        }
        return columns;
    }

    /** Cell of a date that is followed by a cell with its time of day, −1 for none. */
    private static int splitTime(List<ColumnKind> kinds, int surplus) {
        boolean rowNames = surplus > 1;
        for (int c = rowNames ? 1 : 0; c + 1 < kinds.size(); c++) {
            if (kinds.get(c) == ColumnKind.DATE && kinds.get(c + 1) == ColumnKind.CLOCK) {
                return c;
            }
        }
        return -1;
    }

    private SeriesException problem(String key) {
        return new SeriesException(Message.of(key, file));
    }
}
