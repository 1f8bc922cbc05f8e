package dev.lookback.cli.bench;

import java.util.Arrays;

/** Times something that is done over and over. */
final class Stopwatch {

    private static final int ROUNDS = 5;

    /** So many rounds must bring nothing better before any counts. */
    private static final int SETTLED = 3;

    /** What does not settle is timed all the same, after so many times the shortest warm-up. */
    private static final int PATIENCE = 8;

    /** What is better by less is the machine's own noise. */
    private static final double BETTER = 0.98;

    private Stopwatch() {}

    /**
     * Java compiles what it runs often, better and better: nothing counts before that has settled.
     *
     * @param warmUp shortest time before anything counts, in seconds
     * @return seconds for one step: the median of several rounds
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
        while ((since < SETTLED || elapsed(start) < shortest) && elapsed(start) < PATIENCE * shortest) {
            double round = round(step, stepsPerRound);
            since = round < best * BETTER ? 0 : since + 1;
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
