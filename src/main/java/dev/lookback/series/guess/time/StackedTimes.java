package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.layout.Codes;
import dev.lookback.series.layout.Stacking;
import dev.lookback.series.moment.TimeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Weight of a sample's times where several series are stacked in it: the regularity of each series' own times. */
public final class StackedTimes {

    /** What speaks against a stack. */
    private static final double PRIOR = 0.05;

    /** Columns that may tell series apart; the first ones do. */
    private static final int MOST_LABELS = 300;

    /** Rows of a series from which on its times tell something. */
    private static final int FEWEST = 3;

    private StackedTimes() {}

    /** The columns of a sample that may tell series apart. */
    public static List<Stacking.Label> labels(List<String> names, List<BodyColumn> columns) {
        List<Stacking.Label> labels = new ArrayList<>();
        for (int c = 0; c < columns.size() && labels.size() < MOST_LABELS; c++) {
            BodyColumn column = columns.get(c);
            boolean time = column.isOnlyTime() && (column.hasDates() || column.hasClocks()) || isTimeName(names.get(c));
            if (time || column.present().isEmpty()) {
                continue;
            }
            boolean text = !column.isNumeric();
            if (text || isWhole(column.numbers().values())) {
                Codes codes = Codes.of(column.cells());
                labels.add(new Stacking.Label(c, names.get(c), text, codes));
            }
        }
        return List.copyOf(labels);
    }

    private static boolean isTimeName(String name) {
        return ColumnNames.isTime(name) || ColumnNames.timePart(name).isPresent() || ColumnNames.isClock(name);
    }

    /** Whether all numbers are whole. */
    private static boolean isWhole(double[] values) {
        return Arrays.stream(values).allMatch(value -> value != value || value == Math.rint(value));
    }

    /** Whether the table's texts are to be read, so that it can be told whether there are several series in it. */
    public static boolean mayBeStacked(long[] times, List<Stacking.Label> labels) {
        boolean isInOrder = isInOrder(times, 1) || isInOrder(times, -1);
        return !labels.isEmpty()
                && (!isInOrder || times.length == 0 || labels.stream().anyMatch(Stacking.Label::isStrong));
    }

    private static boolean isInOrder(long[] times, int direction) {
        return IntStream.range(1, times.length).allMatch(i -> Long.compare(times[i], times[i - 1]) == direction);
    }

    /** Penalty in rows per row of the times of the series, infinite where there are no several series. */
    static double cost(long[] times, boolean[] follows, List<Stacking.Label> labels) {
        int[] read = IntStream.range(0, times.length)
                .filter(row -> times[row] != TimeReader.UNREADABLE)
                .toArray();
        Optional<Stacking> stack = read.length < 2 * FEWEST || isInOrder(times, 1) || isInOrder(times, -1)
                ? Optional.empty()
                : Stacking.of(
                        Arrays.stream(read).mapToLong(row -> times[row]).toArray(),
                        labels.stream().map(label -> label.pick(read)).toList(),
                        new double[0]);
        return stack.map(of -> cost(times, follows, read, of.series())).orElse(Double.POSITIVE_INFINITY);
    }

    private static double cost(long[] times, boolean[] follows, int[] read, Codes series) {
        int[] part = new int[times.length];
        for (int row = 1; row < times.length; row++) {
            part[row] = part[row - 1] + (follows[row] ? 0 : 1);
        }
        double cost = 0;
        int weighed = 0;
        for (int of = 0; of < series.texts().size(); of++) {
            int one = of;
            int[] rows = IntStream.range(0, read.length)
                    .filter(i -> series.codes()[i] == one)
                    .map(i -> read[i])
                    .toArray();
            if (rows.length >= FEWEST) {
                boolean[] next = new boolean[rows.length];
                for (int i = 1; i < rows.length; i++) {
                    next[i] = part[rows[i]] == part[rows[i - 1]];
                }
                long[] own = Arrays.stream(rows).mapToLong(row -> times[row]).toArray();
                cost += rows.length * TimeWeight.of(own, next).cost();
                weighed += rows.length;
            }
        }
        double unread = 1 - (double) read.length / times.length;
        return weighed == 0 ? Double.POSITIVE_INFINITY : PRIOR + unread + cost / weighed;
    }
}
