package dev.lookback.explain;

import dev.lookback.window.AnchorRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;

/**
 * What forecasts lose when a part of their inputs is dealt out anew among the windows (Breiman 2001; Fisher, Rudin and Dominici
 * 2019): mean absolute error with it less without, in units. A part that the network does not use loses nothing; parts that say
 * the same lose little each. The last seen value of a window stays its own.
 *
 * @param windows that were looked at
 * @param mae of the forecasts as they are, in units
 * @param features {@code [features]}: a feature's whole window
 * @param blocks stretches of the window, the oldest first
 */
public record PermutationImportance(int windows, int repeats, double mae, List<Loss> features, List<Block> blocks) {

    /**
     * Over the repeats.
     *
     * @param mean added mean absolute error, in units
     * @param deviation its standard deviation
     */
    public record Loss(double mean, double deviation) {}

    /**
     * A stretch of the window.
     *
     * @param firstStep time step, 0 the oldest
     * @param lastStep both included
     * @param all with all features together
     * @param features {@code [features]}: this stretch of one feature
     */
    public record Block(int firstStep, int lastStep, Loss all, List<Loss> features) {}

    /**
     * How much is computed.
     *
     * @param windows at most, spread evenly
     * @param repeats orders that are drawn
     * @param blocks that a window is cut into at most
     * @param seed of the orders
     */
    public record Effort(int windows, int repeats, int blocks, long seed) {

        /** Seconds for usual networks. */
        public static Effort usual() {
            return new Effort(400, 5, 24, 1);
        }
    }

    /** Numbers that the windows that are looked at may hold together. */
    private static final int ROOM = 8_000_000;

    /**
     * @param anchors of windows whose target has come
     * @param goOn told how far it is, 0 to 1, before every part
     * @return empty once {@code goOn} says no
     * @throws IllegalArgumentException without windows
     */
    public static Optional<PermutationImportance> of(
            ExplainedModel subject, AnchorRange anchors, Effort effort, DoublePredicate goOn) {
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("no windows");
        }
        int room = Math.max(1, ROOM / (subject.features() * subject.timeSteps()));
        int[] sampled = ExplainedModel.evenly(anchors, Math.min(room, effort.windows()));
        return new Permutations(subject, sampled, effort, goOn).all();
    }

    /** The work, part by part. */
    private static final class Permutations {
        private final ExplainedModel subject;
        private final int[] anchors;
        private final DoublePredicate goOn;
        private final int features;
        private final int timeSteps;
        private final int block;
        private final float[] windows;
        private final List<int[]> orders = new ArrayList<>();
        private final double mae;
        private final int parts;
        private int done;

        Permutations(ExplainedModel subject, int[] anchors, Effort effort, DoublePredicate goOn) {
            this.subject = subject;
            this.anchors = anchors;
            this.goOn = goOn;
            features = subject.features();
            timeSteps = subject.timeSteps();
            block = (timeSteps + effort.blocks() - 1) / effort.blocks();
            windows = new float[anchors.length * features * timeSteps];
            for (int i = 0; i < anchors.length; i++) {
                subject.source().input(anchors[i], windows, i * features * timeSteps);
            }
            Random random = new Random(effort.seed());
            for (int r = 0; r < effort.repeats(); r++) {
                orders.add(order(anchors.length, random));
            }
            mae = error(windows);
            parts = features + (timeSteps + block - 1) / block * (features + 1);
        }

        /** Fisher and Yates. */
        private static int[] order(int count, Random random) {
            int[] order = new int[count];
            for (int i = 0; i < count; i++) {
                int at = random.nextInt(i + 1);
                order[i] = order[at];
                order[at] = i;
            }
            return order;
        }

        Optional<PermutationImportance> all() {
            List<Loss> byFeature = new ArrayList<>();
            for (int f = 0; f < features; f++) {
                Optional<Loss> loss = loss(f, f + 1, 0, timeSteps);
                if (loss.isEmpty()) {
                    return Optional.empty();
                }
                byFeature.add(loss.get());
            }
            List<Block> blocks = new ArrayList<>();
            for (int from = 0; from < timeSteps; from += block) {
                Optional<Block> next = block(from, Math.min(timeSteps, from + block));
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                blocks.add(next.get());
            }
            return Optional.of(new PermutationImportance(anchors.length, orders.size(), mae, byFeature, blocks));
        }

        private Optional<Block> block(int from, int to) {
            Optional<Loss> all = loss(0, features, from, to);
            List<Loss> each = new ArrayList<>();
            for (int f = 0; f < features && all.isPresent(); f++) {
                Optional<Loss> loss = loss(f, f + 1, from, to);
                if (loss.isEmpty()) {
                    return Optional.empty();
                }
                each.add(loss.get());
            }
            return all.map(loss -> new Block(from, to - 1, loss, each));
        }

        private Optional<Loss> loss(int firstFeature, int endFeature, int from, int to) {
            if (!goOn.test((double) done / parts)) {
                return Optional.empty();
            }
            done++;
            double[] losses = orders.stream()
                    .mapToDouble(order -> error(dealt(order, firstFeature, endFeature, from, to)) - mae)
                    .toArray();
            double mean = 0;
            for (double loss : losses) {
                mean += loss / losses.length;
            }
            double squares = 0;
            for (double loss : losses) {
                squares += (loss - mean) * (loss - mean);
            }
            return Optional.of(new Loss(mean, losses.length < 2 ? 0 : Math.sqrt(squares / (losses.length - 1))));
        }

        private float[] dealt(int[] order, int firstFeature, int endFeature, int from, int to) {
            float[] dealt = windows.clone();
            for (int i = 0; i < order.length; i++) {
                for (int f = firstFeature; f < endFeature; f++) {
                    int at = f * timeSteps + from;
                    System.arraycopy(
                            windows,
                            order[i] * features * timeSteps + at,
                            dealt,
                            i * features * timeSteps + at,
                            to - from);
                }
            }
            return dealt;
        }

        /** Mean absolute error over all windows and steps ahead, in units. */
        private double error(float[] inputs) {
            int length = subject.spec().length();
            float[] outputs = subject.insight().outputs(inputs, anchors.length);
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                int anchor = anchors[i / length];
                sum += Math.abs(subject.source().forecast(anchor, outputs[i])
                        - subject.source().actual(anchor, i % length));
            }
            return sum / outputs.length;
        }
    }
}
