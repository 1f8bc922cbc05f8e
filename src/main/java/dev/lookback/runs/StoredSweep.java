package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.search.SweepEstimate;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Stored sweep; its trials are runs.
 *
 * @param recipe around which fields are varied
 * @param excluded points that came up and cannot be trained
 * @param seconds that it was worked at
 * @param outcome why it is over; empty while it is not
 * @param unsealed when somebody has first looked at test results of its trials
 */
public record StoredSweep(
        long id,
        String name,
        Recipe recipe,
        SweepSettings settings,
        int excluded,
        double seconds,
        Optional<Message> outcome,
        Optional<Instant> unsealed,
        Instant created) {

    public boolean isOver() {
        return outcome.isPresent();
    }

    /**
     * Estimate of its progress.
     *
     * @param points of its space; empty where there is no end of them
     * @param threads that trials may share
     */
    public SweepEstimate estimate(OptionalLong points, List<StoredTrial> trials, int threads) {
        OptionalLong trainable =
                points.isPresent() ? OptionalLong.of(Math.max(0, points.getAsLong() - excluded)) : points;
        return SweepEstimate.of(new SweepEstimate.State(
                settings,
                recipe.training().epochs(),
                trainable,
                seconds,
                trials.stream().mapToDouble(StoredTrial::seconds).sum(),
                threads,
                trials.stream().map(StoredTrial::trial).toList()));
    }
}
