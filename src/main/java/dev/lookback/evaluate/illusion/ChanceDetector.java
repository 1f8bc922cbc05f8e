package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Message;
import dev.lookback.window.Split;
import java.util.List;

/** Claims that the split they are made on is too short for: better or worse by less than chance makes of so many windows. */
final class ChanceDetector implements Detector {

    /** Windows without which nothing can be said about chance. */
    private static final int FEWEST = 5;

    @Override
    public Kind kind() {
        return Kind.CHANCE;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.judged()
                .filter(forecast -> forecast.count() >= FEWEST)
                .filter(forecast ->
                        Double.isFinite(Skill.of(forecast, facts.reach()).standardError()))
                .isPresent();
    }

    @Override
    public List<Finding> look(Facts facts) {
        SplitForecast forecast = facts.judged().orElseThrow();
        Skill skill = Skill.of(forecast, facts.reach());
        if (!skill.mayBeNone() || Math.abs(skill.value()) < Skill.NOTICEABLE) {
            return List.of();
        }
        Split split = forecast.split();
        Message message = Message.of(
                skill.value() > 0 ? "evaluate.illusion.chance.better" : "evaluate.illusion.chance.worse",
                Facts.name(split),
                Math.abs(skill.value()),
                skill.low(),
                skill.high(),
                forecast.count(),
                Math.max(1, Math.rint(facts.independent(split))));
        // Only who believes in more than there is is fooled.
        return List.of(Finding.of(Kind.CHANCE, skill.value() > 0 ? Severity.WARNING : Severity.NOTE, message)
                .with("skill", skill.value())
                .with("low", skill.low())
                .with("high", skill.high())
                .with("independentWindows", facts.independent(split))
                .with(new Evidence.Interval(
                        Message.of("evaluate.illusion.skill"), skill.low(), skill.value(), skill.high()))
                .at(new Place.Scores()));
    }
}
