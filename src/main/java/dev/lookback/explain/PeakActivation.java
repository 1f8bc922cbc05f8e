package dev.lookback.explain;

/**
 * Peak activation of a filter, and the span of the series in its receptive field.
 *
 * @param anchor of the window
 * @param timeStep of the filter's output
 * @param firstRow of the receptive field, in the series
 * @param lastRow included
 * @param activation the filter's output
 */
public record PeakActivation(int anchor, int timeStep, int firstRow, int lastRow, float activation) {

    boolean overlaps(PeakActivation other) {
        return firstRow <= other.lastRow && other.firstRow <= lastRow;
    }
}
