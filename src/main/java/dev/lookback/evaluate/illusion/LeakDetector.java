package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Detector of target leakage: columns whose newest input value predicts the target beyond what the target's own past does. Bars
 * of the same day do not leak: a day's close predicts the next day's high far below the limits here. A column that comes close
 * to the target without being it may be legitimate, as a close is before the next open: that is a note and not called a leak.
 */
final class LeakDetector implements Detector {

    /** Sample size in windows; more only cost time. */
    private static final int MAX_WINDOWS = 5_000;

    /** With fewer windows columns agree by chance. */
    private static final int MIN_WINDOWS = 50;

    /** Newest values of the target itself, whose predictive power is partialled out. */
    private static final int OWN_LAGS = 3;

    /** A column that equals the target in this share of windows is the target: files have gaps and corrections. */
    private static final double EQUAL = 0.99;

    /**
     * A column determines the target where it explains this share of what the target's own past leaves unexplained. Legitimate
     * columns explain a few per cent of a price, half where two sensors measure the same; a column computed from the target,
     * nearly all.
     */
    private static final double DETERMINES = 0.9;

    /** A residual below this share of a column's sum of squares is rounding. */
    private static final double ROUNDING = 1e-10;

    private static final int DOTS = 300;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LEAK;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return !input.otherFeatures().isEmpty() && Sample.of(input).rows.length >= MIN_WINDOWS;
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        Windows windows = new Windows(input, Sample.of(input));
        return input.otherFeatures().stream()
                .map(name -> windows.association(name))
                .filter(found -> found.equal >= EQUAL || found.share >= DETERMINES)
                .sorted(Comparator.comparingDouble(found -> -found.share))
                .map(found -> finding(input, found))
                .toList();
    }

    private static Finding finding(DetectorInput input, Association found) {
        boolean equal = found.equal >= EQUAL;
        boolean close = !equal && found.closeness >= DETERMINES;
        RowRanges anchors = input.plan().anchors(Split.TRAIN);
        Message message = Message.of(
                "evaluate.illusion.leak." + (equal ? "equal" : close ? "close" : "determines"),
                found.column,
                input.target(),
                input.horizon(),
                found.share);
        return Finding.of(IllusionKind.LEAK, close ? Severity.NOTE : Severity.WARNING, message)
                .with("explained", found.share)
                .with("equal", found.equal)
                .with("closeness", found.closeness)
                .with("horizon", input.horizon())
                .with(found.dots)
                .at(new Place.Rows(found.column, anchors.first(), anchors.last() + 1));
    }

    /**
     * Sample of train windows, evenly spread.
     *
     * @param rows {@code [windows]} their newest input rows, shuffled
     * @param stride rows from one to the next
     */
    private record Sample(int first, int stride, int[] rows) {

        static Sample of(DetectorInput input) {
            RowRanges anchors = input.plan().anchors(Split.TRAIN);
            int first = Math.max(input.plan().spec().newestRow(anchors.first()), OWN_LAGS - 1);
            int last = input.plan().spec().newestRow(anchors.last());
            int stride = 1 + Math.max(0, last - first) / MAX_WINDOWS;
            int newest = input.plan().spec().newestRow(0);
            List<Integer> rows = IntStream.iterate(first, row -> row <= last, row -> row + stride)
                    .filter(row -> anchors.contains(row - newest))
                    .boxed()
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(rows, new Random(1)); // reproducible
            return new Sample(
                    first, stride, rows.stream().mapToInt(Integer::intValue).toArray());
        }

        /** Indices of windows at least so many rows apart. */
        int[] spaced(int distance) {
            int strides = (distance + stride - 1) / stride;
            return IntStream.range(0, rows.length)
                    .filter(i -> (rows[i] - first) / stride % strides == 0)
                    .toArray();
        }
    }

    /**
     * Association of a column with the future target.
     *
     * @param equal share of windows in which it equals the future target
     * @param share that it explains of what the target's own past leaves unexplained
     * @param closeness 1 − squared distance from the future target / that of the last value; 1 where it equals it
     */
    private record Association(String column, double equal, double share, double closeness, Sketch.Dots dots) {}

    /** Sampled windows, with the residuals of their targets after regression on the target's own past. */
    private static final class Windows {

        private final DetectorInput input;
        private final Sample sample;
        private final double[] last;
        private final double[] future;
        private final List<double[]> past = new ArrayList<>();
        private final double[] residual;
        private final double residualShare;

        Windows(DetectorInput input, Sample sample) {
            this.input = input;
            this.sample = sample;
            double[] target = input.targetValues();
            last = at(target, 0);
            future = at(target, input.horizon());
            for (int back = 0; back < OWN_LAGS; back++) {
                past.add(residual(at(target, -back)));
            }
            residual = residual(future);
            double[] all = ColumnVectors.centred(future.length, i -> future[i]);
            residualShare =
                    ColumnVectors.dot(residual, residual) / Math.max(ColumnVectors.dot(all, all), Double.MIN_NORMAL);
        }

        private double[] at(double[] column, int offset) {
            return Arrays.stream(sample.rows)
                    .mapToDouble(row -> column[row + offset])
                    .toArray();
        }

        /**
         * Residuals of a regression on the target's own past: their correlation is the partial correlation (Frisch, Waugh and
         * Lovell).
         */
        private double[] residual(double[] values) {
            double[] rest = ColumnVectors.centred(values.length, i -> values[i]);
            // Twice, for accuracy: neighbouring values of the target are nearly collinear.
            for (int round = 0; round < 2; round++) {
                past.forEach(vector -> ColumnVectors.remove(rest, vector));
            }
            return rest;
        }

        Association association(String column) {
            double[] values = at(input.series().values(column), 0);
            double[] own = residual(values);
            double[] all = ColumnVectors.centred(values.length, i -> values[i]);
            boolean isNew =
                    ColumnVectors.dot(own, own) > ROUNDING * ColumnVectors.dot(all, all) && residualShare > ROUNDING;
            double linear = isNew ? square(ColumnVectors.cosine(own, residual)) : 0;
            long equal = IntStream.range(0, values.length)
                    .filter(i -> values[i] == future[i] && future[i] != last[i])
                    .count();
            long moved = IntStream.range(0, values.length)
                    .filter(i -> future[i] != last[i])
                    .count();
            return new Association(
                    column,
                    moved == 0 ? 0 : (double) equal / moved,
                    Math.max(linear, isNew ? anyFunction(values) : 0),
                    1 - distance(values) / Math.max(distance(last), Double.MIN_NORMAL),
                    dots(column, own));
        }

        /** Squared distance of some values from the future target. */
        private double distance(double[] values) {
            return IntStream.range(0, values.length)
                    .mapToDouble(i -> square(values[i] - future[i]))
                    .sum();
        }

        /** By windows that do not overlap, as a column that merely counts rows would otherwise identify neighbours. */
        private double anyFunction(double[] values) {
            int[] spaced = sample.spaced(input.reach());
            if (spaced.length < MIN_WINDOWS) {
                return 0;
            }
            double[] x = Arrays.stream(spaced).mapToDouble(i -> values[i]).toArray();
            double[] lastSeen = Arrays.stream(spaced).mapToDouble(i -> last[i]).toArray();
            double[] level = Arrays.stream(spaced).mapToDouble(i -> future[i]).toArray();
            double[] change =
                    Arrays.stream(spaced).mapToDouble(i -> future[i] - last[i]).toArray();
            double[] relative = Arrays.stream(spaced)
                    .mapToDouble(i -> last[i] == 0 ? 0 : future[i] / last[i])
                    .toArray();
            double byOwn = ChatterjeeCorrelation.normalized(lastSeen, level);
            double ofLevel = byOwn < 1 ? 1 - (1 - ChatterjeeCorrelation.normalized(x, level)) / (1 - byOwn) : 0;
            return Math.max(
                    ofLevel,
                    Math.max(
                            ChatterjeeCorrelation.normalized(x, change),
                            ChatterjeeCorrelation.normalized(x, relative)));
        }

        private Sketch.Dots dots(String column, double[] own) {
            int count = Math.min(DOTS, own.length);
            return new Sketch.Dots(
                    Message.of("evaluate.illusion.leak.column", column),
                    Arrays.copyOf(own, count),
                    Message.of("evaluate.illusion.leak.target", input.target(), input.horizon()),
                    Arrays.copyOf(residual, count));
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
