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
import dev.lookback.series.csv.value.MissingMarkers;
import dev.lookback.series.csv.value.TimeSource;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads all lines of a file with a given layout. For a single use. */
final class TableReader {

    private final Layout layout;
    private final CellSplitter splitter;
    private final List<Layout.Column> columns;
    private final Optional<NumberColumn>[] values;
    private final double[] row;
    private final int[] missing;
    private final boolean[] absent;
    private final int[] notNumeric;
    private final LineLog log = new LineLog();
    private final TimeColumn times = new TimeColumn();
    /** Lines read ahead in search of a closing quote; without one they are still to be read as lines of their own. */
    private final Deque<String> ahead = new ArrayDeque<>();

    @SuppressWarnings("unchecked")
    TableReader(Layout layout, Dialect dialect) {
        this.layout = layout;
        this.splitter = new CellSplitter(dialect);
        this.columns = layout.columns();
        this.values = columns.stream()
                .map(column -> column.kind() == ColumnKind.NUMBER ? Optional.of(new NumberColumn()) : Optional.empty())
                .toArray(Optional[]::new);
        this.row = new double[columns.size()];
        this.missing = new int[columns.size()];
        this.absent = new boolean[columns.size()];
        this.notNumeric = new int[columns.size()];
    }

    /**
     * @throws CharacterCodingException if the encoding is strict and the file is not valid in it
     * @throws NotNumericException if most cells of a column that the layout takes for numbers are not
     */
    RawTable read(Path file, FileEncoding encoding, ReadProgress progress) throws IOException, NotNumericException {
        try (ProgressInputStream input =
                new ProgressInputStream(Files.newInputStream(file), Files.size(file), progress)) {
            input.readNBytes(encoding.markBytes());
            LineReader reader = new LineReader(new InputStreamReader(input, encoding.decoder()));
            for (String line = next(reader); line != null; line = next(reader)) {
                read(line, reader);
            }
            for (int c = 0; c < columns.size(); c++) {
                if (notNumeric[c] > log.rows() / 2) {
                    throw new NotNumericException(c);
                }
            }
            List<double[]> numbers = new ArrayList<>();
            for (Optional<NumberColumn> column : values) {
                numbers.add(column.map(NumberColumn::toArray).orElse(null));
            }
            return new RawTable(times.toArray(), times.offsets(), numbers, missing, log, input.digest());
        } catch (LineReader.LineTooLongException e) {
            throw new SeriesException(
                    Message.of(
                            "series.problem.longLine",
                            file.getFileName().toString(),
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
        if (line.isBlank()) {
            log.blank(line);
            return;
        }
        int number = log.nextNumber();
        if (number == layout.headerLine()) {
            boolean open = splitter.leavesQuoteOpen(line);
            log.header(open ? joinedRecord(line, reader, cells -> true).orElse(line) : line);
            return;
        }
        if (number < layout.headerLine()) {
            log.skip(line, Message.of("series.skipped.beforeHeader"));
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
        return cells.count() == layout.cells()
                && parse(cells)
                && Arrays.stream(row).noneMatch(value -> value == Double.POSITIVE_INFINITY);
    }

    private void read(String line, Cells cells) {
        if (cells.count() != layout.cells()) {
            log.skip(line, Message.of("series.skipped.cells", cells.count(), layout.cells()));
        } else if (!parse(cells)) {
            log.blank(line);
        } else {
            readRow(line, cells);
        }
    }

    /**
     * Fills {@link #row} and {@link #absent}; infinity marks a cell that is not a number.
     *
     * @return whether any cell has a value
     */
    private boolean parse(Cells cells) {
        boolean any = false;
        for (int c = 0; c < row.length; c++) {
            Layout.Column column = columns.get(c);
            if (column.kind() == ColumnKind.NUMBER) {
                try {
                    row[c] = cells.number(column.cell(), layout.numbers());
                } catch (NumberFormatException e) {
                    row[c] = Double.POSITIVE_INFINITY;
                }
                absent[c] = Double.isNaN(row[c]);
            } else {
                absent[c] = cells.isEmpty(column.cell()) || MissingMarkers.isMissing(column.text(cells));
            }
            any |= !absent[c];
        }
        return any;
    }

    private void readRow(String line, Cells cells) {
        for (int c = 0; c < row.length; c++) {
            if (row[c] == Double.POSITIVE_INFINITY) {
                notNumeric[c]++;
                log.skip(line, problem("series.skipped.number", c, cells));
                return;
            }
        }
        if (layout.time().isPresent()) {
            TimeSource source = layout.time().get();
            try {
                times.add(source.time(c -> columns.get(c).text(cells)));
            } catch (DateTimeException e) {
                log.skip(line, problem("series.skipped.time", source.columns().get(0), cells));
                return;
            }
        }
        for (int c = 0; c < row.length; c++) {
            missing[c] += absent[c] ? 1 : 0;
            if (values[c].isPresent()) {
                values[c].get().add(row[c]);
            }
        }
        log.row(line);
    }

    private Message problem(String key, int column, Cells cells) {
        String text = columns.get(column).text(cells);
        return Message.of(key, columns.get(column).name(), Excerpt.of(text));
    }
}
