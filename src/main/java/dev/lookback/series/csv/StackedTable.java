package dev.lookback.series.csv;

import dev.lookback.series.FileReport.SkipCause;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.layout.Counters;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.SeriesSpans;
import dev.lookback.series.layout.Stacking;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Table of rows by time that may be of several series, told apart by the texts of some columns.
 *
 * @param reading its layout is of times down
 */
record StackedTable(Interpretation reading, RawTable table) {

    /** The columns that may tell series apart, with their texts; numbers only where they are whole. */
    static List<Stacking.Label> labels(Interpretation reading, RawTable table, List<Integer> columns) {
        List<Stacking.Label> labels = new ArrayList<>();
        for (int c : columns) {
            String name = reading.columns().get(c).name();
            double[] numbers = table.numbers().get(c);
            if (table.texts().get(c) != null) {
                labels.add(new Stacking.Label(c, name, true, table.texts().get(c)));
            } else if (numbers != null && Arrays.stream(numbers).allMatch(v -> v != v || v == Math.rint(v))) {
                labels.add(new Stacking.Label(c, name, false, Codes.of(numbers)));
            }
        }
        return List.copyOf(labels);
    }

    Reshaped series(ReadOptions options, String file) {
        List<Stacking.Label> labels = labels(reading, table, reading.layout().labels());
        Optional<String> asked = options.seriesId().filter(id -> !id.isEmpty());
        boolean turned =
                options.orientation().filter(Orientation.ACROSS::equals).isPresent();
        Optional<Stacking> stack = labels.isEmpty()
                ? Optional.empty()
                : Stacking.of(times(), labels, values()).filter(of -> asked.isEmpty() || has(of.series(), asked.get()));
        if (stack.isEmpty() && asked.isPresent()) {
            stack = Optional.of(labels.stream()
                    .filter(label -> has(label.codes(), asked.get()))
                    .findFirst()
                    .map(label -> new Stacking(List.of(label.column()), label.codes()))
                    .orElseThrow(() -> noSeries(labels, asked.get(), file)));
        }
        if (stack.isEmpty()) {
            return turned
                    ? new AcrossTable(reading, eachRow(), table).series(options, file)
                    : Reshaped.asItIs(reading, table, Optional.empty());
        }
        Stacking found = stack.get();
        SeriesSpans spans = SeriesSpans.of(found.series(), table.times());
        List<String> names = found.columns().stream()
                .map(c -> reading.columns().get(c).name())
                .toList();
        if (asked.isEmpty() && turned) {
            return new PivotedTable(reading, table, found)
                    .turned(SeriesChoices.of(names, spans, Optional.empty(), true), file);
        }
        if (options.seriesId().filter(String::isEmpty).isPresent()) {
            return Reshaped.asItIs(reading, table, Optional.of(SeriesChoices.of(names, spans, Optional.empty(), true)));
        }
        int chosen = asked.flatMap(id -> SeriesSpans.find(found.series().texts(), id))
                .orElseGet(spans::longest);
        SeriesChoice choice = SeriesChoices.of(names, spans, Optional.of(chosen), asked.isPresent());
        LeftOut leftOut = new LeftOut(table);
        for (int row : rows(found.series(), -1)) {
            leftOut.add(row, SkipCause.NO_SERIES);
        }
        return new Reshaped(
                reading,
                table.pick(rows(found.series(), chosen)),
                Orientation.DOWN,
                Optional.of(choice),
                leftOut.list());
    }

    private static boolean has(Codes codes, String id) {
        return SeriesSpans.find(codes.texts(), id).isPresent();
    }

    private SeriesException noSeries(List<Stacking.Label> labels, String id, String file) {
        return Stacking.of(times(), labels, values())
                .map(stack -> Reshaped.noSeries(file, id, stack.series().texts()))
                .orElseGet(() -> new SeriesException(Message.of("series.problem.noSeries", file, id)));
    }

    /** All numbers of a row as steps of a series. */
    private Layout.Across eachRow() {
        List<Integer> steps = IntStream.range(0, reading.columns().size())
                .filter(c -> table.numbers().get(c) != null)
                .boxed()
                .toList();
        List<Integer> labels = IntStream.range(0, reading.columns().size())
                .filter(c -> table.texts().get(c) != null)
                .boxed()
                .toList();
        return new Layout.Across(labels, steps, List.of(), "", Layout.RowParts.NONE);
    }

    /** Times of the rows; without any, a counter that begins anew with each series, or else the numbers of the rows. */
    private long[] times() {
        if (table.times().length > 0) {
            return table.times();
        }
        return table.numbers().stream()
                .filter(of -> of != null && Counters.isRestarting(of))
                .findFirst()
                .map(of -> Arrays.stream(of).mapToLong(value -> (long) value).toArray())
                .orElseGet(() -> IntStream.range(0, table.rows()).asLongStream().toArray());
    }

    /** The first numbers that are no labels. */
    private double[] values() {
        return IntStream.range(0, reading.columns().size())
                .filter(c -> table.numbers().get(c) != null
                        && !reading.layout().labels().contains(c))
                .mapToObj(table.numbers()::get)
                .findFirst()
                .orElse(new double[0]);
    }

    private int[] rows(Codes series, int chosen) {
        return IntStream.range(0, table.rows())
                .filter(row -> series.codes()[row] == chosen)
                .toArray();
    }
}
