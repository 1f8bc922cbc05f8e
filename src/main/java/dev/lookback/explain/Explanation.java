package dev.lookback.explain;

import java.util.Optional;

/**
 * Explanation of a model: attribution of its newest forecast, and its filters.
 *
 * @param anchor of the window that ends at the newest row
 * @param spans that decided its forecast; empty without global max pooling
 * @param gradients of its forecast with respect to its inputs
 * @param occlusion of its inputs by their means
 * @param learned filters and importances over many windows
 */
public record Explanation(
        int anchor,
        Optional<DecidingSpans> spans,
        InputGradients gradients,
        Occlusion occlusion,
        LearnedFilters learned) {

    /**
     * Adds the attribution of the newest forecast to what was learned.
     *
     * @param rows of the series
     */
    public static Explanation of(ExplainedModel model, int rows, LearnedFilters learned) {
        int anchor = model.newestAnchor(rows);
        return new Explanation(
                anchor,
                DecidingSpans.of(model, anchor, 0),
                InputGradients.of(model, anchor, 0),
                Occlusion.of(model, anchor, 0, OcclusionFill.TRAIN_MEAN),
                learned);
    }
}
