package dev.lookback.series.csv;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.LineReader;
import dev.lookback.series.csv.dialect.ProgressInputStream;
import dev.lookback.series.csv.dialect.RecordJoiner;
import dev.lookback.series.file.TableText;
import dev.lookback.series.guess.Comments;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.TimeSource;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.MissingMarks;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads all lines of a file with a given layout. For a single use. */
final class TableReader {

    private final Interpretation layout;
    private final CellSplitter splitter;
    private final List<Interpretation.Column> columns;
    private final Optional<NumberColumn>[] values;
    private final double[] row;
    private final int[] missing;
    private final boolean[] absent;
    private final UnreadableCells unreadable;
    private final Optional<TimeSource.Rows> time;
    private final LineLog log = new LineLog();
    private final TimeColumn times = new TimeColumn();
    private boolean isOver;
    /** Lines read ahead in search of a closing quote; without one they are still to be read as lines of their own. */
    private final Deque<String> ahead = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    TableReader(Interpretation layout, Dialect dialect) {
        this.layout = layout;
        this.splitter = new CellSplitter(dialect);
        this.columns = layout.columns();
        this.values = columns.stream()
                .map(column -> column.kind() == Interpretation.Kind.NUMBER
                        ? Optional.of(new NumberColumn())
                        : Optional.empty())
                .toArray(Optional[]::new);
        this.row = new double[columns.size()];
        this.missing = new int[columns.size()];
        this.absent = new boolean[columns.size()];
        this.unreadable = new UnreadableCells(columns.size());
        this.time = layout.time().map(TimeSource::reader);
    }

    /**
     * @throws CharacterCodingException if the encoding is strict and the file is not valid in it
     * @throws NotNumericException if most cells of a column that the layout takes for numbers are not
     */
    RawTable read(TableText file, FileEncoding encoding, ReadProgress progress)
            throws IOException, NotNumericException {
        try (ProgressInputStream input =
                new ProgressInputStream(Files.newInputStream(file.path()), Files.size(file.path()), progress)) {
            input.readNBytes(encoding.markBytes());
            LineReader reader = new LineReader(new InputStreamReader(input, encoding.decoder()));
            for (String line = next(reader); line != null; line = next(reader)) {
                read(line, reader);
            }
            for (int c = 0; c < columns.size(); c++) {
                if (unreadable.count(c) > log.rows() / 2) {
                    throw new NotNumericException(c);
                }
            }
            List<double[]> numbers = new ArrayList<>();
            for (Optional<NumberColumn> column : values) {
                numbers.add(column.map(NumberColumn::toArray).orElse(null));
            }
            return new RawTable(
                    times.toArray(), times.offsets(), numbers, missing, unreadable.list(columns), log, input.digest());
        } catch (LineReader.LineTooLongException e) {
            throw new SeriesException(
                    Message.of(
                            "series.problem.longLine",
                            file.name(),
                            log.nextNumber() + ahead.size(),
                            LineReader.MAX_LENGTH),
                    e);
        }
    }

    /** Thrown for a column that turns out not to be numeric. */
    static final class NotNumericException extends Exception {

        private final int column;

