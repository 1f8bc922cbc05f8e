package dev.lookback.series.csv;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.csv.table.RowPick;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.RowNames;
import dev.lookback.series.layout.SeriesSpans;
import dev.lookback.series.layout.SpanPart;
import dev.lookback.series.layout.Stacking;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.text.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Table of series in rows, turned: each row, or all rows of a series, becomes a column.
 *
 * @param layout direction of its times
 */
record AcrossTable(Interpretation reading, Layout.Across layout, RawTable table) {

    /** Series that become columns; of more, only one is read. */
    static final int MOST_COLUMNS = 3000;

    /** A series for each name, with its values by time. */
    private record Turned(
            List<Integer> idColumns, List<String> names, List<double[]> values, long[] times, List<Skipped> leftOut) {}

    Reshaped series(ReadOptions options, String file) {
        Turned turned = layout.parts().column() >= 0 ? withParts() : plain();
        List<String> names = turned.names;
        Optional<String> asked = options.seriesId().filter(id -> !id.isEmpty());
        Optional<Integer> chosen =
                asked.map(id -> SeriesSpans.find(names, id).orElseThrow(() -> Reshaped.noSeries(file, id, names)));
        if (chosen.isEmpty() && names.size() > MOST_COLUMNS) {
            chosen = Optional.of(longest(turned.values));
        }
        List<double[]> read = chosen.map(of -> List.of(turned.values.get(of))).orElse(turned.values);
        List<String> readNames = chosen.map(of -> List.of(names.get(of))).orElse(names);
        int[] kept = filled(read, turned.values.get(0).length);
        Optional<SeriesChoice> choice = names.size() == 1
                ? Optional.empty()
                : Optional.of(SeriesChoices.of(
                        turned.idColumns.stream()
                                .map(c -> reading.columns().get(c).name())
                                .toList(),
                        names,
                        turned.values,
                        turned.times,
                        chosen,
                        options.seriesId().isPresent()));
        return new Reshaped(
                interpretation(readNames, turned.times.length > 0),
                table(read, kept, turned.times),
                Orientation.ACROSS,
                choice,
                turned.leftOut);
    }

    private static int longest(List<double[]> values) {
        int longest = 0;
        long most = -1;
        for (int of = 0; of < values.size(); of++) {
            long count = Arrays.stream(values.get(of))
                    .filter(value -> value == value)
                    .count();
            if (count > most) {
                most = count;
                longest = of;
            }
        }
        return longest;
    }

