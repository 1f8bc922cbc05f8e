package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.AnchorRange;
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
 * Columns whose newest input value tells the target that is still to come, beyond what the target's own past tells. Bars of the same
 * day do not: a day's close says nothing of the next day's high that would come near the limits here. A column that comes close to
 * the target without being it may be honest, as a close is before the next open: that is noted, and not called a leak.
 */
final class LeakDetector implements Detector {

    /** Windows that are enough to see it; more only cost time. */
    private static final int MOST = 5_000;

    /** With fewer, columns agree by chance. */
    private static final int FEWEST = 50;

    /** The target's newest values, whose knowledge is nobody's merit. */
    private static final int OWN_VALUES = 3;

    /** A column is the target where it equals it in so many windows: files have gaps and corrections. */
    private static final double EQUAL = 0.99;

    /**
     * A column determines the target where it explains so much of what the target's own past leaves open. Honest columns explain a few
     * hundredths of a price, half where two sensors measure the same; what was computed from the target explains nearly all.
     */
    private static final double DETERMINES = 0.9;

    /** Below this share of its size, what is left of a column is rounding. */
    private static final double NOTHING = 1e-10;

    private static final int DOTS = 300;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LEAK;
    }

    @Override
    public boolean canLook(Facts facts) {
        return !facts.others().isEmpty() && Sample.of(facts).rows.length >= FEWEST;
    }

    @Override
    public List<Finding> look(Facts facts) {
        Windows windows = new Windows(facts, Sample.of(facts));
        return facts.others().stream()
                .map(name -> windows.knowledge(name))
                .filter(found -> found.equal >= EQUAL || found.share >= DETERMINES)
                .sorted(Comparator.comparingDouble(found -> -found.share))
                .map(found -> finding(facts, found))
                .toList();
    }

    private static Finding finding(Facts facts, Knowledge found) {
        boolean equal = found.equal >= EQUAL;
        boolean close = !equal && found.closeness >= DETERMINES;
        AnchorRange anchors = facts.plan().anchors(Split.TRAIN);
        Message message = Message.of(
                "evaluate.illusion.leak." + (equal ? "equal" : close ? "close" : "determines"),
                found.column,
                facts.target(),
                facts.horizon(),
                found.share);
        return Finding.of(IllusionKind.LEAK, close ? Severity.NOTE : Severity.WARNING, message)
                .with("explained", found.share)
                .with("equal", found.equal)
                .with("closeness", found.closeness)
                .with("horizon", facts.horizon())
                .with(found.dots)
                .at(new Place.Rows(found.column, anchors.first(), anchors.last() + 1));
    }

    /**
     * Windows that are looked at, evenly spread.
     *
     * @param rows {@code [windows]} their newest input rows, in no order
     * @param stride rows from one to the next
     */
    private record Sample(int first, int stride, int[] rows) {

        static Sample of(Facts facts) {
            AnchorRange anchors = facts.plan().anchors(Split.TRAIN);
            int first = Math.max(facts.plan().spec().newestRow(anchors.first()), OWN_VALUES - 1);
            int last = facts.plan().spec().newestRow(anchors.last());
            int stride = 1 + Math.max(0, last - first) / MOST;
            List<Integer> rows = IntStream.iterate(first, row -> row <= last, row -> row + stride)
                    .boxed()
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(rows, new Random(1)); // the same at each look
            return new Sample(
                    first, stride, rows.stream().mapToInt(Integer::intValue).toArray());
        }

        /** Places of those that lie so many rows apart, or more. */
        int[] apart(int distance) {
            int strides = (distance + stride - 1) / stride;
            return IntStream.range(0, rows.length)
                    .filter(i -> (rows[i] - first) / stride % strides == 0)
                    .toArray();
        }
    }

    /**
     * What a column knows.
     *
     * @param equal share of windows in which it is the target to come
     * @param share of what the target's past leaves open that it explains
     * @param closeness 1 − squared distance from the target to come / that of the last value: at most 1, where it equals it
     */
    private record Knowledge(String column, double equal, double share, double closeness, Sketch.Dots dots) {}

    /** The windows looked at, and of their targets what their own past leaves open. */
    private static final class Windows {

        private final Facts facts;
        private final Sample sample;
        private final double[] last;
        private final double[] coming;
        private final List<double[]> past = new ArrayList<>();
        private final double[] open;
        private final double openShare;

        Windows(Facts facts, Sample sample) {
            this.facts = facts;
            this.sample = sample;
            double[] target = facts.targetValues();
            last = at(target, 0);
            coming = at(target, facts.horizon());
            for (int back = 0; back < OWN_VALUES; back++) {
                past.add(without(at(target, -back)));
            }
            open = without(coming);
            double[] all = ColumnVectors.centred(coming.length, i -> coming[i]);
            openShare = ColumnVectors.dot(open, open) / Math.max(ColumnVectors.dot(all, all), Double.MIN_NORMAL);
        }

        private double[] at(double[] column, int offset) {
            return Arrays.stream(sample.rows)
                    .mapToDouble(row -> column[row + offset])
                    .toArray();
        }

        /** Less what the target's past says of it: by Frisch, Waugh and Lovell, what is left of two columns correlates partially. */
        private double[] without(double[] values) {
            double[] left = ColumnVectors.centred(values.length, i -> values[i]);
            // Twice, since the target's values differ little from row to row.
            for (int round = 0; round < 2; round++) {
                past.forEach(vector -> ColumnVectors.remove(left, vector));
            }
            return left;
        }

        Knowledge knowledge(String column) {
            double[] values = at(facts.series().values(column), 0);
            double[] own = without(values);
            double[] all = ColumnVectors.centred(values.length, i -> values[i]);
            boolean isNews = ColumnVectors.dot(own, own) > NOTHING * ColumnVectors.dot(all, all) && openShare > NOTHING;
            double linear = isNews ? square(ColumnVectors.cosine(own, open)) : 0;
            long equal = IntStream.range(0, values.length)
                    .filter(i -> values[i] == coming[i] && coming[i] != last[i])
                    .count();
            long moved = IntStream.range(0, values.length)
                    .filter(i -> coming[i] != last[i])
                    .count();
            return new Knowledge(
                    column,
                    moved == 0 ? 0 : (double) equal / moved,
                    Math.max(linear, isNews ? anyFunction(values) : 0),
                    1 - distance(values) / Math.max(distance(last), Double.MIN_NORMAL),
                    dots(column, own));
        }

        /** Squared, of some values from the target to come. */
        private double distance(double[] values) {
            return IntStream.range(0, values.length)
                    .mapToDouble(i -> square(values[i] - coming[i]))
                    .sum();
        }

        /** Of windows that share nothing, since a column that only counts rows would else tell neighbours from others. */
        private double anyFunction(double[] values) {
            int[] apart = sample.apart(facts.reach());
            if (apart.length < FEWEST) {
                return 0;
            }
            double[] x = Arrays.stream(apart).mapToDouble(i -> values[i]).toArray();
            double[] before = Arrays.stream(apart).mapToDouble(i -> last[i]).toArray();
            double[] level = Arrays.stream(apart).mapToDouble(i -> coming[i]).toArray();
            double[] change =
                    Arrays.stream(apart).mapToDouble(i -> coming[i] - last[i]).toArray();
            double[] relative = Arrays.stream(apart)
                    .mapToDouble(i -> last[i] == 0 ? 0 : coming[i] / last[i])
                    .toArray();
            double byOwn = Dependence.share(before, level);
            double ofLevel = byOwn < 1 ? 1 - (1 - Dependence.share(x, level)) / (1 - byOwn) : 0;
            return Math.max(ofLevel, Math.max(Dependence.share(x, change), Dependence.share(x, relative)));
        }

        private Sketch.Dots dots(String column, double[] own) {
            int count = Math.min(DOTS, own.length);
            return new Sketch.Dots(
                    Message.of("evaluate.illusion.leak.column", column),
                    Arrays.copyOf(own, count),
                    Message.of("evaluate.illusion.leak.target", facts.target(), facts.horizon()),
                    Arrays.copyOf(open, count));
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
