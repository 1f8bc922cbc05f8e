package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.widget.problem.FieldNames;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Objective in its own direction (skill: higher is better), from the minimised cost. */
    double value(StoredTrial trial) {
        return objective.cost(trial.trial().cost()); // its own inverse
    }

    /** Whether it was trained for all epochs; only then are objectives comparable. */
    boolean isWhole(StoredTrial trial) {
        return trial.trial().state() == Trial.State.FINISHED;
    }

    /** A line for each varied field, by its name in the forms, with the trial's value. */
    String point(StoredTrial trial, Texts texts) {
        List<String> values = trial.trial().point().values();
        return IntStream.range(0, values.size())
                .mapToObj(i -> FieldNames.of(texts, space.dimensions().get(i).path()) + " = " + values.get(i))
                .collect(Collectors.joining("\n"));
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
