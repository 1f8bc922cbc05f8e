package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rows of a file in its own order, before they are sorted and missing values are filled.
 *
 * @param times milliseconds per row on the clock of the file; empty without a time column
 * @param offsets how the times' offsets from UTC were handled; empty where they have none
 * @param numbers values per column, NaN where missing; null for a column that is not numeric
 * @param missing number of rows without a value, per column
 * @param unreadable cells that are neither numbers nor missing, which count as missing
 * @param texts texts per column, where they may tell series apart; null for other columns
 * @param origins row of the file for each row, −1 for none; empty where they are the rows of the file
 * @param log log of all lines
 */
public record RawTable(
        long[] times,
        Optional<FileReport.Offsets> offsets,
        List<double[]> numbers,
        int[] missing,
        List<FileReport.Unreadable> unreadable,
        List<Codes> texts,
        Optional<int[]> origins,
        LineLog log) {

    public int rows() {
        return origins.map(rows -> rows.length).orElse(log.rows());
    }

    /** Number of the line of a row that comes from a row of the file. */
    public int line(int row) {
        return log.line(origins.map(rows -> rows[row]).orElse(row));
    }

    /** Likewise; empty for a row that several lines of the file have made. */
    public OptionalInt lineIfAny(int row) {
        return origins.filter(rows -> rows[row] < 0).isPresent() ? OptionalInt.empty() : OptionalInt.of(line(row));
    }

    /** Lines that are no rows but look like some, and unreadable cells. */
    public int lost() {
        return log.skipped().size()
                + unreadable.stream().mapToInt(FileReport.Unreadable::count).sum();
    }

    /** Numbers of some columns in a row; NaN where missing, or where a column has no numbers. */
    public double[] row(int row, List<Integer> columns) {
        return columns.stream()
                .mapToDouble(c -> numbers.get(c) == null ? NumberNotation.MISSING : numbers.get(c)[row])
                .toArray();
    }

    /** The same rows with other numbers, and as many missing per column. */
    public RawTable with(List<double[]> others, int[] othersMissing) {
        return new RawTable(times, offsets, others, othersMissing, unreadable, texts, origins, log);
    }

    /** Some of the rows, in their order. */
    public RawTable pick(int[] rows) {
        List<double[]> picked = new ArrayList<>();
        List<Codes> pickedTexts = new ArrayList<>();
        int[] pickedMissing = missing.clone();
        for (int c = 0; c < missing.length; c++) {
            double[] of = numbers.get(c);
            Codes codes = texts.get(c);
            picked.add(of == null ? null : RowPick.of(of, rows));
            pickedTexts.add(codes == null ? null : codes.pick(rows));
            if (of != null || codes != null) {
                pickedMissing[c] = (int) Arrays.stream(rows)
                        .filter(row -> of == null ? codes.codes()[row] < 0 : Double.isNaN(of[row]))
                        .count();
            }
        }
        int[] from = origins.map(of -> Arrays.stream(rows).map(row -> of[row]).toArray())
                .orElse(rows);
        return new RawTable(
                RowPick.of(times, rows),
                offsets,
                picked,
                pickedMissing,
                unreadable,
                pickedTexts,
                Optional.of(from),
                log);
    }
}
