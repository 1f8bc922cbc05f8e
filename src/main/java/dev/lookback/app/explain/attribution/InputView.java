package dev.lookback.app.explain.attribution;

import dev.lookback.explain.OcclusionFill;
import java.util.Optional;

/** Attribution method of the input heatmap: gradients, gradient × input, or occlusion. */
enum InputView {
    SLOPES,
    PARTS,
    COVERED_MEAN,
    COVERED_LAST;

    /** Fill value of occlusion; empty for the gradient methods. */
    Optional<OcclusionFill> fill() {
        return switch (this) {
            case SLOPES, PARTS -> Optional.empty();
            case COVERED_MEAN -> Optional.of(OcclusionFill.TRAIN_MEAN);
            case COVERED_LAST -> Optional.of(OcclusionFill.LAST_VALUE);
        };
    }
}
