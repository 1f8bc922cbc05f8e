package dev.lookback.series;

import dev.lookback.text.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads all lines of a file by a given layout. One object reads one file once. */
final class TableReader {

    private static final int BUFFER = 1 << 16;
    private static final int SHOWN_TEXT = 40;

    private final Layout layout;
    private final CellSplitter splitter;
    private final List<Layout.Column> columns;
    private final Optional<Values>[] values;
    private final double[] row;
    private final int[] missing;
    private final boolean[] absent;
    private final int[] wrong;
    private final LineLog log = new LineLog();
    private long[] times = new long[1024];

    @SuppressWarnings("unchecked")
    TableReader(Layout layout, Dialect dialect) {
        this.layout = layout;
        this.splitter = new CellSplitter(dialect);
        this.columns = layout.columns();
        this.values = columns.stream()
                .map(column -> column.kind() == ColumnKind.NUMBER ? Optional.of(new Values()) : Optional.empty())
                .toArray(Optional[]::new);
        this.row = new double[columns.size()];
        this.missing = new int[columns.size()];
        this.absent = new boolean[columns.size()];
        this.wrong = new int[columns.size()];
    }

    /**
     * @throws CharacterCodingException if the encoding is strict and wrong
     * @throws Contradiction if most cells of a column that seemed to hold numbers do not
     */
    RawTable read(Path file, Encoding encoding, ReadProgress progress) throws IOException, Contradiction {
        try (MeteredInput input = new MeteredInput(Files.newInputStream(file), Files.size(file), progress)) {
            input.readNBytes(encoding.markBytes());
            BufferedReader reader = new BufferedReader(new InputStreamReader(input, encoding.decoder()), BUFFER);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                read(line);
            }
            for (int c = 0; c < columns.size(); c++) {
                if (wrong[c] > log.rows() / 2) {
                    throw new Contradiction(c);
                }
            }
            long[] rowTimes = layout.time().isPresent() ? Arrays.copyOf(times, log.rows()) : new long[0];
            List<double[]> numbers = new ArrayList<>();
            for (Optional<Values> column : values) {
                numbers.add(column.map(Values::toArray).orElse(null));
            }
            return new RawTable(rowTimes, numbers, missing, log, input.digest());
        }
    }

    /** A column holds no numbers after all. */
    static final class Contradiction extends Exception {

        private final int column;

        private Contradiction(int column) {
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private void read(String line) {
        if (line.isBlank()) {
            log.blank(line);
            return;
        }
        int number = log.lines() + 1;
        if (number == layout.headerLine()) {
            log.header(line);
            return;
        }
        if (number < layout.headerLine()) {
            log.skip(line, Message.of("series.skipped.beforeHeader"));
            return;
        }
        Optional<Cells> cells = splitter.split(line);
        if (cells.isEmpty()) {
            log.skip(line, Message.of("series.skipped.quote"));
        } else if (cells.get().count() != layout.cells()) {
            log.skip(line, Message.of("series.skipped.cells", cells.get().count(), layout.cells()));
        } else if (!parse(cells.get())) {
            log.blank(line);
        } else {
            readRow(line, cells.get());
        }
    }

    /**
     * Fills {@link #row} and {@link #absent}; infinite stands for a cell that is no number.
     *
     * @return whether any cell holds something
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
                absent[c] = cells.isEmpty(column.cell()) || Missing.is(column.text(cells));
            }
            any |= !absent[c];
        }
        return any;
    }

    private void readRow(String line, Cells cells) {
        for (int c = 0; c < row.length; c++) {
            if (row[c] == Double.POSITIVE_INFINITY) {
                wrong[c]++;
                log.skip(line, problem("series.skipped.number", c, cells));
                return;
            }
        }
        if (layout.time().isPresent()) {
            TimeSource source = layout.time().get();
            try {
                long time = source.time(c -> columns.get(c).text(cells));
                if (log.rows() == times.length) {
                    times = Arrays.copyOf(times, times.length + (times.length >> 1));
                }
                times[log.rows()] = time;
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
        return Message.of(
                key,
                columns.get(column).name(),
                text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text);
    }
}
