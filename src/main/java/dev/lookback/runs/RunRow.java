package dev.lookback.runs;

import dev.lookback.training.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * A run as a line of a table.
 *
 * @param values of the columns that were asked for: Double, String, Boolean, Instant, {@link SealedScore} where a score is not opened, or
 *     null where the run has none
 */
public record RunRow(long id, RunState state, boolean starred, OptionalInt colour, List<Object> values) {

    public RunRow {
        values = Collections.unmodifiableList(new ArrayList<>(values)); // may hold null
    }
}
