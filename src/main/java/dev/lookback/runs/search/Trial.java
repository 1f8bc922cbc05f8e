package dev.lookback.runs.search;

import java.util.List;

/**
 * Trial of a point, as far as it was trained.
 *
 * @param number from 1, in the order in which trials were begun
 * @param costs after each epoch: the objective, less is better; NaN where it does not exist
 */
public record Trial(int number, Point point, State state, List<Double> costs) {

    /** State of a trial. */
    public enum State {
        RUNNING,

        /** At a rung, for its turn. */
        WAITING,

        /** The program ended in the middle of it. */
        INTERRUPTED,
        FINISHED,
        FAILED,

        /** By hand: nobody wants it to go on. */
        STOPPED
    }

    public Trial {
        costs = List.copyOf(costs);
    }

    int epochs() {
        return costs.size();
    }

    /** The best so far, up to an epoch: it is the weights of the best epoch that a run keeps. */
    public double cost(int epochs) {
        return costs.stream()
                .limit(epochs)
                .filter(cost -> !cost.isNaN())
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    public double cost() {
        return cost(epochs());
    }
}
