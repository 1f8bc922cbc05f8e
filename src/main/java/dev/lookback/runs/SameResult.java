package dev.lookback.runs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Earlier run with the same recipe, data and seed as another, both from fresh weights: by design the same result.
 *
 * @param run number of the earlier run, which has finished
 * @param exact whether engine, version and number of threads are the same too; otherwise sums are rounded in another order
 * @param seeds with which that recipe was trained, or waits to be
 */
public record SameResult(long run, boolean exact, Set<Long> seeds) {

    public SameResult {
        seeds = Set.copyOf(seeds);
    }

    /** The smallest seed that the recipe was not trained with. */
    public long unusedSeed() {
        return unusedSeeds(seeds, 1).get(0);
    }

    /** The smallest seeds from 1 that are not used. */
    public static List<Long> unusedSeeds(Collection<Long> used, int count) {
        Set<Long> taken = Set.copyOf(used);
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> !taken.contains(seed))
                .limit(count)
                .boxed()
                .toList();
    }
}
