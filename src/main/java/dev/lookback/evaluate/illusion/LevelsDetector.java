package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/** R² that is high because the values are levels, next to which a step from one row to the next is small. */
final class LevelsDetector implements Detector {

    private static final int FEWEST = 10;

    /** From here on R² is taken for a good fit. */
    private static final double HIGH = 0.8;

    /** Of the changes, a forecast that deserves its R² explains at least this share. */
    private static final double EXPLAINED = 0.1;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LEVELS;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.judged().filter(forecast -> forecast.count() >= FEWEST).isPresent();
    }

    @Override
    public List<Finding> look(Facts facts) {
        SplitForecast forecast = facts.judged().orElseThrow();
        int length = forecast.length();
        double[] about = ColumnVectors.centred(forecast.count() * length, i -> forecast.actual(i / length, i % length));
        double spread = ColumnVectors.dot(about, about);
        double errors = squares(forecast.residuals());
        double changes = squares(forecast.repeated().residuals());
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
                                Facts.name(forecast.split()),
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
