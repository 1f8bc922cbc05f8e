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
        int before = reading.time().orElseThrow().columns().stream()
                .mapToInt(c -> c + 1)
                .max()
                .orElse(0);
        List<Interpretation.Column> all = new ArrayList<>();
        List<double[]> filled = new ArrayList<>();
        for (int c = 0; c < before; c++) {
            all.add(unused(reading.columns().get(c)));
            filled.add(null);
        }
        for (int i = 0; i < columns; i++) {
            String id = series.texts().get(i / numbers.size());
            Interpretation.Column of = reading.columns().get(numbers.get(i % numbers.size()));
            String name = numbers.size() == 1 ? id : id + " " + of.name();
            all.add(Interpretation.Column.ofNumbers(name, of.cell(), of.notation()));
            filled.add(values.get(i / numbers.size()).column(i % numbers.size()));
        }
        for (int c = before; c < reading.columns().size(); c++) {
            if (!numbers.contains(c)) {
                all.add(unused(reading.columns().get(c)));
                filled.add(null);
            }
        }
        return new Reshaped(
                reading.as(reading.layout(), all, reading.outcome(), reading.cost()),
                rows(times, filled),
                Orientation.ACROSS,
                Optional.of(choice),
                leftOut.list());
    }

    private RawTable rows(long[] times, List<double[]> values) {
        int[] origins = new int[times.length];
        Arrays.fill(origins, -1);
        int[] missing = values.stream()
                .mapToInt(of -> of == null
                        ? 0
                        : (int) Arrays.stream(of).filter(Double::isNaN).count())
                .toArray();
        return new RawTable(
                times,
                table.offsets(),
                values,
                missing,
                table.unreadable(),
                List.of(),
                Optional.of(origins),
                table.log());
    }

    /** A column of the time, or one whose values have no place beside those of the series. */
    private static Interpretation.Column unused(Interpretation.Column of) {
        return of.kind() == Interpretation.Kind.NUMBER ? of.as(Interpretation.Kind.TEXT, of.notation()) : of;
    }
}
