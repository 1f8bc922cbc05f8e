package dev.lookback.series.csv;

import dev.lookback.series.FileReport;
import dev.lookback.series.Series;
import dev.lookback.series.csv.table.LineLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Samples of lines of a file beside the rows that they were read as, for its report. */
final class ReadLines {

    /** Largest number of cells shown of a sample line. */
    private static final int SHOWN_CELLS = 100;

    private ReadLines() {}

    /** @param fileRows rows of the file in the order of the series */
    static List<FileReport.LineSample> of(List<LineLog.Line> lines, Series series, int[] fileRows) {
        List<FileReport.LineSample> samples = new ArrayList<>();
        for (LineLog.Line line : lines) {
            int row = line.row() < 0 ? -1 : indexOf(line.row(), fileRows);
            samples.add(new FileReport.LineSample(
                    line.number(), line.text(), row, row < 0 ? List.of() : cells(series, row)));
        }
        return List.copyOf(samples);
    }

    private static int indexOf(int fileRow, int[] fileRows) {
        if (fileRow < fileRows.length && fileRows[fileRow] == fileRow) {
            return fileRow; // as in most files
        }
        return IntStream.range(0, fileRows.length)
                .filter(row -> fileRows[row] == fileRow)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> cells(Series series, int row) {
        List<String> cells = new ArrayList<>();
        if (series.hasTime()) {
            cells.add(series.timeLabel(row));
        }
        series.features().stream().limit(SHOWN_CELLS).forEach(feature -> cells.add(plain(series.values(feature)[row])));
        if (series.features().size() > SHOWN_CELLS) {
            cells.add("…");
        }
        return List.copyOf(cells);
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
