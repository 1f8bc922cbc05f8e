package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.stream.Stream;

/** Splits to be judged on with too few windows that say something of their own. */
final class ShortSplitDetector implements Detector {

    /**
     * With fewer independent windows, the mean of errors as wide as these are (an absolute normal error has a deviation of 3/4 of its
     * mean) is uncertain by a seventh and more: more than most networks are better by.
     */
    private static final int FEW = 30;

    @Override
    public IllusionKind kind() {
        return IllusionKind.SHORT_SPLIT;
    }

    @Override
    public boolean canLook(Facts facts) {
        return judging(facts).findAny().isPresent();
    }

    /** Those without any window are told by the form of the splits. */
    private static Stream<Split> judging(Facts facts) {
        return Stream.of(Split.VALIDATION, Split.TEST)
                .filter(split -> facts.plan().count(split) > 0);
    }

    @Override
    public List<Finding> look(Facts facts) {
        return judging(facts)
                .filter(split -> facts.independent(split) < FEW)
                .map(split -> finding(facts, split))
                .toList();
    }

    private static Finding finding(Facts facts, Split split) {
        int windows = facts.plan().count(split);
        double independent = facts.independent(split);
        String key = facts.reach() > 1 ? "evaluate.illusion.short.overlapping" : "evaluate.illusion.short.few";
        return Finding.warning(
                        IllusionKind.SHORT_SPLIT,
                        Message.of(key, Facts.name(split), windows, Math.max(1, Math.rint(independent)), facts.reach()))
                .with("windows", windows)
                .with("independentWindows", independent)
                .at(new Place.Rows(
                        facts.target(),
                        facts.plan().borders().start(split),
                        facts.plan().borders().end(split)));
    }
}
