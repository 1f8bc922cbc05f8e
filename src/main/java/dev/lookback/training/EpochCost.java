package dev.lookback.training;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Duration of an epoch on this machine, measured on a few real steps: gathering windows, forward and backward pass and the optimizer's step.
 *
 * @param seconds of the fastest round's median step, times the steps of an epoch; without evaluation
 * @param evaluationSeconds of the forecasts after an epoch, from the time of a forward pass
 * @param windows trained on in an epoch
 * @param steps that were taken
 */
public record EpochCost(double seconds, double evaluationSeconds, int windows, int steps) {

    private static final double ROUND_SECONDS = 0.4;
    private static final int ROUND_STEPS = 10;

    private static final double LONGEST_ROUND_SECONDS = 2;

    /** Java compiles in the background: at first steps are many times slower, and get faster in leaps. */
    private static final int ROUNDS_WITHOUT_GAIN = 4;

    private static final double GAIN = 0.95;
    private static final int FORECASTS = 3;
    private static final double LONGEST_SECONDS = 10;

    /**
     * Takes steps until they no longer get faster: two seconds, more in a program that has just started; no further step is begun
     * after ten, however slow they are. Empty for a recipe that cannot be trained, and once {@code continues}, asked before every
     * step, says no.
     */
    static Optional<EpochCost> measure(Recipe recipe, Series series, BooleanSupplier continues) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        if (!check.trainable() || !continues.getAsBoolean()) {
            return Optional.empty();
        }
        WindowPlan plan = check.plan().orElseThrow();
        WindowSource source = recipe.source(series, plan);
        Steps steps = new Steps(recipe, source, recipe.weights(series, plan));
        long began = System.nanoTime();
        double best = Double.POSITIVE_INFINITY;
        int taken = 0;
        for (int idle = 0; idle < ROUNDS_WITHOUT_GAIN && secondsSince(began) < LONGEST_SECONDS; ) {
            List<Double> round = steps.round(continues);
            if (round.isEmpty()) {
                return Optional.empty();
            }
            double median = median(round);
            idle = median < GAIN * best ? 0 : idle + 1;
            best = Math.min(best, median);
            taken += round.size();
        }
        if (!continues.getAsBoolean()) {
            return Optional.empty();
        }
        int windows = plan.count(Split.TRAIN);
        double evaluating = steps.secondsOfForecast() * evaluated(plan);
        return Optional.of(new EpochCost(best / steps.size * windows, evaluating, windows, taken));
    }

    /** Windows that are forecast after each epoch of a run that is watched. */
    private static int evaluated(WindowPlan plan) {
        int train = plan.count(Split.TRAIN);
        return plan.count(Split.VALIDATION) + (train > TrainingRun.MANY_WINDOWS ? 0 : train);
    }

    /** Whether a round of so many steps, which took so long, needs another step: few slow ones tell as much as many quick ones. */
    static boolean isShort(int steps, double seconds) {
        boolean few = steps < ROUND_STEPS && seconds < LONGEST_ROUND_SECONDS;
        return steps == 0 || few || seconds < ROUND_SECONDS;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    /** Training steps as a run takes them, on the windows of a first epoch, over and over. */
    private static final class Steps {

        private final TrainableNetwork network;
        private final BatchFeed feed;
        private final int[] order;
        private final int size;
        private final int length;
        private BatchFeed.Batch batch;
        private int left;

        Steps(Recipe recipe, WindowSource source, float[] weights) {
            WindowPlan plan = source.plan();
            network = TrainableNetwork.of(recipe, source.features(), plan.spec().timeSteps());
            order = EpochOrder.of(plan.count(Split.TRAIN), recipe.training().shuffle(), recipe.seed(), 1);
            size = Math.min(recipe.training().batchSize(), order.length);
            length = source.length();
            feed = new BatchFeed(source, plan.anchors(Split.TRAIN), weights, size, Runnable::run);
        }

        /** Seconds of each step; empty if nobody wants to go on. */
        List<Double> round(BooleanSupplier continues) {
            List<Double> round = new ArrayList<>();
            long began = System.nanoTime();
            while (isShort(round.size(), secondsSince(began))) {
                if (!continues.getAsBoolean()) {
                    return List.of();
                }
                long stepBegan = System.nanoTime();
                take();
                round.add(secondsSince(stepBegan));
            }
            return round;
        }

        /** Seconds of a forward pass, per window. */
        double secondsOfForecast() {
            float[] outputs = new float[size * length];
            double best = Double.POSITIVE_INFINITY;
            long first = System.nanoTime();
            for (int i = 0; i < FORECASTS && (i == 0 || secondsSince(first) < ROUND_SECONDS); i++) {
                long began = System.nanoTime();
                network.predict(batch.inputs(), batch.count(), outputs, 0);
                best = Math.min(best, secondsSince(began));
            }
            return best / size;
        }

        /** On a full batch: the epoch begins again where fewer windows are left. */
        private void take() {
            if (left < size) {
                feed.begin(order);
                left = order.length;
            }
            batch = feed.next();
            left -= batch.count();
            network.trainStep(batch.inputs(), batch.targets(), batch.weights(), batch.count());
        }
    }
}
