package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Columns that are each other, but for scale and offset: the network sees the same twice. */
final class DuplicateDetector implements Detector {

    /** Rows that are enough to see it. */
    private static final int MOST = 20_000;

    private static final int FEWEST = 20;

    /** What rounding in a file leaves of 1 − r² of the values; open and close of the same minute leave more. */
    private static final double DIFFERENT = 1e-6;

    /** Prices of one bar agree in level, but not in how they change; rounded copies agree in both. */
    private static final double CHANGES_ALIKE = 0.9;

    /** A column as far as it is compared. */
    private record Column(String name, double[] values, double[] changes) {

        boolean isLike(Column other) {
            return 1 - square(ColumnVectors.cosine(values, other.values)) <= DIFFERENT
                    && square(ColumnVectors.cosine(changes, other.changes)) >= CHANGES_ALIKE;
        }

        private static double square(double value) {
            return value * value;
        }
    }

    @Override
    public IllusionKind kind() {
        return IllusionKind.DUPLICATE;
    }

    @Override
    public boolean canLook(Facts facts) {
        return !facts.others().isEmpty() && facts.series().rows() >= FEWEST;
    }

    @Override
    public List<Finding> look(Facts facts) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(facts, facts.target()));
        facts.others().forEach(name -> columns.add(column(facts, name)));
        Alike alike = new Alike(columns);
        boolean[] taken = new boolean[columns.size()];
        List<Finding> found = new ArrayList<>();
        for (int first = 0; first < taken.length; first++) {
            if (taken[first]) {
                continue;
            }
            List<Column> same = new ArrayList<>();
            for (int other : alike.after(first)) {
                if (!taken[other] && columns.get(first).isLike(columns.get(other))) {
                    taken[other] = true;
                    same.add(columns.get(other));
                }
            }
            if (!same.isEmpty()) {
                found.add(finding(facts, columns.get(first), same));
            }
        }
        return found;
    }

    /**
     * Columns that may be alike: of thousands, few are compared with each other. Vectors that point almost the same way, or
     * the opposite one, throw almost the same shadow on any line.
     */
    private static final class Alike {

        /** Apart of vectors of length 1 whose 1 − r² is {@link #DIFFERENT}, and a hair. */
        private static final double APART = 1.01 * Math.sqrt(2 - 2 * Math.sqrt(1 - DIFFERENT));

        private final double[] shadows;
        private final int[] byShadow;
        private final int[] places;

        Alike(List<Column> columns) {
            double[] line = line(columns.get(0).values.length);
            shadows = columns.stream()
                    .mapToDouble(column -> Math.abs(ColumnVectors.cosine(column.values, line)))
                    .toArray();
            byShadow = IntStream.range(0, shadows.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> shadows[c]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            places = new int[shadows.length];
            for (int i = 0; i < byShadow.length; i++) {
                places[byShadow[i]] = i;
            }
        }

        private static double[] line(int length) {
            Random random = new Random(1);
            return ColumnVectors.centred(length, i -> random.nextGaussian());
        }

        /** Those that follow, in order. */
        int[] after(int first) {
            int from = places[first];
            while (from > 0 && shadows[first] - shadows[byShadow[from - 1]] <= APART) {
                from--;
            }
            int to = places[first];
            while (to + 1 < byShadow.length && shadows[byShadow[to + 1]] - shadows[first] <= APART) {
                to++;
            }
            return Arrays.stream(byShadow, from, to + 1)
                    .filter(other -> other > first)
                    .sorted()
                    .toArray();
        }
    }

    private static Column column(Facts facts, String name) {
        double[] values = facts.series().values(name);
        int stride = 1 + values.length / MOST;
        int count = (values.length - 1) / stride;
        return new Column(
                name,
                ColumnVectors.centred(count, i -> values[1 + i * stride]),
                ColumnVectors.centred(count, i -> values[1 + i * stride] - values[i * stride]));
    }

    private static Finding finding(Facts facts, Column first, List<Column> same) {
        String copies = String.join(", ", same.stream().map(Column::name).toList());
        return Finding.note(
                        IllusionKind.DUPLICATE,
                        Message.of("evaluate.illusion.duplicate", copies, first.name(), same.size()))
                .with("columns", 1 + same.size())
                .at(new Place.Rows(same.get(0).name(), 0, facts.series().rows()));
    }
}
