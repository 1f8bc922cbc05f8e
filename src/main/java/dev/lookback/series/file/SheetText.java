package dev.lookback.series.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.DoubleConsumer;
import org.dhatim.fastexcel.reader.Row;

/**
 * Rows of a sheet written as text with tabs, one line per row of the sheet, so that line numbers are row numbers. For a single use.
 *
 * @see #even the second step, which leaves out empty columns on the left and gives all rows the same number of cells
 */
final class SheetText {

    static final char DELIMITER = '\t';

    /** Last row of a sheet in Excel. */
    private static final int MAX_ROWS = 1 << 20;

    /** Rows between two reports of progress. */
    private static final int STEP = 256;

    private final SheetCells cells = new SheetCells();
    private int lines;
    private long written;
    private int first = Integer.MAX_VALUE;
    private int width;
    private boolean ragged;

    /** @param progress gets the number of characters written so far */
    void write(Iterator<Row> rows, OutputStream out, DoubleConsumer progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        StringBuilder line = new StringBuilder();
        for (int count = 0; rows.hasNext(); count++) {
            Row row = rows.next();
            line.setLength(0);
            append(row, line);
            if (line.length() > 0) {
                if (row.getRowNum() > MAX_ROWS) {
                    throw new IOException("row " + row.getRowNum());
                }
                for (; lines < row.getRowNum() - 1; lines++) {
                    writer.append('\n');
                }
                writer.append(line).append('\n');
                lines++;
                written += line.length();
            }
            if (count % STEP == 0) {
                progress.accept(written);
            }
        }
        writer.flush();
    }

    private void append(Row row, StringBuilder line) {
        int filled = 0;
        int empty = 0;
        for (int c = 0; c < row.getCellCount(); c++) {
            String text = cells.text(row.getCell(c));
            if (text.isBlank()) {
                empty++;
                continue;
            }
            if (filled == 0) {
                first = Math.min(first, c);
            }
            line.append(String.valueOf(DELIMITER).repeat(filled == 0 ? empty : empty + 1))
                    .append(text);
            empty = 0;
            filled = c + 1;
        }
        if (filled > 0) {
            ragged |= width > 0 && width != filled;
            width = Math.max(width, filled);
        }
    }

    boolean isEven() {
        return !ragged && (first == 0 || width == 0);
    }

    /** Writes the lines of {@link #write} again, as wide as the widest of them. */
    void even(Path from, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (BufferedReader reader = Files.newBufferedReader(from)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    int count =
                            1 + (int) line.chars().filter(c -> c == DELIMITER).count();
                    writer.append(line, first, line.length());
                    writer.append(String.valueOf(DELIMITER).repeat(width - count));
                }
                writer.append('\n');
            }
        }
        writer.flush();
    }
}
