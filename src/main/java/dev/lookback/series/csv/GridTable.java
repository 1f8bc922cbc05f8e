package dev.lookback.series.csv;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.csv.table.RowPick;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.layout.DayParts;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.SpanPart;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Table of longer spans down and their parts across, such as years and months, melted: each part becomes a row.
 *
 * @param layout its spans and parts
 */
record GridTable(Interpretation reading, Layout.Grid layout, RawTable table) {

    /** Name of the column of the values. */
    static final String VALUE = "value";

    /** Rows by time, of one column of values. */
    record Melted(Interpretation layout, RawTable table, List<Skipped> leftOut) {}

    Melted melted() {
        int parts = layout.steps().size();
        int all = table.rows() * parts;
        long[] times = new long[all];
        double[] values = new double[all];
        for (int row = 0; row < table.rows(); row++) {
            double[] of = table.row(row, layout.steps());
            long[] at = DayParts.times(table.times()[row], layout.parts(), of);
            System.arraycopy(of, 0, values, row * parts, parts);
            System.arraycopy(at, 0, times, row * parts, parts);
        }
        LeftOut leftOut = new LeftOut(table);
        List<Integer> ofTime = reading.time().map(TimeSource::columns).orElse(List.of());
        leftOut.columns(
                reading, c -> c < layout.steps().get(0) || layout.steps().contains(c) || ofTime.contains(c));
        for (int i = 0; i < all; i++) {
            if (times[i] == SpanPart.NONE && !Double.isNaN(values[i])) {
                leftOut.add(i / parts, SkipCause.NO_SUCH_TIME);
            }
        }
        int[] kept =
                IntStream.range(0, all).filter(i -> times[i] != SpanPart.NONE).toArray();
        List<Interpretation.Column> columns = new ArrayList<>();
        List<double[]> numbers = new ArrayList<>();
        List<Codes> texts = new ArrayList<>();
        int[] origins = Arrays.stream(kept).map(i -> i / parts).toArray();
        for (int c = 0; c < layout.steps().get(0); c++) {
            columns.add(reading.columns().get(c));
            double[] of = table.numbers().get(c);
            Codes codes = table.texts().get(c);
            numbers.add(of == null ? null : RowPick.of(of, origins));
            texts.add(codes == null ? null : codes.pick(origins));
        }
        NumberNotation notation = reading.columns().get(layout.steps().get(0)).notation();
        columns.add(Interpretation.Column.ofNumbers(VALUE, layout.steps().get(0), notation));
        numbers.add(RowPick.of(values, kept));
        texts.add(null);
        int[] missing = new int[columns.size()];
        missing[columns.size() - 1] = (int) Arrays.stream(numbers.get(columns.size() - 1))
                .filter(Double::isNaN)
                .count();
        Interpretation melted =
                reading.as(new Layout.Down(layout.labels()), columns, reading.outcome(), reading.cost());
        return new Melted(
                melted,
                new RawTable(
                        RowPick.of(times, kept),
                        table.offsets(),
                        numbers,
                        missing,
                        table.unreadable(),
                        texts,
                        Optional.of(origins),
                        table.log()),
                leftOut.list());
    }

    /** The rows from the first time that has a value to the last. */
    static RawTable trimmed(RawTable table) {
        int last = table.numbers().size() - 1;
        double[] values = table.numbers().get(last);
        long[] with = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .mapToLong(row -> table.times()[row])
                .sorted()
                .toArray();
        int[] rows = IntStream.range(0, with.length == 0 ? 0 : values.length)
                .filter(row -> table.times()[row] >= with[0] && table.times()[row] <= with[with.length - 1])
                .toArray();
        return table.pick(rows);
    }
}
