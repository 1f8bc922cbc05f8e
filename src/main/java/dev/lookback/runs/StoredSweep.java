package dev.lookback.runs;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.search.SweepSettings;
import dev.lookback.text.Message;
import java.time.Instant;
import java.util.Optional;

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
}
