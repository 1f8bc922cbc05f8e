package dev.lookback.explain;

import dev.lookback.window.RowRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;

/**
 * Permutation importance of features and spans of the window (Breiman 2001; Fisher, Rudin and Dominici 2019): the mean
 * absolute error with a part of the inputs shuffled among windows minus the error without, in units. A part that the
 * network does not use has 0; redundant parts each have little. A window's last seen value is not shuffled.
 *
 * @param windows number of windows used
 * @param mae of the unchanged forecasts, in units
 * @param features {@code [features]}: shuffling a feature's whole window
 * @param blocks spans of the window, oldest first
 */
public record PermutationImportance(
        int windows, int repeats, double mae, List<ErrorIncrease> features, List<Block> blocks) {

    /**
     * Increase of the error by shuffling, over the repeats.
     *
     * @param mean increase of the mean absolute error, in units
     * @param deviation its standard deviation
     */
    public record ErrorIncrease(double mean, double deviation) {}

    /**
     * Importance of a span of the window.
     *
     * @param firstStep time step, 0 the oldest
     * @param lastStep included
     * @param all shuffling all features together
     * @param features {@code [features]}: shuffling one feature within the span
     */
    public record Block(int firstStep, int lastStep, ErrorIncrease all, List<ErrorIncrease> features) {}

    /**
     * Amount of computation.
     *
     * @param windows at most, evenly spaced
     * @param repeats number of random orders
     * @param blocks that a window is divided into at most
     * @param seed of the orders
     */
    public record Effort(int windows, int repeats, int blocks, long seed) {

        /** Default effort: seconds for usual networks. */
        public static Effort usual() {
            return new Effort(400, 5, 24, 1);
        }
    }

    /** Maximum number of values in all windows together. */
    private static final int MAX_VALUES = 8_000_000;

    /**
     * Shuffles and forecasts.
     *
     * @param anchors of windows whose target is known
     * @param shouldContinue told the progress, 0 to 1, before every part
     * @return empty once {@code shouldContinue} returns false
     * @throws IllegalArgumentException without windows
     */
    public static Optional<PermutationImportance> of(
            ExplainedModel model, RowRanges anchors, Effort effort, DoublePredicate shouldContinue) {
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("no windows");
        }
        int maxWindows = Math.max(1, MAX_VALUES / (model.features() * model.timeSteps()));
        int[] sampled = ExplainedModel.sampleEvenly(anchors, Math.min(maxWindows, effort.windows()));
        return new Permutations(model, sampled, effort, shouldContinue).all();
    }

    /** The computation, part by part. */
    private static final class Permutations {
        private final ExplainedModel model;
        private final int[] anchors;
        private final DoublePredicate shouldContinue;
        private final int features;
        private final int timeSteps;
        private final int block;
        private final float[] windows;
        private final List<int[]> orders = new ArrayList<>();
        private final double mae;
        private final int parts;
        private int done;

        Permutations(ExplainedModel model, int[] anchors, Effort effort, DoublePredicate shouldContinue) {
            this.model = model;
            this.anchors = anchors;
            this.shouldContinue = shouldContinue;
            features = model.features();
            timeSteps = model.timeSteps();
            block = (timeSteps + effort.blocks() - 1) / effort.blocks();
            windows = new float[anchors.length * features * timeSteps];
            for (int i = 0; i < anchors.length; i++) {
                model.source().input(anchors[i], windows, i * features * timeSteps);
            }
            Random random = new Random(effort.seed());
            for (int r = 0; r < effort.repeats(); r++) {
                orders.add(order(anchors.length, random));
            }
            mae = error(windows);
            parts = features + (timeSteps + block - 1) / block * (features + 1);
        }

        /** Random permutation (Fisher and Yates). */
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
            List<ErrorIncrease> byFeature = new ArrayList<>();
            for (int f = 0; f < features; f++) {
                Optional<ErrorIncrease> increase = errorIncrease(f, f + 1, 0, timeSteps);
                if (increase.isEmpty()) {
                    return Optional.empty();
                }
                byFeature.add(increase.get());
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
            Optional<ErrorIncrease> all = errorIncrease(0, features, from, to);
            List<ErrorIncrease> each = new ArrayList<>();
            for (int f = 0; f < features && all.isPresent(); f++) {
                Optional<ErrorIncrease> increase = errorIncrease(f, f + 1, from, to);
                if (increase.isEmpty()) {
                    return Optional.empty();
                }
                each.add(increase.get());
            }
            return all.map(increase -> new Block(from, to - 1, increase, each));
        }

        private Optional<ErrorIncrease> errorIncrease(int firstFeature, int endFeature, int from, int to) {
            if (!shouldContinue.test((double) done / parts)) {
                return Optional.empty();
            }
            done++;
            double[] increases = orders.stream()
                    .mapToDouble(order -> error(permuted(order, firstFeature, endFeature, from, to)) - mae)
                    .toArray();
            double mean = 0;
            for (double increase : increases) {
                mean += increase / increases.length;
            }
            double squares = 0;
            for (double increase : increases) {
                squares += (increase - mean) * (increase - mean);
            }
            return Optional.of(
                    new ErrorIncrease(mean, increases.length < 2 ? 0 : Math.sqrt(squares / (increases.length - 1))));
        }

        private float[] permuted(int[] order, int firstFeature, int endFeature, int from, int to) {
            float[] permuted = windows.clone();
            for (int i = 0; i < order.length; i++) {
                for (int f = firstFeature; f < endFeature; f++) {
                    int at = f * timeSteps + from;
                    System.arraycopy(
                            windows,
                            order[i] * features * timeSteps + at,
                            permuted,
                            i * features * timeSteps + at,
                            to - from);
                }
            }
            return permuted;
        }

        /** Mean absolute error over all windows and steps ahead, in units. */
        private double error(float[] inputs) {
            int length = model.spec().length();
            float[] outputs = model.inspector().outputs(inputs, anchors.length);
            double sum = 0;
            for (int i = 0; i < outputs.length; i++) {
                int anchor = anchors[i / length];
                sum += Math.abs(model.source().forecast(anchor, outputs[i])
                        - model.source().actual(anchor, i % length));
            }
            return sum / outputs.length;
        }
    }
}
