package dev.lookback.app.explain.attribution;

import dev.lookback.explain.OcclusionFill;
import java.util.Optional;

/** What is told of inputs. */
enum InputView {
    SLOPES,
    PARTS,
    COVERED_MEAN,
    COVERED_LAST;

    /** What inputs are covered by; empty where nothing is covered. */
    Optional<OcclusionFill> fill() {
        return switch (this) {
            case SLOPES, PARTS -> Optional.empty();
            case COVERED_MEAN -> Optional.of(OcclusionFill.TRAIN_MEAN);
            case COVERED_LAST -> Optional.of(OcclusionFill.LAST_VALUE);
        };
    }
}
