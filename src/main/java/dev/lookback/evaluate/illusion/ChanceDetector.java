package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;

/** Detector of insignificant skill: better or worse on validation by less than chance gives with so few windows. */
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
        SkillEvidence skill = input.skill().orElseThrow();
        if (!skill.isInsignificant() || !skill.isNoticeable()) {
            return List.of();
        }
        boolean better = skill.value() > 0;
        double independent = input.independentWindows(Split.VALIDATION);
        Message message = Message.of(
                better ? "evaluate.illusion.chance.better" : "evaluate.illusion.chance.worse",
                DetectorInput.name(Split.VALIDATION),
                Math.abs(skill.value()),
                skill.low(),
                skill.high(),
                input.plan().count(Split.VALIDATION),
                Math.max(1, Math.rint(independent)),
                skill.evidence().pValue());
        // Only a gain that is not there misleads.
        return List.of(Finding.of(IllusionKind.CHANCE, better ? Severity.WARNING : Severity.NOTE, message)
                .with("skill", skill.value())
                .with("low", skill.low())
                .with("high", skill.high())
                .with("pValue", skill.evidence().pValue())
                .with("independentWindows", independent)
                .with(new Sketch.Interval(
                        Message.of("evaluate.illusion.skill"), skill.low(), skill.value(), skill.high()))
                .at(new Place.Scores()));
    }
}
