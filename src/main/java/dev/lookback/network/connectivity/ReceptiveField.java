package dev.lookback.network.connectivity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Receptive field of each value along time: the oldest and newest time step of the window that it depends on. A value that
 * only sees padding has its newest before its oldest.
 *
 * @param oldest {@code [timeSteps]}
 * @param newest {@code [timeSteps]}
 */
public record ReceptiveField(int[] oldest, int[] newest) {

    /** Before the first layer: every time step sees itself. */
    public static ReceptiveField itself(int timeSteps) {
        int[] steps = IntStream.range(0, timeSteps).toArray();
        return new ReceptiveField(steps, steps);
    }

    /** Behind a kernel or pool that slides over these values. */
    ReceptiveField through(Taps taps) {
        int[] slidNewest = negated(SlidingMinimum.of(negated(newest), taps, 1));
        return new ReceptiveField(SlidingMinimum.of(oldest, taps, Integer.MAX_VALUE), slidNewest);
    }

    private static int[] negated(int[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    /** Each value combined with all before it. */
    ReceptiveField cumulative() {
        int[] oldestSoFar = oldest.clone();
        int[] newestSoFar = newest.clone();
        for (int j = 1; j < oldest.length; j++) {
            oldestSoFar[j] = Math.min(oldestSoFar[j - 1], oldestSoFar[j]);
            newestSoFar[j] = Math.max(newestSoFar[j - 1], newestSoFar[j]);
        }
        return new ReceptiveField(oldestSoFar, newestSoFar);
    }

    /** All values combined in one. */
    ReceptiveField together() {
        return new ReceptiveField(new int[] {first()}, new int[] {last()});
    }

    /** Oldest time step that any value depends on. */
    public int first() {
        return Arrays.stream(oldest).min().orElse(Integer.MAX_VALUE);
    }

    /** Newest time step that any value depends on; −1 when there is none. */
    public int last() {
        return Arrays.stream(newest).max().orElse(-1);
    }

    /** Widest receptive field of a single value, in time steps. */
    public int widest() {
        int widest = 0;
        for (int j = 0; j < oldest.length; j++) {
            widest = Math.max(widest, newest[j] - oldest[j] + 1);
        }
        return widest;
    }
}
