package dev.lookback.app.explain.attribution;

import dev.lookback.explain.OcclusionFill;
import java.util.Optional;

/** Attribution method of the input heatmap: gradients, gradient × input, or occlusion. */
enum InputView {
    GRADIENTS,
    GRADIENT_TIMES_INPUT,
    OCCLUSION_MEAN,
    OCCLUSION_PREVIOUS;

    /** Fill value of occlusion; empty for the gradient methods. */
    Optional<OcclusionFill> fill() {
        return switch (this) {
            case GRADIENTS, GRADIENT_TIMES_INPUT -> Optional.empty();
            case OCCLUSION_MEAN -> Optional.of(OcclusionFill.TRAIN_MEAN);
            case OCCLUSION_PREVIOUS -> Optional.of(OcclusionFill.LAST_VALUE);
        };
    }
}
