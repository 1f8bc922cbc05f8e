package dev.lookback.cli.bench;

import java.util.Arrays;

/** Stopwatch for repeated steps, with warm-up. */
final class Stopwatch {

    private static final int ROUNDS = 5;

    /** Rounds without improvement that end the warm-up. */
    private static final int STABLE_ROUNDS = 3;

    /** Longest warm-up, in multiples of the shortest one. */
    private static final int MAX_WARM_UP = 8;

    /** Smallest improvement that is not noise. */
    private static final double IMPROVED = 0.98;

    private Stopwatch() {}

    /**
     * Times a step after the just-in-time compiler has settled.
     *
     * @param warmUp shortest warm-up, in seconds
     * @return seconds per step: the median of several rounds
     */
    static double seconds(Runnable step, int stepsPerRound, double warmUp) {
        warmUp(step, stepsPerRound, warmUp);
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(step, stepsPerRound);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static void warmUp(Runnable step, int stepsPerRound, double shortest) {
        long start = System.nanoTime();
        double best = Double.POSITIVE_INFINITY;
        int since = 0;
        while ((since < STABLE_ROUNDS || elapsed(start) < shortest) && elapsed(start) < MAX_WARM_UP * shortest) {
            double round = round(step, stepsPerRound);
            since = round < best * IMPROVED ? 0 : since + 1;
            best = Math.min(best, round);
        }
    }

    private static double round(Runnable step, int steps) {
        long start = System.nanoTime();
        for (int i = 0; i < steps; i++) {
            step.run();
        }
        return elapsed(start) / steps;
    }

    private static double elapsed(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
