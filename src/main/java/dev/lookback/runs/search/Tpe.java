package dev.lookback.runs.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

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

    /** In a small space proposals repeat. */
    private static final int ATTEMPTS = 50;

    private final SearchSpace space;

    Tpe(SearchSpace space) {
        this.space = space;
    }

    /**
     * @param trials the best first
     * @param isNew which points may be proposed
     * @return empty where only others come up
     */
    Optional<Point> next(List<Trial> trials, Predicate<Point> isNew, SplittableRandom random) {
        int good = (int) Math.min(Math.ceil(0.1 * trials.size()), MOST_GOOD);
        List<Parzen> better = densities(trials.subList(0, good));
        List<Parzen> worse = densities(trials.subList(good, trials.size()));
        for (int i = 0; i < ATTEMPTS; i++) {
            Point point = propose(better, worse, random);
            if (isNew.test(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /** The densities are products over the dimensions, so each dimension may take the best of candidates of its own. */
    private Point propose(List<Parzen> better, List<Parzen> worse, SplittableRandom random) {
        List<String> values = new ArrayList<>();
        for (int d = 0; d < better.size(); d++) {
            Parzen l = better.get(d);
            Parzen g = worse.get(d);
            double place = DoubleStream.generate(() -> l.sample(random))
                    .limit(CANDIDATES)
                    .boxed()
                    .max(Comparator.comparingDouble(x -> l.density(x) / g.density(x)))
                    .orElseThrow();
            values.add(space.dimensions().get(d).at(place));
        }
        return new Point(values);
    }

    private List<Parzen> densities(List<Trial> trials) {
        List<Parzen> densities = new ArrayList<>();
        for (int d = 0; d < space.dimensions().size(); d++) {
            Dimension dimension = space.dimensions().get(d);
            int index = d;
            double[] places = trials.stream()
                    .mapToDouble(t -> dimension.place(t.point().values().get(index)))
                    .toArray();
            densities.add(Parzen.of(dimension, places));
        }
        return densities;
    }
}
