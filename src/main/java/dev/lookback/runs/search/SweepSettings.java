package dev.lookback.runs.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Settings of a sweep: what is varied, how it searches, when it ends.
 *
 * @param vary what is varied, as on the command line
 * @param halving whether most trials end early (ASHA)
 * @param runs to begin at most; empty: as many as there are
 * @param minutes after which no more are begun
 * @param parallel runs at once, each on one thread
 * @param seed of all that is drawn
 */
@RecordBuilder
public record SweepSettings(
        List<String> vary,
        SearchKind search,
        Objective objective,
        boolean halving,
        OptionalInt runs,
        OptionalDouble minutes,
        int parallel,
        long seed)
        implements SweepSettingsBuilder.With {

    public SweepSettings {
        vary = List.copyOf(vary);
    }
}
