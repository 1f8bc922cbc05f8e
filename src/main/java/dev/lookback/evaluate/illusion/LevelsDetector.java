package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/** Detector of a high R² that is due to levels, next to which the change from one row to the next is small. */
final class LevelsDetector implements Detector {

    private static final int MIN_WINDOWS = 10;

    /** R² that passes for a good fit. */
    private static final double HIGH = 0.8;

    /** Smallest share of the changes explained by a forecast that deserves its R². */
    private static final double EXPLAINED = 0.1;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LEVELS;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.evaluated()
                .filter(forecast -> forecast.count() >= MIN_WINDOWS)
                .isPresent();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        SplitForecast forecast = input.evaluated().orElseThrow();
        int length = forecast.length();
        double[] about = ColumnVectors.centred(forecast.count() * length, i -> forecast.actual(i / length, i % length));
        double spread = ColumnVectors.dot(about, about);
        double errors = squares(forecast.residuals());
        double changes = squares(forecast.persistenceForecast().residuals());
        double ofLevels = 1 - errors / spread;
        double ofPersistence = 1 - changes / spread;
        double ofChanges = 1 - errors / changes;
        if (!(ofLevels >= HIGH && ofChanges < EXPLAINED)) {
            return List.of();
        }
        return List.of(Finding.of(
                        IllusionKind.LEVELS,
                        ofChanges > 0 ? Severity.NOTE : Severity.WARNING,
                        Message.of(
                                ofChanges > 0 ? "evaluate.illusion.levels.little" : "evaluate.illusion.levels.nothing",
                                DetectorInput.name(forecast.split()),
                                ofLevels,
                                ofPersistence,
                                ofChanges))
                .with("r2", ofLevels)
                .with("r2OfPersistence", ofPersistence)
                .with("r2OfChanges", ofChanges)
                .with(new Sketch.Bars(List.of(
                        Sketch.Bar.number(Message.of("evaluate.illusion.levels.bar.levels"), ofLevels),
                        Sketch.Bar.number(Message.of("evaluate.illusion.levels.bar.persistence"), ofPersistence),
                        Sketch.Bar.number(Message.of("evaluate.illusion.levels.bar.changes"), ofChanges))))
                .at(new Place.Changes(forecast.split())));
    }

    private static double squares(double[] residuals) {
        return ColumnVectors.dot(residuals, residuals);
    }
}
