package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.text.Message;
import java.util.List;

/** Detector of hit rates not significantly better than always predicting "up" (or "down", where that is more frequent). */
final class DirectionDetector implements Detector {

    private static final int MIN_WINDOWS = 20;

    /** Hit rate of a coin: only a better one looks like skill. */
    private static final double COIN = 0.5;

    @Override
    public IllusionKind kind() {
        return IllusionKind.DIRECTION;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.evaluated()
                .filter(forecast -> matrix(input, forecast).moved() >= MIN_WINDOWS)
                .isPresent();
    }

    /** Of the first step, which stands for the others. */
    private static ConfusionMatrix matrix(DetectorInput input, SplitForecast forecast) {
        return ConfusionMatrix.of(forecast.atStep(0), input.horizon());
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        SplitForecast forecast = input.evaluated().orElseThrow();
        ConfusionMatrix matrix = matrix(input, forecast);
        double hit = matrix.hitRate();
        double always = matrix.majorityRate();
        if (matrix.outcome() == Evidence.Outcome.BETTER) {
            return List.of();
        }
        boolean up = matrix.alwaysUp() >= COIN;
        Message sentence = Message.of(
                up ? "evaluate.illusion.direction.up" : "evaluate.illusion.direction.down",
                DetectorInput.name(forecast.split()),
                hit,
                always,
                Message.of(
                        matrix.outcome() == Evidence.Outcome.WORSE
                                ? "evaluate.illusion.direction.worse"
                                : "evaluate.illusion.direction.open"));
        Message fixed = Message.of(up ? "evaluate.illusion.direction.bar.up" : "evaluate.illusion.direction.bar.down");
        return List.of(Finding.of(IllusionKind.DIRECTION, hit > COIN ? Severity.WARNING : Severity.NOTE, sentence)
                .with("hitRate", hit)
                .with("low", matrix.interval().low())
                .with("alwaysTheSame", always)
                .with(new Sketch.Bars(List.of(
                        Sketch.Bar.percent(fixed, always),
                        Sketch.Bar.percent(Message.of("evaluate.illusion.direction.bar.hit"), hit))))
                .at(new Place.Changes(forecast.split())));
    }
}