        private NotNumericException(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private String next(LineReader reader) throws IOException {
        return ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
    }

    private void read(String line, LineReader reader) throws IOException {
        if (splitter.isBlank(line)) {
            log.blank(line);
            return;
        }
        int number = log.nextNumber();
        if (layout.headerLines().contains(number)) {
            boolean open = splitter.leavesQuoteOpen(line);
            log.header(open ? joinedRecord(line, reader, cells -> true).orElse(line) : line);
            return;
        }
        if (isOver) {
            log.skip(line, Message.of("series.skipped.otherTable"));
            return;
        }
        if (number < layout.firstLine() && !isEarlyRow(number, line)) {
            log.skip(line, Message.of("series.skipped.beforeHeader"));
            return;
        }
        if (Comments.isComment(line) && splitter.split(line).filter(this::isRow).isEmpty()) {
            log.skip(line, Message.of("series.skipped.comment"));
            return;
        }
        Optional<Cells> cells = splitter.split(line);
        if (cells.isEmpty()) {
            Optional<String> joined = joinedRecord(line, reader, this::isRow);
            if (joined.isPresent()) {
                read(joined.get(), splitter.split(joined.get()).orElseThrow());
            } else {
                log.skip(line, Message.of("series.skipped.quote"));
            }
        } else {
            read(line, cells.get());
        }
    }

    /**
     * The record that starts with a line in which a quote is left open.
     *
     * @param fits test of the record's cells; if they fail it, the quote is taken for a typo in its own line, so that no
     *     valid line is lost
     */
    private Optional<String> joinedRecord(String line, LineReader reader, Predicate<Cells> fits) throws IOException {
        long length = line.length() + ahead.stream().mapToLong(String::length).sum();
        while (ahead.size() < RecordJoiner.MAX_LINES && length < LineReader.MAX_LENGTH) {
            String next = reader.readLine();
            if (next == null) {
                break;
            }
            ahead.addLast(next);
            length += next.length();
        }
        int continuation = RecordJoiner.continuation(ahead, splitter);
        String text = RecordJoiner.joined(line, ahead, continuation);
        if (continuation == 0 || splitter.split(text).filter(fits).isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < continuation; i++) {
            ahead.removeFirst();
        }
        return Optional.of(text);
    }

    private boolean isRow(Cells cells) {
        return isWhole(cells)
                && parse(cells)
                && !hasUnreadable()
                && (time.isEmpty() || time(cells) != TimeReader.UNREADABLE);
    }

    /** Whether a record has the cells of a row; an empty one more where a line ends with a delimiter. */
    private boolean isWhole(Cells cells) {
        return cells.count() == layout.cells()
                || (cells.count() == layout.cells() + 1 && cells.isEmpty(layout.cells()));
    }

    /** Whether a line between header and first row is a row all the same: a stray quote can hide some from the sample. */
    private boolean isEarlyRow(int number, String line) {
        List<Integer> header = layout.headerLines();
        return !header.isEmpty()
                && number > header.get(header.size() - 1)
                && splitter.split(line)
                        .filter(cells -> isRow(cells) || isRagged(cells))
                        .isPresent();
    }

    /** Whether a record with cells too few or too many is a row all the same: it has its time and values, and no number too many. */
    private boolean isRagged(Cells cells) {
        // Between spaces a blank cell is none at all, so that those behind it would take its place.
        if (time.isEmpty() || cells.count() * 2 < layout.cells() || layout.delimiter() == ' ') {
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
        boolean isWhole = isWhole(cells);
        if (!isWhole && !isRagged(cells)) {
            log.skip(line, Message.of("series.skipped.cells", cells.count(), layout.cells()));
        } else if (!parse(cells)) {
            log.blank(line);
        } else {
            readRow(line, cells);
            if (!isWhole) {
                log.ragged(cells.count() < layout.cells());
            }
        }
    }

    /**
     * Fills {@link #row} and {@link #absent}.
     *
     * @return whether any cell has a value
     */
    private boolean parse(Cells cells) {
        boolean any = false;
        for (int c = 0; c < row.length; c++) {
            Interpretation.Column column = columns.get(c);
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

    private boolean hasUnreadable() {
        return Arrays.stream(row).anyMatch(NumberNotation::isUnreadable);
    }

    private String text(int column, Cells cells) {
        Interpretation.Column of = columns.get(column);
        String text = cells.text(of.cell());
        return of.cells() == 1 ? text : text + " " + cells.text(of.cell() + 1);
    }

    private long time(Cells cells) {
        return time.orElseThrow().read(c -> text(c, cells));
    }

    private void readRow(String line, Cells cells) {
        if (time.isPresent()) {
            long wall = time(cells);
            if (wall == TimeReader.UNREADABLE) {
                int column = layout.time().orElseThrow().columns().get(0);
                if (OtherTable.isHeader(columns, column, row, cells)) {
                    isOver = true;
                    log.skip(line, Message.of("series.skipped.otherTable"));
                    return;
                }
                log.skip(
                        line,
                        Message.of("series.skipped.time", columns.get(column).name(), Excerpt.of(text(column, cells))));
                return;
            }
            times.add(wall, time.get().offset());
        }
        for (int c = 0; c < row.length; c++) {
            missing[c] += absent[c] ? 1 : 0;
            if (values[c].isPresent()) {
                if (NumberNotation.isUnreadable(row[c])) {
                    unreadable.add(c, log.nextNumber(), text(c, cells));
                }
                values[c].get().add(row[c]);
            }
        }
        log.row(line);
    }
}
