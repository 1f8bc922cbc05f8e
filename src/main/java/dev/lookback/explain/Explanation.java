package dev.lookback.explain;

import java.util.Optional;

/**
 * What a model has learned, and what its newest forecast rests on, in one.
 *
 * @param anchor of the window that ends at the newest row
 * @param spans that decided its forecast; empty without global max pooling
 * @param slopes of its forecast by its inputs
 * @param occlusion of its inputs, covered by their means
 * @param learned over many windows
 */
public record Explanation(
        int anchor, Optional<DecidingSpans> spans, InputGradients slopes, Occlusion occlusion, LearnedFilters learned) {

    /**
     * Adds what the newest forecast rests on.
     *
     * @param rows of the series
     */
    public static Explanation of(ExplainedModel subject, int rows, LearnedFilters learned) {
        int anchor = subject.newest(rows);
        return new Explanation(
                anchor,
                DecidingSpans.of(subject, anchor, 0),
                InputGradients.of(subject, anchor, 0),
                Occlusion.of(subject, anchor, 0, OcclusionFill.TRAIN_MEAN),
                learned);
    }
}
