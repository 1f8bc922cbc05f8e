package dev.lookback.explain;

import java.util.List;

/**
 * Span of the series that features of a forecast were pooled from, with their weights.
 *
 * @param firstRow of the series
 * @param lastRow included; a dilated kernel skips some rows in between
 * @param features pooled from the span, largest absolute weight first
 */
public record DecidingSpan(int firstRow, int lastRow, List<Feature> features) {

    /**
     * Maximum activation of one filter within the span.
     *
     * @param channel that global max pooling took the maximum of
     * @param value activation
     * @param weight effect on the forecast, in units: value · gradient of the forecast with respect to it
     */
    public record Feature(int channel, float value, double weight) {}

    /** Effect of the span on the forecast, in units. */
    public double weight() {
        return features.stream().mapToDouble(Feature::weight).sum();
    }

    /** Sum of the features' absolute weights, in units. */
    public double size() {
        return features.stream().mapToDouble(f -> Math.abs(f.weight())).sum();
    }
}
