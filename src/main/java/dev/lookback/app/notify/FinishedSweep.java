package dev.lookback.app.notify;

import dev.lookback.app.widget.ObjectiveValue;
import dev.lookback.app.widget.SweepNames;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.StoredTrial;
import dev.lookback.runs.search.Objective;
import dev.lookback.runs.search.Trial;
import dev.lookback.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Sweep that is over, with its best trial.
 *
 * @param best empty where none has a score
 */
public record FinishedSweep(StoredSweep sweep, Optional<StoredTrial> best) {

    static FinishedSweep of(StoredSweep sweep, List<StoredTrial> trials) {
        return new FinishedSweep(
                sweep,
                trials.stream()
                        .filter(trial -> trial.trial().state() != Trial.State.FAILED)
                        .filter(trial -> Double.isFinite(trial.trial().cost()))
                        .min(Comparator.comparingDouble(trial -> trial.trial().cost())));
    }

    /** "Sweep 3 is over". */
    public String title(Texts texts) {
        return texts.get("app.sweeps.over", SweepNames.of(sweep.id(), sweep.name(), texts));
    }

    /** "30 of 30 trials · best validation MAE 0.123 (trial 17)". */
    public String text(Texts texts) {
        Objective objective = sweep.settings().objective();
        String outcome = sweep.outcome().map(texts::get).orElse("");
        return best.map(trial -> texts.get(
                        "app.sweeps.over.best",
                        outcome,
                        ObjectiveValue.name(objective, texts),
                        ObjectiveValue.of(
                                objective, objective.cost(trial.trial().cost()), texts),
                        trial.trial().number()))
                .orElse(outcome);
    }
}
