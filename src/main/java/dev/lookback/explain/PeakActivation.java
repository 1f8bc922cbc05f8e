package dev.lookback.explain;

/**
 * Where a filter was excited.
 *
 * @param anchor of the window
 * @param timeStep of the filter's output
 * @param firstRow of the series that it looked at there
 * @param lastRow both included
 * @param activation what it put out
 */
public record PeakActivation(int anchor, int timeStep, int firstRow, int lastRow, float activation) {

    boolean overlaps(PeakActivation other) {
        return firstRow <= other.lastRow && other.firstRow <= lastRow;
    }
}
