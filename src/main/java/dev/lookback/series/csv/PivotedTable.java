package dev.lookback.series.csv;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.layout.Stacking;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Table of several stacked series, turned: each column of numbers of each series becomes a column, each time a row.
 *
 * @param stack the series of its rows
 */
record PivotedTable(Interpretation reading, RawTable table, Stacking stack) {

    /** @throws SeriesException if there are too many columns, or the rows have no times */
    Reshaped turned(SeriesChoice choice, String file) {
        List<Integer> numbers = IntStream.range(0, reading.columns().size())
                .filter(c -> table.numbers().get(c) != null && !stack.columns().contains(c))
                .boxed()
                .toList();
        long wanted = (long) numbers.size() * choice.count();
        if (table.times().length == 0 || wanted > AcrossTable.MOST_COLUMNS) {
            throw new SeriesException(
                    table.times().length == 0
                            ? Message.of("series.problem.turnTimes", file)
                            : Message.of("series.problem.turnColumns", file, wanted, AcrossTable.MOST_COLUMNS));
        }
        int columns = (int) wanted;
        long[] times = Arrays.stream(table.times()).distinct().sorted().toArray();
        Codes series = stack.series();
        LeftOut leftOut = new LeftOut(table);
        List<SeriesValues> values = series.texts().stream()
                .map(id -> new SeriesValues(numbers.size(), times.length))
                .toList();
        for (int row = 0; row < table.rows(); row++) {
            if (series.codes()[row] >= 0) {
                int at = Arrays.binarySearch(times, table.times()[row]);
                values.get(series.codes()[row]).put(row, at, table.row(row, numbers), leftOut);
            } else {
                leftOut.add(row, SkipCause.NO_SERIES);
            }
        }
        int[] origins = new int[times.length];
        Arrays.fill(origins, -1);
        List<Interpretation.Column> all = new ArrayList<>();
        List<double[]> filled = new ArrayList<>();
        int before = reading.time().orElseThrow().columns().stream()
                .mapToInt(c -> c + 1)
                .max()
                .orElse(0);
        for (int c = 0; c < before; c++) {
            Interpretation.Column of = reading.columns().get(c);
            all.add(numbers.contains(c) ? text(of) : of);
            filled.add(null);
        }
        int[] missing = new int[before + columns];
        for (int i = 0; i < columns; i++) {
            String id = series.texts().get(i / numbers.size());
            Interpretation.Column of = reading.columns().get(numbers.get(i % numbers.size()));
            String name = numbers.size() == 1 ? id : id + " " + of.name();
            all.add(Interpretation.Column.ofNumbers(name, of.cell(), of.notation()));
            double[] column = values.get(i / numbers.size()).column(i % numbers.size());
            missing[before + i] =
                    (int) Arrays.stream(column).filter(Double::isNaN).count();
            filled.add(column);
        }
        return new Reshaped(
                reading.as(reading.layout(), all, reading.outcome(), reading.cost()),
                new RawTable(
                        times,
                        table.offsets(),
                        filled,
                        missing,
                        table.unreadable(),
                        List.of(),
                        Optional.of(origins),
                        table.log()),
                Orientation.ACROSS,
                Optional.of(choice),
                leftOut.list());
    }

    private static Interpretation.Column text(Interpretation.Column of) {
        return of.as(Interpretation.Kind.TEXT, of.notation());
    }
}
