package dev.lookback.runs.search;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Estimate of a sweep's progress and of the time that it still takes.
 *
 * @param over trials that are not being trained any more, or wait at a rung
 * @param most trials that there will be; empty where only time ends them
 * @param secondsLeft empty while too little was trained to tell
 */
public record SweepEstimate(int over, OptionalLong most, OptionalDouble secondsLeft) {

    /** One trial alone, or a first epoch alone, says little of the others. */
    private static final int LEAST_TRIALS = 2;

    private static final int LEAST_EPOCHS = 3;

    /**
     * State of a sweep.
     *
     * @param epochs of a whole trial
     * @param points of its space that can still be trained; empty where there is no end of them
     * @param worked seconds that it was worked at
     * @param trained seconds that all its trials were trained, added up
     * @param threads that trials may share
     */
    public record State(
            SweepSettings settings,
            int epochs,
            OptionalLong points,
            double worked,
            double trained,
            int threads,
            List<Trial> trials) {

        public State {
            trials = List.copyOf(trials);
        }
    }

    /** Epochs still to be trained, and in how many pieces. */
    private record Left(double epochs, long pieces) {}

    public static SweepEstimate of(State state) {
        List<Trial> trials = state.trials();
        int over = (int) trials.stream().filter(trial -> !isGoingOn(trial)).count();
        OptionalLong most = Sweep.most(state.points(), state.settings());
        OptionalLong all = most.isPresent() ? OptionalLong.of(Math.max(most.getAsLong(), trials.size())) : most;
        return new SweepEstimate(over, all, secondsLeft(state, all));
    }

    private static OptionalDouble secondsLeft(State state, OptionalLong most) {
        OptionalDouble timeLeft = state.settings().minutes().isPresent()
                ? OptionalDouble.of(Math.max(0, 60 * state.settings().minutes().getAsDouble() - state.worked()))
                : OptionalDouble.empty();
        int trained = state.trials().stream().mapToInt(Trial::epochs).sum();
        long begun = state.trials().stream().filter(trial -> trial.epochs() > 0).count();
        if (trained < LEAST_EPOCHS || begun < Math.min(LEAST_TRIALS, most.orElse(LEAST_TRIALS))) {
            return most.isEmpty() ? timeLeft : OptionalDouble.empty();
        }
        double perEpoch = state.trained() / trained;
        // Whatever was begun before the time is up is trained to its next stop.
        double latest = timeLeft.orElse(Double.POSITIVE_INFINITY) + perEpoch * firstStop(state);
        if (most.isEmpty()) {
            return OptionalDouble.of(latest);
        }
        Left left = state.settings().halving() ? leftOfHalving(state, most.getAsLong()) : left(state, most.getAsLong());
        long parallel = Math.min(Math.min(state.settings().parallel(), state.threads()), left.pieces());
        return OptionalDouble.of(Math.min(latest, perEpoch * left.epochs() / Math.max(1, parallel)));
    }

    private static double firstStop(State state) {
        return state.settings().halving()
                ? new SuccessiveHalving(state.epochs()).rungs().get(0)
                : usualEpochs(state);
    }

    /** Of trials that ended; early stopping makes them fewer than the recipe's. */
    private static double usualEpochs(State state) {
        return state.trials().stream()
                .filter(trial -> trial.state() == Trial.State.FINISHED)
                .mapToInt(Trial::epochs)
                .average()
                .orElse(state.epochs());
    }

    private static Left left(State state, long most) {
        double usual = usualEpochs(state);
        List<Trial> goingOn =
                state.trials().stream().filter(SweepEstimate::isUnfinished).toList();
        long notBegun = most - state.trials().size();
        double epochs = goingOn.stream()
                .mapToDouble(trial -> Math.max(0, usual - trial.epochs()))
                .sum();
        return new Left(epochs + notBegun * usual, goingOn.size() + notBegun);
    }

    /** Of those that come to a rung, one of three goes on to the next, and at least one to the end. */
    private static Left leftOfHalving(State state, long most) {
        List<Integer> rungs = new SuccessiveHalving(state.epochs()).rungs();
        long expected = most
                - state.trials().stream()
                        .filter(trial -> trial.state() == Trial.State.FAILED || trial.state() == Trial.State.STOPPED)
                        .count();
        double epochs = 0;
        long pieces = 0;
        int before = 0;
        for (int rung : rungs) {
            long reached = SuccessiveHalving.at(state.trials(), rung).stream()
                    .filter(trial -> trial.state() != Trial.State.STOPPED)
                    .count();
            long missing = Math.max(0, expected - reached);
            epochs += (double) missing * (rung - before);
            pieces += missing;
            expected = Math.max(1, Math.max(expected, reached) / SuccessiveHalving.REDUCTION);
            before = rung;
        }
        double onTheWay = state.trials().stream()
                .filter(SweepEstimate::isGoingOn)
                .mapToInt(trial -> trial.epochs()
                        - rungs.stream()
                                .filter(rung -> rung <= trial.epochs())
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0))
                .sum();
        return new Left(Math.max(0, epochs - onTheWay), pieces);
    }

    private static boolean isGoingOn(Trial trial) {
        return trial.state() == Trial.State.RUNNING || trial.state() == Trial.State.INTERRUPTED;
    }

    private static boolean isUnfinished(Trial trial) {
        return isGoingOn(trial) || trial.state() == Trial.State.WAITING;
    }
}
