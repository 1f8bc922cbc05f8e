package dev.lookback.experiment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lookback.evaluate.Scores;
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
        return againstPersistence
                .filter(found -> found.outcome() == Evidence.Outcome.BETTER)
                .isPresent();
    }

    /** Skill against the best baseline. */
    public double skillAgainstBest() {
        return bestBaseline.skill(scores.network().maeUnits());
    }
}
