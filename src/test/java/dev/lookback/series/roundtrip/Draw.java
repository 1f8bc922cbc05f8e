package dev.lookback.series.roundtrip;

import java.util.List;
import java.util.Random;

/** Random choices for a table. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        // Neighbouring seeds begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to a number that is not drawn itself. */
    int below(int end) {
        return random.nextInt(end);
    }

    double gaussian() {
        return random.nextGaussian();
    }
}
