package dev.lookback.app.explain.rests;

import dev.lookback.explain.Fill;
import java.util.Optional;

/** What is told of inputs. */
enum InputView {
    SLOPES,
    PARTS,
    COVERED_MEAN,
    COVERED_LAST;

    /** What inputs are covered by; empty where nothing is covered. */
    Optional<Fill> fill() {
        return switch (this) {
            case SLOPES, PARTS -> Optional.empty();
            case COVERED_MEAN -> Optional.of(Fill.TRAIN_MEAN);
            case COVERED_LAST -> Optional.of(Fill.LAST_VALUE);
        };
    }
}
