package dev.lookback.experiment;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.WindowSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Losses of windows, as the tests take them: |error| in units, over the steps of a window on average. */
final class Losses {

    private Losses() {}

    /** The network against repeating the last value, on the windows of all blocks together; empty where they are too few. */
    static Optional<Evidence> evidence(List<SplitForecast> blocks, WindowSpec spec) {
        int ahead = Math.max(1, spec.lastTargetRow(0) - spec.newestRow(0));
        List<SplitForecast> repeated =
                blocks.stream().map(SplitForecast::repeated).toList();
        return Evidence.of(of(blocks), of(repeated), ahead, () -> true);
    }

    /** {@code [windows]} of all blocks, one after the other. */
    private static double[] of(List<SplitForecast> blocks) {
        return blocks.stream()
                .flatMapToDouble(block -> Arrays.stream(block.errors()))
                .toArray();
    }
}
