package dev.lookback.experiment;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.window.WindowSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Losses of windows, as the tests take them: |error| in units, over the steps of a window on average. */
final class WindowLosses {

    private WindowLosses() {}

    /** The network against repeating the last value, on the windows of all blocks together; empty where they are too few. */
    static Optional<Evidence> againstPersistence(List<PairedForecasts> blocks, WindowSpec spec) {
        return evidence(blocks, contest -> contest.network().repeated(), spec);
    }

    /** The same against the best baseline of each block. */
    static Optional<Evidence> againstBest(List<PairedForecasts> blocks, WindowSpec spec) {
        return evidence(blocks, PairedForecasts::baseline, spec);
    }

    private static Optional<Evidence> evidence(
            List<PairedForecasts> blocks, Function<PairedForecasts, SplitForecast> other, WindowSpec spec) {
        return Evidence.of(of(blocks, PairedForecasts::network), of(blocks, other), spec.reach(), () -> true);
    }

    /** {@code [windows]} of all blocks, one after the other. */
    private static double[] of(List<PairedForecasts> blocks, Function<PairedForecasts, SplitForecast> forecast) {
        return blocks.stream()
                .flatMapToDouble(block -> Arrays.stream(forecast.apply(block).errors()))
                .toArray();
    }
}
