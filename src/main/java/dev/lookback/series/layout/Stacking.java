package dev.lookback.series.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Stacking of several series in one table, told apart by the texts of a column or of several: its times repeat, or begin anew, and within
 * each series they do not.
 *
 * @param columns indices of the columns, ascending
 * @param series of each row
 */
public record Stacking(List<Integer> columns, Codes series) {

    /** Between the texts of several columns. */
    public static final String JOIN = " / ";

    /** Columns that together tell series apart. */
    private static final int MOST_COLUMNS = 4;

    /** Share of the rows whose time is there before, from which on times repeat. */
    private static final double REPEATED = 0.1;

    /** Share of the repeated times that may remain within the series. */
    private static final double REMAINING = 0.05;

    /** Share of all series' times that must be there. */
    private static final double FULL = 0.1;

    private static final double FULL_OF_NUMBERS = 0.5;

    private static final int FEWEST_ROWS = 3;

    /** Rows of a series on average where nothing but a name tells series apart. */
    private static final int FEWEST_BY_NAME = 5;

    /** Smaller steps from row to row within series than from row to row of the table. */
    private static final double SMOOTHER = 0.6;

    public Stacking {
        columns = List.copyOf(columns);
    }

    /**
     * Column that may tell series apart.
     *
     * @param text whether its cells are texts rather than numbers
     * @param blanks whether rows lack it, so that another column rather tells series apart
     */
    public record Label(int column, String name, boolean text, Codes codes, boolean blanks) {

        public Label(int column, String name, boolean text, Codes codes) {
            this(column, name, text, codes, codes.hasBlanks());
        }

        /** The same with a series of their own for rows without a text. */
        private Label filled() {
            return new Label(column, name, text, codes.filled(), blanks);
        }

        boolean isNamed() {
            return IdNames.isId(name);
        }

        /** Whether it tells series apart wherever it has several texts. */
        public boolean isStrong() {
            return text && IdNames.isStrong(name);
        }

        /** Of given rows, in their order. */
        public Label pick(int[] rows) {
            return new Label(column, name, text, codes.pick(rows));
        }
    }

    /**
     * The columns that explain why times repeat or begin anew.
     *
     * @param times of the rows; those that are alike stand for the same time
     * @param values of a column of numbers, by which irregular times of several series are told; empty for none
     */
    public static Optional<Stacking> of(long[] times, List<Label> labels, double[] values) {
        int rows = times.length;
        List<Label> usable = labels.stream()
                .map(Label::filled)
                .filter(label -> label.codes.distinct() > 1
                        && label.codes.distinct() * (long) FEWEST_ROWS <= rows
                        && isLabel(label))
                .sorted(Comparator.comparing((Label label) -> !label.text))
                .toList();
        if (usable.isEmpty() || rows < 2 * FEWEST_ROWS) {
            return Optional.empty();
        }
        long distinct = TimeCounts.distinct(times);
        long repeated = rows - distinct;
        if (repeated >= REPEATED * rows) {
            return repeating(times, usable, distinct);
        }
        return blocks(times, usable).or(() -> byName(usable, values));
    }

    /** Numbers with another name than those of ids are amounts, unless they are few. */
    private static boolean isLabel(Label label) {
        return label.text || label.isNamed() || label.codes.distinct() <= 1000;
    }

    /** Whether numbers under any name stand where those of ids stand: in the first column, or each in one block of rows. */
    private static boolean isOutstanding(Label label) {
        return label.column == 0 || label.codes.runs() == label.codes.distinct();
    }

