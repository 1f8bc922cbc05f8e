package dev.lookback.app.judge;

import dev.lookback.evaluate.Metrics;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.baseline.Baseline;
import java.util.Optional;

/**
 * Row of the table of scores: the network or a baseline.
 *
 * @param baseline empty for the network
 * @param explanation shown on hovering over the name
 * @param tone of its difference from persistence
 * @param best whether it is the baseline to beat
 */
record Model(Optional<Baseline> baseline, String name, String explanation, Metrics metrics, Tone tone, boolean best) {

    /** End of the ids of its cells. */
    String id() {
        return baseline.map(Baseline::name).orElse("network");
    }
}
