package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.stream.Stream;

/** Detector of validation and test splits with too few independent windows. */
final class ShortSplitDetector implements Detector {

    /**
     * With fewer independent windows the standard error of the MAE is a seventh of it and more (the standard deviation of an
     * absolute normal error is 3/4 of its mean): more than the gain of most networks.
     */
    private static final int MIN_WINDOWS = 30;

    @Override
    public IllusionKind kind() {
        return IllusionKind.SHORT_SPLIT;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return evaluationSplits(input).findAny().isPresent();
    }

    /** Splits without any window are left to the recipe's own checks. */
    private static Stream<Split> evaluationSplits(DetectorInput input) {
        return Stream.of(Split.VALIDATION, Split.TEST)
                .filter(split -> input.plan().count(split) > 0);
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        return evaluationSplits(input)
                .filter(split -> input.independentWindows(split) < MIN_WINDOWS)
                .map(split -> finding(input, split))
                .toList();
    }

    private static Finding finding(DetectorInput input, Split split) {
        int windows = input.plan().count(split);
        double independent = input.independentWindows(split);
        String key = input.reach() > 1 ? "evaluate.illusion.short.overlapping" : "evaluate.illusion.short.few";
        return Finding.warning(
                        IllusionKind.SHORT_SPLIT,
                        Message.of(
                                key,
                                DetectorInput.name(split),
                                windows,
                                Math.max(1, Math.rint(independent)),
                                input.reach()))
                .with("windows", windows)
                .with("independentWindows", independent)
                .at(new Place.Rows(
                        input.target(),
                        input.plan().borders().start(split),
                        input.plan().borders().end(split)));
    }
}
