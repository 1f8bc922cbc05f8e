package dev.lookback.training;

/** How fast training goes: windows per second over the batches, the newest counting most. */
final class Throughput {

    /** Weight of the newest batch; about the last twenty count. */
    private static final double NEWEST = 0.05;

    private double secondsPerWindow = Double.NaN;

    void add(int windows, double seconds) {
        double now = seconds / windows;
        secondsPerWindow = Double.isNaN(secondsPerWindow) ? now : (1 - NEWEST) * secondsPerWindow + NEWEST * now;
    }

    double windowsPerSecond() {
        return 1 / secondsPerWindow;
    }

    double secondsFor(long windows) {
        return windows * secondsPerWindow;
    }
}
