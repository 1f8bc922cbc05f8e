package dev.lookback.experiment;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.WindowSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Losses per window for the significance tests: MAE over the steps of each window, in units. */
final class WindowLosses {

    private WindowLosses() {}

    /** Evidence of the network against persistence on the windows of all blocks together; empty where they are too few. */
    static Optional<Evidence> againstPersistence(List<PairedForecasts> blocks, WindowSpec spec) {
        return evidence(blocks, block -> block.network().persistenceForecast(), spec);
    }

    /** The same against the best baseline of each block. */
    static Optional<Evidence> againstBest(List<PairedForecasts> blocks, WindowSpec spec) {
        return evidence(blocks, PairedForecasts::baseline, spec);
    }

    private static Optional<Evidence> evidence(
            List<PairedForecasts> blocks, Function<PairedForecasts, SplitForecast> reference, WindowSpec spec) {
        return Evidence.of(of(blocks, PairedForecasts::network), of(blocks, reference), spec.reach(), () -> true);
    }

    /** {@code [windows]} losses of all blocks, one after the other. */
    private static double[] of(List<PairedForecasts> blocks, Function<PairedForecasts, SplitForecast> forecast) {
        return blocks.stream()
                .flatMapToDouble(block -> Arrays.stream(forecast.apply(block).errors()))
                .toArray();
    }
}
