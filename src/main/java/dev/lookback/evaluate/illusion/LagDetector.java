package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/**
 * Forecasts that look right only from afar: their changes are the price's own changes of some rows before. Found by correlating the
 * changes of both, shifted against each other.
 */
final class LagDetector implements Detector {

    private static final int FEWEST = 30;

    /** Rows beyond the horizon by which a forecast may follow: one that repeats an average of the last values does. */
    private static final int BEYOND = 8;

    /** Of n independent windows the correlation of nothing stays within 4 / √n in all of fifty lags. */
    private static final double BY_CHANCE = 4;

    /** What follows correlates so much better with what was than with what comes. */
    private static final double CLEARLY = 0.1;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LAG;
    }

    @Override
    public boolean canLook(Facts facts) {
        return facts.judged().filter(forecast -> forecast.count() >= FEWEST).isPresent();
    }

    @Override
    public List<Finding> look(Facts facts) {
        SplitForecast forecast = facts.judged().orElseThrow().atStep(0);
        Correlations found = Correlations.of(forecast, facts.horizon() + BEYOND);
        int lag = found.peak();
        double atPeak = found.at(lag);
        double atZero = found.at(0);
        boolean follows =
                lag > 0 && atPeak >= BY_CHANCE / Math.sqrt(forecast.count()) && atPeak - Math.max(0, atZero) >= CLEARLY;
        return follows ? List.of(finding(facts, forecast, found)) : List.of();
    }

    private static Finding finding(Facts facts, SplitForecast forecast, Correlations found) {
        int lag = found.peak();
        // The best forecast of a random walk follows it: that alone is no fault of one that is better all the same.
        Severity severity =
                facts.skill().filter(SkillEvidence::isBetter).isPresent() ? Severity.NOTE : Severity.WARNING;
        return Finding.of(
                        IllusionKind.LAG,
                        severity,
                        Message.of(
                                "evaluate.illusion.lag",
                                Facts.name(forecast.split()),
                                lag,
                                hundredths(found.at(lag)),
                                hundredths(found.at(0)),
                                lag == facts.horizon() ? 1 : 0))
                .with("lag", lag)
                .with("correlation", found.at(lag))
                .with("correlationAtZero", found.at(0))
                .with("horizon", facts.horizon())
                .with(new Sketch.Correlations(-found.farthest, found.values, lag))
                .at(closeUp(forecast, facts));
    }

    /** As written, but −0 is 0 to a reader. */
    private static double hundredths(double value) {
        return Math.rint(100 * value) / 100 + 0.0;
    }

    /** A stretch of windows short enough to see single rows, about the largest change of the target in it. */
    private static Place closeUp(SplitForecast forecast, Facts facts) {
        int room = Math.max(25, 3 * facts.horizon());
        int largest = 1;
        for (int i = 1; i < forecast.count(); i++) {
            largest =
                    Math.abs(change(forecast.actual(), i)) > Math.abs(change(forecast.actual(), largest)) ? i : largest;
        }
        int row = forecast.firstTargetRow() + largest;
        return new Place.Rows(
                facts.target(),
                Math.max(forecast.firstTargetRow(), row - room),
                Math.min(forecast.firstTargetRow() + forecast.count(), row + room));
    }

    private static double change(double[] values, int i) {
        return values[i] - values[i - 1];
    }

    /**
     * Correlation of the forecast's changes with the target's of {@code lag} rows before, by lag.
     *
     * @param farthest the largest lag; the first value is that of the smallest, −farthest
     */
    private record Correlations(int farthest, double[] values) {

        static Correlations of(SplitForecast forecast, int wanted) {
            int changes = forecast.count() - 1;
            int farthest = Math.max(1, Math.min(wanted, changes / 4));
            double[] said = ColumnVectors.centred(changes, i -> change(forecast.forecast(), i + 1));
            double[] came = ColumnVectors.centred(changes, i -> change(forecast.actual(), i + 1));
            double norm = Math.sqrt(ColumnVectors.dot(said, said) * ColumnVectors.dot(came, came));
            double[] values = new double[2 * farthest + 1];
            for (int lag = -farthest; lag <= farthest; lag++) {
                double sum = 0;
                for (int i = Math.max(0, lag); i < Math.min(changes, changes + lag); i++) {
                    sum += said[i] * came[i - lag];
                }
                values[lag + farthest] = norm > 0 ? sum / norm : 0;
            }
            return new Correlations(farthest, values);
        }

        double at(int lag) {
            return values[lag + farthest];
        }

        int peak() {
            int best = 0;
            for (int lag = -farthest; lag <= farthest; lag++) {
                best = at(lag) > at(best) ? lag : best;
            }
            return best;
        }
    }
}
