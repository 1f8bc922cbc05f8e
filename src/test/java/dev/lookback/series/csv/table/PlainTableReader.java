package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.column.Comments;
import dev.lookback.series.guess.time.RowCells;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.text.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Slow reader of tables, line by line from a text, by which the fast one is checked. For a single use. */
final class PlainTableReader {

    private final Interpretation layout;
    private final CellSplitter splitter;
    private final List<String> lines;
    private final Optional<TimeSource.Rows> time;
    private final double[] row;
    private final boolean[] absent;
    private int next;

    final List<LineLog.Line> logged = new ArrayList<>();
    final List<FileReport.Skipped> skipped = new ArrayList<>();
    final List<String> lost = new ArrayList<>();
    final List<double[]> rows = new ArrayList<>();
    final List<Long> walls = new ArrayList<>();
    final List<Integer> offsets = new ArrayList<>();
    final int[] missing;
    final List<Map<String, Integer>> unreadable = new ArrayList<>();
    final int[] firstUnreadable;
    final List<String> words = new ArrayList<>();
    int continued;
    private boolean isOver;
    int header;
    int blank;
    int shortRows;
    int longRows;

    PlainTableReader(Interpretation layout, Dialect dialect, String text) {
        this.layout = layout;
        this.splitter = new CellSplitter(dialect);
        this.lines = text.lines().toList();
        this.time = layout.time().map(TimeSource::reader);
        int columns = layout.columns().size();
        this.row = new double[columns];
        this.absent = new boolean[columns];
        this.missing = new int[columns];
        this.firstUnreadable = new int[columns];
        for (int c = 0; c < columns; c++) {
            unreadable.add(new LinkedHashMap<>());
        }
    }

    void read() {
        while (next < lines.size()) {
            read(lines.get(next++));
        }
    }

    private int number() {
        return logged.size() + continued + 1;
    }

    private void log(String text, int rowOf) {
        logged.add(new LineLog.Line(number(), text, rowOf));
        continued += text.length() - text.replace("\n", "").length();
    }

    private void skip(String text, SkipCause cause, Object... details) {
        skipped.add(FileReport.Skipped.of(number(), cause, details));
        if (!rows.isEmpty()) {
            lost.add(text);
        }
        log(text, -1);
    }

    private void blank(String text) {
        blank++;
        log(text, -1);
    }

    private void read(String line) {
        if (splitter.isBlank(line)) {
            blank(line);
        } else if (layout.headerLines().contains(number())) {
            header++;
            boolean open = splitter.leavesQuoteOpen(line);
            log(open ? joined(line, cells -> true).orElse(line) : line, -1);
        } else if (isOver) {
            skip(line, SkipCause.OTHER_TABLE);
        } else if (number() < layout.firstLine() && !isEarlyRow(line)) {
            skip(line, SkipCause.ABOVE_HEADER);
        } else if (Comments.isComment(line)
                && splitter.split(line).filter(this::isRow).isEmpty()) {
            skip(line, SkipCause.COMMENT);
        } else if (splitter.split(line).isPresent()) {
            read(line, splitter.split(line).get());
        } else {
            joined(line, this::isRow)
                    .ifPresentOrElse(
                            text -> read(text, splitter.split(text).orElseThrow()),
                            () -> skip(line, SkipCause.OPEN_QUOTE));
        }
    }

    private Optional<String> joined(String line, Predicate<Cells> fits) {
        List<String> following = lines.subList(next, Math.min(lines.size(), next + RecordJoiner.MAX_LINES));
        int count = RecordJoiner.continuation(following, splitter);
        String text = RecordJoiner.joined(line, following, count);
        if (count == 0 || splitter.split(text).filter(fits).isEmpty()) {
            return Optional.empty();
        }
        next += count;
        return Optional.of(text);
    }

    private boolean isRow(Cells cells) {
        return isWhole(cells)
                && parse(cells)
                && Arrays.stream(row).noneMatch(NumberNotation::isUnreadable)
                && (time.isEmpty() || time(cells) != TimeReader.UNREADABLE);
    }

    private boolean isWhole(Cells cells) {
        return cells.count() == layout.cells()
                || (cells.count() == layout.cells() + 1 && cells.isEmpty(layout.cells()));
    }

