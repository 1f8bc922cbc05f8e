package dev.lookback.runs;

import dev.lookback.evaluate.Scores;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Message;
import dev.lookback.training.EndReason;
import dev.lookback.training.EpochResult;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Stored run without its large arrays.
 *
 * @param id its number in the store
 * @param uuid its name in the world, the same in every store that it is copied to
 * @param facts empty before it began
 * @param setup the same for runs that differ in nothing but their seeds
 * @param scores of the kept weights; of a run that goes on, those after its newest epoch
 */
public record StoredRun(
        long id,
        String uuid,
        NewRun origin,
        String setup,
        Labels labels,
        RunState state,
        String engine,
        String version,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        int bestEpoch,
        double seconds,
        double speed,
        Optional<RunFacts> facts,
        List<EpochResult> history,
        Map<Split, Scores> scores,
        Optional<RunEvent.Failed> failure) {

    public StoredRun {
        history = List.copyOf(history);
        scores = Map.copyOf(scores);
    }

    /** That train it; empty before it began, where nobody asked for any. */
    public OptionalInt threads() {
        return origin.threads();
    }

    public Recipe recipe() {
        return origin.recipe();
    }

    /** Why it ended; empty for one that is not over. */
    public Optional<Message> endReason() {
        return EndReason.of(state, recipe().training(), history, bestEpoch, failure);
    }

    /** Whether it can be judged on a test split, and nobody has looked. */
    public boolean isTestSealed() {
        boolean hasTest =
                facts.map(f -> f.windows().getOrDefault(Split.TEST, 0) > 0).orElse(false);
        return hasTest && state.isOver() && ended.isPresent() && failure.isEmpty() && !scores.containsKey(Split.TEST);
    }
}
