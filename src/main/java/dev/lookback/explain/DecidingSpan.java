package dev.lookback.explain;

import java.util.List;

/**
 * A stretch of the series from which features that reach the end of the network were taken.
 *
 * @param firstRow of the series
 * @param lastRow both included; a dilated kernel leaves out some between
 * @param features those that were taken there, the heaviest first
 */
public record DecidingSpan(int firstRow, int lastRow, List<Feature> features) {

    /**
     * What one filter found there.
     *
     * @param channel that survived the pooling
     * @param value what it says
     * @param weight how far it moves the forecast, in units: value · slope of the forecast by it
     */
    public record Feature(int channel, float value, double weight) {}

    /** How far the span moves the forecast, in units. */
    public double weight() {
        return features.stream().mapToDouble(Feature::weight).sum();
    }

    /** The same, each feature counted whichever way it pulls. */
    public double size() {
        return features.stream().mapToDouble(f -> Math.abs(f.weight())).sum();
    }
}
