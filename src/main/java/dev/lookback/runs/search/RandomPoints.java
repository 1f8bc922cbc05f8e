package dev.lookback.runs.search;

import java.util.SplittableRandom;

/** Points drawn at random: the i-th is the same for the same seed, whatever was drawn before. */
final class RandomPoints {

    private final SearchSpace space;
    private final long seed;

    RandomPoints(SearchSpace space, long seed) {
        this.space = space;
        this.seed = seed;
    }

    Point draw(long i) {
        SplittableRandom random = random(i);
        return new Point(space.dimensions().stream()
                .map(dimension -> dimension.at(random.nextDouble()))
                .toList());
    }

    /** A source of its own for the i-th of something. */
    SplittableRandom random(long i) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i * 0xBF58476D1CE4E5B9L);
    }
}
