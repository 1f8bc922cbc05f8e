package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.Directions;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/** Hit rates that always saying "up" (or, where that is more often right, "down") reaches too. */
final class DirectionDetector implements Detector {

    private static final int FEWEST = 20;

    /** What a coin gets: only a better hit rate looks like merit. */
    private static final double COIN = 0.5;

    @Override
    public IllusionKind kind() {
        return IllusionKind.DIRECTION;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.judged()
                .filter(forecast -> directions(facts, forecast).moved() >= FEWEST)
                .isPresent();
    }

    /** Of the first step: the others say much the same. */
    private static Directions directions(Facts facts, SplitForecast forecast) {
        return Directions.of(forecast.atStep(0), facts.horizon());
    }

    @Override
    public List<Finding> look(Facts facts) {
        SplitForecast forecast = facts.judged().orElseThrow();
        Directions directions = directions(facts, forecast);
        double hit = directions.hitRate();
        double always = directions.alwaysTheSame();
        double atLeast = directions.interval().low();
        if (atLeast > always) {
            return List.of();
        }
        boolean up = directions.alwaysUp() >= COIN;
        Message sentence = Message.of(
                up ? "evaluate.illusion.direction.up" : "evaluate.illusion.direction.down",
                Facts.name(forecast.split()),
                hit,
                always);
        Message fixed = Message.of(up ? "evaluate.illusion.direction.bar.up" : "evaluate.illusion.direction.bar.down");
        return List.of(Finding.of(IllusionKind.DIRECTION, hit > COIN ? Severity.WARNING : Severity.NOTE, sentence)
                .with("hitRate", hit)
                .with("low", atLeast)
                .with("alwaysTheSame", always)
                .with(new Sketch.Bars(List.of(
                        Sketch.Bar.percent(fixed, always),
                        Sketch.Bar.percent(Message.of("evaluate.illusion.direction.bar.hit"), hit))))
                .at(new Place.Changes(forecast.split())));
    }
}
