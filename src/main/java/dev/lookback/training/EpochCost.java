package dev.lookback.training;

import dev.lookback.engine.TrainableNetwork;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.window.Split;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What an epoch of a recipe takes on this machine, from a few steps that were really taken: gathering windows, forward and
 * backward pass and the optimizer's step, but not the judging after an epoch.
 *
 * @param seconds the median step, times the steps of an epoch
 * @param steps that were timed
 */
public record EpochCost(double seconds, int steps) {

    /** Steps before these run in code that Java has not compiled yet. */
    private static final double WARM_UP_SECONDS = 0.7;

    private static final double TIMED_SECONDS = 0.5;
    private static final int LEAST_STEPS = 3;

    /**
     * Takes about a second. Empty for a recipe that cannot be trained, and once {@code goOn}, asked before every step, says
     * no.
     */
    static Optional<EpochCost> measure(Recipe recipe, Series series, BooleanSupplier goOn) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        if (!check.trainable() || !goOn.getAsBoolean()) {
            return Optional.empty();
        }
        WindowPlan plan = check.plan().orElseThrow();
        Steps steps = new Steps(recipe, recipe.source(series, plan));
        if (!steps.during(WARM_UP_SECONDS, goOn)) {
            return Optional.empty();
        }
        steps.taken.clear();
        if (!steps.during(TIMED_SECONDS, goOn)) {
            return Optional.empty();
        }
        double perWindow = steps.median() / steps.size;
        return Optional.of(new EpochCost(perWindow * plan.count(Split.TRAIN), steps.taken.size()));
    }

    /** Training steps as a run takes them, on the windows of a first epoch, over and over. */
    private static final class Steps {

        private final WindowSource source;
        private final TrainableNetwork network;
        private final int[] order;
        private final int first;
        private final int size;
        private final int window;
        private final float[] inputs;
        private final float[] targets;
        private final List<Double> taken = new ArrayList<>();
        private int next;

        Steps(Recipe recipe, WindowSource source) {
            this.source = source;
            WindowPlan plan = source.plan();
            int timeSteps = plan.spec().timeSteps();
            network = TrainableNetwork.of(recipe, source.features(), timeSteps);
            order = EpochOrder.of(plan.count(Split.TRAIN), recipe.training().shuffle(), recipe.seed(), 1);
            first = plan.anchors(Split.TRAIN).first();
            size = Math.min(recipe.training().batchSize(), order.length);
            window = source.features() * timeSteps;
            inputs = new float[size * window];
            targets = new float[size];
        }

        /** Whether it came to its end. */
        boolean during(double seconds, BooleanSupplier goOn) {
            long began = System.nanoTime();
            for (int step = 0; step < LEAST_STEPS || secondsSince(began) < seconds; step++) {
                if (!goOn.getAsBoolean()) {
                    return false;
                }
                long stepBegan = System.nanoTime();
                take();
                taken.add(secondsSince(stepBegan));
            }
            return true;
        }

        private void take() {
            for (int i = 0; i < size; i++) {
                int anchor = first + order[next];
                next = (next + 1) % order.length;
                source.input(anchor, inputs, i * window);
                targets[i] = source.target(anchor);
            }
            network.trainStep(inputs, targets, size);
        }

        double median() {
            return taken.stream().sorted().skip(taken.size() / 2).findFirst().orElseThrow();
        }

        private static double secondsSince(long nanoTime) {
            return (System.nanoTime() - nanoTime) / 1e9;
        }
    }
}
