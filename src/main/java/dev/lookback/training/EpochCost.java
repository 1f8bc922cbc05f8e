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
 * What an epoch of a recipe takes on this machine, from a few steps that were really taken: gathering windows, forward and
 * backward pass and the optimizer's step, but not the judging after an epoch.
 *
 * @param seconds of the fastest round's median step, times the steps of an epoch
 * @param steps that were taken
 */
public record EpochCost(double seconds, int steps) {

    private static final double ROUND_SECONDS = 0.4;
    private static final int ROUND_STEPS = 10;

    /** Java compiles in the background: at first steps are many times slower, and get faster in leaps. */
    private static final int ROUNDS_WITHOUT_GAIN = 4;

    private static final double GAIN = 0.95;
    private static final double LONGEST_SECONDS = 15;

    /**
     * Takes steps until they no longer get faster: two seconds, more in a program that has just started. Empty for a recipe that
     * cannot be trained, and once {@code goOn}, asked before every step, says no.
     */
    static Optional<EpochCost> measure(Recipe recipe, Series series, BooleanSupplier goOn) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        if (!check.trainable() || !goOn.getAsBoolean()) {
            return Optional.empty();
        }
        WindowPlan plan = check.plan().orElseThrow();
        Steps steps = new Steps(recipe, recipe.source(series, plan));
        long began = System.nanoTime();
        double best = Double.POSITIVE_INFINITY;
        int taken = 0;
        for (int idle = 0; idle < ROUNDS_WITHOUT_GAIN && secondsSince(began) < LONGEST_SECONDS; ) {
            List<Double> round = steps.round(goOn);
            if (round.isEmpty()) {
                return Optional.empty();
            }
            double median = median(round);
            idle = median < GAIN * best ? 0 : idle + 1;
            best = Math.min(best, median);
            taken += round.size();
        }
        return Optional.of(new EpochCost(best / steps.size * plan.count(Split.TRAIN), taken));
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
        private int left;

        Steps(Recipe recipe, WindowSource source) {
            WindowPlan plan = source.plan();
            network = TrainableNetwork.of(recipe, source.features(), plan.spec().timeSteps());
            order = EpochOrder.of(plan.count(Split.TRAIN), recipe.training().shuffle(), recipe.seed(), 1);
            size = Math.min(recipe.training().batchSize(), order.length);
            feed = new BatchFeed(source, plan.anchors(Split.TRAIN).first(), size, Runnable::run);
        }

        /** Seconds of each step; empty if nobody wants to go on. */
        List<Double> round(BooleanSupplier goOn) {
            List<Double> round = new ArrayList<>();
            long began = System.nanoTime();
            while (round.size() < ROUND_STEPS || secondsSince(began) < ROUND_SECONDS) {
                if (!goOn.getAsBoolean()) {
                    return List.of();
                }
                long stepBegan = System.nanoTime();
                take();
                round.add(secondsSince(stepBegan));
            }
            return round;
        }

        /** On a full batch: the epoch begins again where fewer windows are left. */
        private void take() {
            if (left < size) {
                feed.begin(order);
                left = order.length;
            }
            BatchFeed.Batch batch = feed.next();
            left -= batch.count();
            network.trainStep(batch.inputs(), batch.targets(), batch.count());
        }
    }
}
