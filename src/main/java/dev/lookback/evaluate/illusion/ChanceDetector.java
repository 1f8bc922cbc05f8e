package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.assessment.Comparison;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;

/** Detector of insignificant skill: an error on validation that differs from that of persistence by less than chance gives. */
final class ChanceDetector implements Detector {

    @Override
    public IllusionKind kind() {
        return IllusionKind.CHANCE;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.skill().isPresent();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        Comparison compared = input.skill().orElseThrow();
        Evidence evidence = compared.evidence().orElseThrow();
        if (compared.tone() != Tone.NEITHER || compared.isNegligible()) {
            return List.of();
        }
        double skill = evidence.skill();
        double low = evidence.interval().low();
        double high = evidence.interval().high();
        boolean smaller = skill > 0;
        double independent = input.independentWindows(Split.VALIDATION);
        Message message = Message.of(
                smaller ? "evaluate.illusion.chance.smaller" : "evaluate.illusion.chance.larger",
                DetectorInput.name(Split.VALIDATION),
                Math.abs(skill),
                low,
                high,
                input.plan().count(Split.VALIDATION),
                Math.max(1, Math.rint(independent)),
                evidence.p());
        // Only a gain that is not there misleads.
        return List.of(Finding.of(IllusionKind.CHANCE, smaller ? Severity.WARNING : Severity.NOTE, message)
                .with("skill", skill)
                .with("low", low)
                .with("high", high)
                .with("pValue", evidence.pValue())
                .with("independentWindows", independent)
                .with(new Sketch.Interval(Message.of("evaluate.illusion.skill"), low, skill, high))
                .at(new Place.Scores()));
    }
}
