package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Trial;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * State of a sweep: its trials so far, its dimensions and objective.
 *
 * @param epochs of a whole trial
 * @param trials in the order in which they were begun
 */
public record SweepData(SearchSpace space, Objective objective, int epochs, List<StoredTrial> trials) {

    public SweepData {
        trials = List.copyOf(trials);
    }

    /** Trials with an objective so far. */
    List<StoredTrial> judged() {
        return trials.stream()
                .filter(trial -> Double.isFinite(trial.trial().cost()))
                .toList();
    }

    /** Of the trials with an objective. */
    double[] secondsPerEpoch() {
        return judged().stream()
                .mapToDouble(trial ->
                        trial.seconds() / Math.max(1, trial.trial().costs().size()))
                .toArray();
    }

    /** Trials that are over without an objective; one still running may get one. */
    List<StoredTrial> withoutScore() {
        return trials.stream()
                .filter(trial -> !Double.isFinite(trial.trial().cost()))
                .filter(trial -> trial.trial().state() != Trial.State.RUNNING)
                .toList();
    }

    /** Objective in its own direction (skill: higher is better), from the minimised cost. */
    public double value(StoredTrial trial) {
        return objective.cost(trial.trial().cost()); // its own inverse
    }

    /** Objectives of repeating the last value; trials with other windows have other ones. Empty where they are not known. */
    Optional<Range> persistence() {
        DoubleSummaryStatistics all = trials.stream()
                .flatMapToDouble(trial -> trial.persistence().stream())
                .summaryStatistics();
        return all.getCount() == 0 ? Optional.empty() : Optional.of(new Range(all.getMin(), all.getMax()));
    }

    /** Range of values. */
    record Range(double low, double high) {}

    /** Whether it was trained for all epochs; only then are objectives comparable. */
    public boolean isWhole(StoredTrial trial) {
        return trial.trial().state() == Trial.State.FINISHED;
    }

    /** Rank from 0 (best) to 1 (worst), so that one diverged trial does not use up the colour scale. */
    Map<Integer, Double> shades() {
        List<StoredTrial> order = judged().stream()
                .sorted(Comparator.comparingDouble(trial -> trial.trial().cost()))
                .toList();
        Map<Integer, Double> shades = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            shades.put(order.get(i).trial().number(), order.size() == 1 ? 0 : (double) i / (order.size() - 1));
        }
        return shades;
    }
}
