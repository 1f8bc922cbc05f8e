package dev.lookback.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.baseline.Baseline;
import dev.lookback.evaluate.control.Control;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.split.Split;
import java.util.Optional;

/**
 * Result of training a recipe on one control series.
 *
 * @param seed of the series and of the recipe
 * @param split on which it was evaluated
 * @param windows of that split
 * @param bestBaseline on that split
 * @param againstPersistence evidence of the network against persistence; empty for too few windows
 * @param againstBest the same against the best baseline
 * @param attainable skill of forecasting by the planted pattern alone; NaN where nothing was planted
 */
public record ControlRun(
        Control control,
        long seed,
        Split split,
        int windows,
        Scores scores,
        @JsonProperty("rival") BestBaseline bestBaseline,
        Optional<Evidence> againstPersistence,
        Optional<Evidence> againstBest,
        double attainable) {

    /** Whether the network is significantly better than persistence. */
    public boolean hasLearned() {
        return toneAgainstPersistence() == Tone.BETTER;
    }

    public Tone toneAgainstPersistence() {
        double persistence = scores.persistence().maeUnits();
        return new Comparison(Baseline.PERSISTENCE, scores.network().maeUnits(), persistence, againstPersistence)
                .tone();
    }

    public Tone toneAgainstBest() {
        return new Comparison(
                        bestBaseline.baseline(), scores.network().maeUnits(), bestBaseline.maeUnits(), againstBest)
                .tone();
    }

    /** Skill against the best baseline. */
    public double skillAgainstBest() {
        return bestBaseline.skill(scores.network().maeUnits());
    }
}
