package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;

/** Claims that validation is too short for: better or worse by less than chance makes of so many windows. */
final class ChanceDetector implements Detector {

    @Override
    public IllusionKind kind() {
        return IllusionKind.CHANCE;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.skill().isPresent();
    }

    @Override
    public List<Finding> look(Facts facts) {
        SkillEvidence skill = facts.skill().orElseThrow();
        if (!skill.mayBeNone() || !skill.isNoticeable()) {
            return List.of();
        }
        boolean better = skill.value() > 0;
        double independent = facts.independent(Split.VALIDATION);
        Message message = Message.of(
                better ? "evaluate.illusion.chance.better" : "evaluate.illusion.chance.worse",
                Facts.name(Split.VALIDATION),
                Math.abs(skill.value()),
                skill.low(),
                skill.high(),
                facts.plan().count(Split.VALIDATION),
                Math.max(1, Math.rint(independent)),
                skill.evidence().pValue());
        // Only who believes in more than there is is fooled.
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
