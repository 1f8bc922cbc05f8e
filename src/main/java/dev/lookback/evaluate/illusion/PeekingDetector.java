package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.assessment.BestOfMany;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/** Detector of multiple comparisons on the validation split: the best of many runs is good by chance as well. */
final class PeekingDetector implements Detector {

    @Override
    public IllusionKind kind() {
        return IllusionKind.PEEKING;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.tries().isPresent()
                && input.skill().filter(skill -> Double.isFinite(skill.skill())).isPresent();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        int tries = input.tries().orElseThrow();
        return input.skill().flatMap(skill -> BestOfMany.of(tries, skill)).map(PeekingDetector::finding).stream()
                .toList();
    }

    private static Finding finding(BestOfMany many) {
        double luck = many.luck();
        double skill = many.skill();
        boolean explained = many.isExplanation();
        return Finding.of(
                        IllusionKind.PEEKING,
                        explained ? Severity.WARNING : Severity.NOTE,
                        Message.of(
                                explained ? "evaluate.illusion.peeking.explained" : "evaluate.illusion.peeking.often",
                                many.tries(),
                                luck,
                                skill))
                .with("tries", many.tries())
                .with("luck", luck)
                .with("skill", skill)
                .with(new Sketch.Bars(List.of(
                        Sketch.Bar.percent(Message.of("evaluate.illusion.peeking.bar.luck"), luck),
                        Sketch.Bar.percent(Message.of("evaluate.illusion.skill"), skill))))
                .at(new Place.Runs());
    }
}
