package dev.lookback.runs.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * The tree-structured Parzen estimator (Bergstra et al. 2011, "Algorithms for hyper-parameter optimization"): what was tried is
 * parted into the good and the rest, each becomes a density, and of points drawn from the good one's that is tried next which is
 * likeliest to be good: the largest l(x) / g(x).
 */
final class Tpe {

    /** Drawn at random before there is anything to learn from. */
    static final int STARTUP = 10;

    private static final int CANDIDATES = 24;
    private static final int MOST_GOOD = 25;

    /** In a small space points repeat. */
    private static final int MOST_DRAWS = 20 * CANDIDATES;

    private final SearchSpace space;

    Tpe(SearchSpace space) {
        this.space = space;
    }

    /**
     * @param trials the best first
     * @param tried what is not to be proposed again
     * @param isValid what may be proposed; asked only of what is likely to be proposed
     * @return empty where nothing new comes up
     */
    Optional<Point> next(List<Trial> trials, Set<Point> tried, Predicate<Point> isValid, SplittableRandom random) {
        int good = (int) Math.min(Math.ceil(0.1 * trials.size()), MOST_GOOD);
        ParzenDensity better = new ParzenDensity(space, points(trials.subList(0, good)));
        ParzenDensity worse = new ParzenDensity(space, points(trials.subList(good, trials.size())));
        Set<Point> candidates = new LinkedHashSet<>();
        for (int i = 0; i < MOST_DRAWS && candidates.size() < CANDIDATES; i++) {
            Point drawn = better.sample(random);
            if (!tried.contains(drawn)) {
                candidates.add(drawn);
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Point point) -> -better.density(point) / worse.density(point)))
                .filter(isValid)
                .findFirst();
    }

    private static List<Point> points(List<Trial> trials) {
        return trials.stream().map(Trial::point).toList();
    }
}