    private static Optional<Stacking> repeating(long[] times, List<Label> labels, long distinct) {
        for (boolean plain : new boolean[] {true, false}) {
            List<Label> tried = labels.stream()
                    .filter(label -> label.text || label.isNamed() || !plain && isOutstanding(label))
                    .toList();
            Optional<Stacking> found = greedy(times, tried, distinct, plain ? FULL : FULL_OF_NUMBERS);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Stacking> greedy(long[] times, List<Label> labels, long distinct, double full) {
        Optional<Label> single = labels.stream()
                .filter(label -> explains(times, label.codes, distinct, full))
                .min(Comparator.comparing(Label::blanks)
                        .thenComparing((Label label) -> !label.text)
                        .thenComparing(label -> !label.isNamed())
                        .thenComparing(label -> -fullness(times, label.codes, distinct)));
        if (single.isPresent()) {
            return single.map(label -> new Stacking(List.of(label.column), label.codes));
        }
        List<Label> chosen = new ArrayList<>();
        long remaining = times.length - distinct;
        while (chosen.size() < MOST_COLUMNS) {
            Label best = null;
            long least = remaining;
            for (Label label : labels) {
                if (!chosen.contains(label)) {
                    long left = TimeCounts.repeated(times, joined(chosen, label));
                    if (left < least) {
                        least = left;
                        best = label;
                    }
                }
            }
            if (best == null) {
                return Optional.empty();
            }
            chosen.add(best);
            remaining = least;
            Codes codes = joined(chosen);
            if (chosen.size() > 1 && explains(times, codes, distinct, full)) {
                return Optional.of(stack(times, chosen, distinct, full));
            }
        }
        return Optional.empty();
    }

    /** The stack of the columns, without those that are not needed. */
    private static Stacking stack(long[] times, List<Label> chosen, long distinct, double full) {
        List<Label> needed = new ArrayList<>(chosen);
        for (Label label : chosen) {
            List<Label> fewer = needed.stream().filter(other -> other != label).toList();
            if (!fewer.isEmpty() && explains(times, joined(fewer), distinct, full)) {
                needed = new ArrayList<>(fewer);
            }
        }
        needed.sort(Comparator.comparing(Label::column));
        return new Stacking(needed.stream().map(Label::column).toList(), joined(needed));
    }

    private static Codes joined(List<Label> chosen, Label more) {
        List<Label> all = new ArrayList<>(chosen);
        all.add(more);
        return joined(all);
    }

    private static Codes joined(List<Label> labels) {
        return Codes.joined(labels.stream().map(Label::codes).toList(), JOIN);
    }

    private static boolean explains(long[] times, Codes codes, long distinct, double full) {
        return codes.distinct() * (long) FEWEST_ROWS <= times.length
                && fullness(times, codes, distinct) >= full
                && TimeCounts.repeated(times, codes) <= REMAINING * (times.length - distinct);
    }

    /** Share of the times of all series that are there. */
    private static double fullness(long[] times, Codes codes, long distinct) {
        return (double) times.length / ((double) codes.distinct() * distinct);
    }

    /** Series one after the other, whose times begin anew. */
    private static Optional<Stacking> blocks(long[] times, List<Label> labels) {
        int[] turns = turns(times);
        if (turns.length == 0) {
            return Optional.empty();
        }
        return labels.stream()
                .filter(label -> (label.text || label.isNamed()) && label.codes.runs() == label.codes.distinct())
                .filter(label -> Arrays.stream(turns)
                        .allMatch(row -> label.codes.codes()[row] != label.codes.codes()[row - 1]))
                .findFirst()
                .map(label -> new Stacking(List.of(label.column), label.codes));
    }

    /** Rows whose time goes against the direction of most. */
    private static int[] turns(long[] times) {
        long up = IntStream.range(1, times.length)
                .filter(i -> times[i] > times[i - 1])
                .count();
        long down = IntStream.range(1, times.length)
                .filter(i -> times[i] < times[i - 1])
                .count();
        return IntStream.range(1, times.length)
                .filter(i -> up >= down ? times[i] < times[i - 1] : times[i] > times[i - 1])
                .toArray();
    }

    /** Series with times of their own, mixed in the table. */
    private static Optional<Stacking> byName(List<Label> labels, double[] values) {
        return labels.stream()
                .filter(label -> label.isStrong()
                        && label.codes.distinct() * (long) FEWEST_BY_NAME <= label.codes.codes().length
                        && TimeCounts.roughness(values, label.codes) < SMOOTHER)
                .findFirst()
                .map(label -> new Stacking(List.of(label.column), label.codes));
    }
}