    private Turned plain() {
        RowNames names = RowNames.of(StackedTable.labels(reading, table, layout.labels()), table.rows());
        List<double[]> values = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            values.add(table.row(row, layout.steps()));
        }
        long[] times = layout.times().stream().mapToLong(Long::longValue).toArray();
        LeftOut leftOut = new LeftOut(table);
        leftOut.columns(reading, this::isUsed);
        return new Turned(names.columns(), names.names(), values, times, leftOut.list());
    }

    /** Each row is a part, such as a month, of the spans across, such as years. */
    private Turned withParts() {
        Codes parts = table.texts().get(layout.parts().column());
        List<Stacking.Label> labels = StackedTable.labels(
                reading,
                table,
                layout.labels().stream()
                        .filter(c -> c != layout.parts().column())
                        .toList());
        List<Stacking.Label> several = labels.stream()
                .filter(label -> label.text() && isDistinct(label))
                .toList();
        int[] ofRow = IntStream.range(0, table.rows())
                .map(row -> layout.parts().names().indexOf(parts.text(row)))
                .toArray();
        // Each part comes once in each series, so that its number stands for a time.
        Optional<Stacking> stack = Stacking.of(
                        Arrays.stream(ofRow).asLongStream().toArray(), several, new double[0])
                .or(() -> several.stream()
                        .findFirst()
                        .map(label -> new Stacking(List.of(label.column()), label.codes())));
        Codes series =
                stack.map(Stacking::series).orElseGet(() -> new Codes(new int[table.rows()], List.of(GridTable.VALUE)));
        int spans = layout.steps().size();
        int perSpan = layout.parts().parts().size();
        LeftOut leftOut = new LeftOut(table);
        leftOut.columns(reading, this::isUsed);
        // A column for each span, by its parts.
        List<SeriesValues> byPart = series.texts().stream()
                .map(text -> new SeriesValues(spans, perSpan))
                .toList();
        for (int row = 0; row < table.rows(); row++) {
            if (ofRow[row] < 0) {
                leftOut.add(row, SkipCause.NO_PART, Excerpt.of(parts.text(row)));
            } else if (series.codes()[row] < 0) {
                leftOut.add(row, SkipCause.NO_SERIES);
            } else {
                byPart.get(series.codes()[row]).put(row, ofRow[row], table.row(row, layout.steps()), leftOut);
            }
        }
        List<double[]> values =
                byPart.stream().map(of -> inOrder(of, spans, perSpan)).toList();
        long[] times = IntStream.range(0, spans * perSpan)
                .mapToLong(i -> layout.parts()
                        .parts()
                        .get(i % perSpan)
                        .in(layout.times().get(i / perSpan)))
                .toArray();
        for (int row = 0; row < table.rows(); row++) {
            for (int span = 0; ofRow[row] >= 0 && span < spans; span++) {
                boolean isThere = times[span * perSpan + ofRow[row]] != SpanPart.NONE;
                if (!isThere && !Double.isNaN(table.numbers().get(layout.steps().get(span))[row])) {
                    leftOut.add(row, SkipCause.NO_SUCH_TIME);
                }
            }
        }
        return new Turned(
                stack.map(Stacking::columns).orElse(List.of()), series.texts(), values, times, leftOut.list());
    }

    private static double[] inOrder(SeriesValues byPart, int spans, int perSpan) {
        return IntStream.range(0, spans * perSpan)
                .mapToDouble(i -> byPart.column(i / perSpan)[i % perSpan])
                .toArray();
    }

    private boolean isUsed(int column) {
        return layout.labels().contains(column) || layout.steps().contains(column);
    }

    private static boolean isDistinct(Stacking.Label label) {
        return label.codes().texts().size() > 1;
    }

    /** Steps from the first to the last that has a value. */
    private static int[] filled(List<double[]> values, int steps) {
        int[] with = IntStream.range(0, steps)
                .filter(step -> values.stream().anyMatch(of -> !Double.isNaN(of[step])))
                .toArray();
        return with.length == 0
                ? with
                : IntStream.rangeClosed(with[0], with[with.length - 1]).toArray();
    }

    private Interpretation interpretation(List<String> names, boolean hasTime) {
        NumberNotation notation = reading.columns().get(layout.steps().get(0)).notation();
        List<Interpretation.Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(Interpretation.Column.ofNumbers(names.get(c), c, notation));
        }
        return new Interpretation(
                reading.delimiter(),
                reading.cells(),
                reading.firstLine(),
                reading.headerLines(),
                columns,
                hasTime ? Optional.of(new TimeSource.Header(layout.format())) : Optional.empty(),
                List.of(),
                reading.hasCommasInside(),
                reading.outcome(),
                reading.cost(),
                layout);
    }

    private RawTable table(List<double[]> values, int[] kept, long[] times) {
        int[] rows = times.length == 0
                ? kept
                : Arrays.stream(kept)
                        .filter(step -> times[step] != SpanPart.NONE)
                        .toArray();
        List<double[]> numbers = values.stream().map(of -> RowPick.of(of, rows)).toList();
        int[] missing = numbers.stream()
                .mapToInt(of -> (int) Arrays.stream(of).filter(Double::isNaN).count())
                .toArray();
        int[] origins = new int[rows.length];
        Arrays.fill(origins, -1);
        return new RawTable(
                RowPick.of(times, rows),
                Optional.empty(),
                numbers,
                missing,
                table.unreadable(),
                List.of(),
                Optional.of(origins),
                table.log());
    }
}