    private boolean isOtherHeader(int timeColumn, Cells cells) {
        boolean differs = false;
        for (int c = 0; c < row.length; c++) {
            Interpretation.Column column = layout.columns().get(c);
            boolean isNumber = column.kind() == Interpretation.Kind.NUMBER;
            if (isNumber && (cells.isEmpty(column.cell()) || !NumberNotation.isUnreadable(row[c]))) {
                return false;
            }
            differs |= isNumber && !text(c, cells).equalsIgnoreCase(column.header());
        }
        return differs
                && text(timeColumn, cells)
                        .equalsIgnoreCase(layout.columns().get(timeColumn).header());
    }

    private boolean isEarlyRow(String line) {
        List<Integer> header = layout.headerLines();
        return !header.isEmpty()
                && number() > header.get(header.size() - 1)
                && splitter.split(line)
                        .filter(cells -> isRow(cells) || isRagged(cells))
                        .isPresent();
    }

    private boolean isRagged(Cells cells) {
        // Between spaces a blank cell is none at all, so that those behind it would take its place.
        boolean isBroken = layout.delimiter() == ' ' && cells.count() != layout.cells() + 1;
        if (time.isEmpty() || cells.count() * 2 < layout.cells() || isBroken) {
            return false;
        }
        for (int c = layout.cells(); c < cells.count(); c++) {
            if (!NumberNotation.isUnreadable(cells.number(c, NumberNotation.POINT)) && !cells.isEmpty(c)) {
                return false;
            }
        }
        return parse(cells)
                && Arrays.stream(row).anyMatch(value -> value == value)
                && time(cells) != TimeReader.UNREADABLE;
    }

    private void read(String line, Cells cells) {
        if (!isWhole(cells) && !isRagged(cells)) {
            skip(line, SkipCause.CELLS, cells.count(), layout.cells());
        } else if (!parse(cells)) {
            blank(line);
        } else if (time.isPresent() && time(cells) == TimeReader.UNREADABLE) {
            int column = layout.time().orElseThrow().columns().get(0);
            isOver = isOtherHeader(column, cells);
            if (isOver) {
                skip(line, SkipCause.OTHER_TABLE);
                return;
            }
            skip(line, SkipCause.TIME, layout.columns().get(column).name(), Excerpt.of(text(column, cells)));
        } else {
            readRow(line, cells);
            shortRows += !isWhole(cells) && cells.count() < layout.cells() ? 1 : 0;
            longRows += !isWhole(cells) && cells.count() > layout.cells() ? 1 : 0;
        }
    }

    private boolean parse(Cells cells) {
        boolean any = false;
        for (int c = 0; c < row.length; c++) {
            Interpretation.Column column = layout.columns().get(c);
            if (column.kind() == Interpretation.Kind.NUMBER) {
                row[c] = cells.number(column.cell(), column.notation());
                absent[c] = Double.isNaN(row[c]);
                any |= NumberNotation.isUnreadable(row[c]);
            } else {
                absent[c] = cells.isEmpty(column.cell()) || MissingMarks.isMissing(text(c, cells));
            }
            any |= !absent[c];
        }
        return any;
    }

    private String text(int column, Cells cells) {
        Interpretation.Column of = layout.columns().get(column);
        String text = cells.text(of.cell());
        return of.cells() == 1 ? text : text + " " + cells.text(of.cell() + 1);
    }

    private long time(Cells cells) {
        return time.orElseThrow().read(RowCells.of(c -> text(c, cells)));
    }

    private void readRow(String line, Cells cells) {
        if (time.isPresent()) {
            walls.add(time(cells));
            offsets.add(time.get().offset());
        }
        for (int c = 0; c < row.length; c++) {
            missing[c] += absent[c] ? 1 : 0;
            if (layout.columns().get(c).kind() == Interpretation.Kind.NUMBER && NumberNotation.isUnreadable(row[c])) {
                firstUnreadable[c] = unreadable.get(c).isEmpty() ? number() : firstUnreadable[c];
                unreadable.get(c).merge(text(c, cells), 1, Integer::sum);
            }
        }
        String word = text(2, cells);
        boolean isName = layout.layout().labels().contains(2) && !word.isEmpty() && Character.isLetter(word.charAt(0));
        words.add(absent[2] && !isName ? "" : word);
        rows.add(row.clone());
        log(line, rows.size() - 1);
    }
}
