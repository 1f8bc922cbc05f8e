package dev.lookback.runs.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asynchronous successive halving (Li et al. 2020, "A system for massively parallel hyperparameter tuning", algorithm 2): a trial
 * stops at each rung, and goes on to the next, three times as many epochs away, once it is among the best third of all that have
 * come as far.
 */
final class SuccessiveHalving {

    static final int REDUCTION = 3;

    /** After fewer, what has come of a trial is mostly its learning rate. */
    private static final int LEAST_EPOCHS = 3;

    private final int epochs;

    /** @param epochs of a whole run */
    SuccessiveHalving(int epochs) {
        this.epochs = epochs;
    }

    /** Epochs at which trials stop, the last one the end. */
    List<Integer> rungs() {
        List<Integer> rungs = new ArrayList<>();
        rungs.add(epochs);
        int rung = epochs / REDUCTION;
        // A short run stops once, however early.
        while (rung >= LEAST_EPOCHS || rung >= 1 && rungs.size() == 1) {
            rungs.add(0, rung);
            rung /= REDUCTION;
        }
        return rungs;
    }

    /** The trial most worth going on with, from the highest rung down. */
    Optional<SweepStep.GoOn> promotion(List<Trial> trials) {
        List<Integer> rungs = rungs();
        for (int i = rungs.size() - 2; i >= 0; i--) {
            int rung = rungs.get(i);
            List<Trial> best = at(trials, rung);
            Optional<Trial> worth = best.stream()
                    .limit(best.size() / REDUCTION)
                    .filter(trial -> waitsAt(trial, rung))
                    .findFirst();
            if (worth.isPresent()) {
                return Optional.of(new SweepStep.GoOn(worth.get().number(), rungs.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** Where nobody has come to the end, the best of those that have come furthest does. */
    Optional<SweepStep.GoOn> last(List<Trial> trials) {
        if (trials.stream().anyMatch(trial -> trial.state() == Trial.State.FINISHED)) {
            return Optional.empty();
        }
        List<Integer> rungs = rungs();
        for (int i = rungs.size() - 2; i >= 0; i--) {
            int rung = rungs.get(i);
            Optional<Trial> best = at(trials, rung).stream()
                    .filter(trial -> waitsAt(trial, rung))
                    .findFirst();
            if (best.isPresent()) {
                return Optional.of(new SweepStep.GoOn(best.get().number(), rungs.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private static boolean waitsAt(Trial trial, int rung) {
        return trial.state() == Trial.State.WAITING && trial.epochs() == rung;
    }

    /**
     * All that have come to a rung: the furthest first, of those that have come equally far the best. Whoever stays behind was
     * worse than those who went on, when they were compared.
     */
    List<Trial> ranked(List<Trial> trials) {
        List<Integer> rungs = rungs();
        List<Trial> ranked = new ArrayList<>();
        for (int i = rungs.size() - 1; i >= 0; i--) {
            at(trials, rungs.get(i)).stream()
                    .filter(trial -> !ranked.contains(trial))
                    .toList()
                    .forEach(ranked::add);
        }
        return ranked;
    }

    /** All that have come to a rung, the best first. */
    static List<Trial> at(List<Trial> trials, int rung) {
        return trials.stream()
                .filter(trial -> trial.epochs() >= rung || trial.state() == Trial.State.FINISHED)
                .filter(trial -> trial.state() != Trial.State.FAILED)
                .sorted(Comparator.comparingDouble((Trial trial) -> trial.cost(rung))
                        .thenComparing(Trial::number))
                .toList();
    }
}
