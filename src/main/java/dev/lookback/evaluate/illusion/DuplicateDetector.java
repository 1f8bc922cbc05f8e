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

/** Detector of duplicate columns, equal but for scale and offset: the network reads the same input twice. */
final class DuplicateDetector implements Detector {

    /** Sample size in rows. */
    private static final int MAX_ROWS = 20_000;

    private static final int MIN_ROWS = 20;

    /** Largest 1 − r² of copies that differ by rounding in the file; open and close of the same minute differ by more. */
    private static final double MAX_UNEXPLAINED = 1e-6;

    /** Smallest r² of the changes of copies; prices of one bar agree in level but not in their changes. */
    private static final double MIN_R2_OF_CHANGES = 0.9;

    /** Sample of a column, as centred vectors. */
    private record Column(String name, double[] values, double[] changes) {

        boolean isCopyOf(Column other) {
            return 1 - square(ColumnVectors.cosine(values, other.values)) <= MAX_UNEXPLAINED
                    && square(ColumnVectors.cosine(changes, other.changes)) >= MIN_R2_OF_CHANGES;
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
    public boolean isApplicable(DetectorInput input) {
        return !input.otherFeatures().isEmpty() && input.series().rows() >= MIN_ROWS;
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(input, input.target()));
        input.otherFeatures().forEach(name -> columns.add(column(input, name)));
        Candidates candidates = new Candidates(columns);
        boolean[] taken = new boolean[columns.size()];
        List<Finding> found = new ArrayList<>();
        for (int first = 0; first < taken.length; first++) {
            if (taken[first]) {
                continue;
            }
            List<Column> same = new ArrayList<>();
            for (int other : candidates.after(first)) {
                if (!taken[other] && columns.get(first).isCopyOf(columns.get(other))) {
                    taken[other] = true;
                    same.add(columns.get(other));
                }
            }
            if (!same.isEmpty()) {
                found.add(finding(input, columns.get(first), same));
            }
        }
        return found;
    }

    /**
     * Candidate pairs by random projection, so that of thousands of columns few are compared with each other: vectors of almost
     * the same or the opposite direction have almost the same projection on any line.
     */
    private static final class Candidates {

        /** Distance of unit vectors whose 1 − r² is {@link #MAX_UNEXPLAINED}, with a tolerance. */
        private static final double MAX_DISTANCE = 1.01 * Math.sqrt(2 - 2 * Math.sqrt(1 - MAX_UNEXPLAINED));

        private final double[] projections;
        private final int[] byProjection;
        private final int[] places;

        Candidates(List<Column> columns) {
            double[] line = line(columns.get(0).values.length);
            projections = columns.stream()
                    .mapToDouble(column -> Math.abs(ColumnVectors.cosine(column.values, line)))
                    .toArray();
            byProjection = IntStream.range(0, projections.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> projections[c]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            places = new int[projections.length];
            for (int i = 0; i < byProjection.length; i++) {
                places[byProjection[i]] = i;
            }
        }

        private static double[] line(int length) {
            Random random = new Random(1);
            return ColumnVectors.centred(length, i -> random.nextGaussian());
        }

        /** Candidates after a column, in order. */
        int[] after(int first) {
            int from = places[first];
            while (from > 0 && projections[first] - projections[byProjection[from - 1]] <= MAX_DISTANCE) {
                from--;
            }
            int to = places[first];
            while (to + 1 < byProjection.length
                    && projections[byProjection[to + 1]] - projections[first] <= MAX_DISTANCE) {
                to++;
            }
            return Arrays.stream(byProjection, from, to + 1)
                    .filter(other -> other > first)
                    .sorted()
                    .toArray();
        }
    }

    private static Column column(DetectorInput input, String name) {
        double[] values = input.series().values(name);
        int stride = 1 + values.length / MAX_ROWS;
        int count = (values.length - 1) / stride;
        return new Column(
                name,
                ColumnVectors.centred(count, i -> values[1 + i * stride]),
                ColumnVectors.centred(count, i -> values[1 + i * stride] - values[i * stride]));
    }

    private static Finding finding(DetectorInput input, Column first, List<Column> same) {
        List<String> copies = same.stream().map(Column::name).toList();
        return Finding.note(
                        IllusionKind.DUPLICATE,
                        Message.of("evaluate.illusion.duplicate", copies, first.name(), same.size()))
                .with("columns", 1 + same.size())
                .at(new Place.Rows(same.get(0).name(), 0, input.series().rows()));
    }
}
