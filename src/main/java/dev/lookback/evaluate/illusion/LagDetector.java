package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Tone;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.IllusionKind;
import dev.lookback.evaluate.illusion.finding.Place;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.illusion.finding.Sketch;
import dev.lookback.text.Message;
import java.util.List;

/**
 * Detector of lagging forecasts, whose changes are the actual changes of some rows before: persistence in disguise. By the
 * cross-correlation of forecast and actual changes.
 */
final class LagDetector implements Detector {

    private static final int MIN_WINDOWS = 30;

    /** Rows beyond the horizon that a forecast may lag behind, as one that averages the last values does. */
    private static final int BEYOND = 8;

    /** Without any dependence, the correlations of n windows at fifty lags all stay within 4 / √n. */
    private static final double BY_CHANCE = 4;

    /** How much better a lagging forecast correlates at its lag than at lag 0. */
    private static final double MIN_DIFFERENCE = 0.1;

    @Override
    public IllusionKind kind() {
        return IllusionKind.LAG;
    }

    @Override
    public boolean isApplicable(DetectorInput input) {
        return input.evaluated()
                .filter(forecast -> forecast.count() >= MIN_WINDOWS)
                .isPresent();
    }

    @Override
    public List<Finding> detect(DetectorInput input) {
        SplitForecast forecast = input.evaluated().orElseThrow().atStep(0);
        Correlations found = Correlations.of(forecast, input.horizon() + BEYOND);
        int lag = found.peak();
        double atPeak = found.at(lag);
        double atZero = found.at(0);
        boolean lags = lag > 0
                && atPeak >= BY_CHANCE / Math.sqrt(forecast.count())
                && atPeak - Math.max(0, atZero) >= MIN_DIFFERENCE;
        return lags ? List.of(finding(input, forecast, found)) : List.of();
    }

    private static Finding finding(DetectorInput input, SplitForecast forecast, Correlations found) {
        int lag = found.peak();
        // The best forecast of a random walk lags behind it: no fault where the forecast still beats persistence.
        Severity severity =
                input.skill().filter(skill -> skill.tone() == Tone.BETTER).isPresent()
                        ? Severity.NOTE
                        : Severity.WARNING;
        return Finding.of(
                        IllusionKind.LAG,
                        severity,
                        Message.of(
                                "evaluate.illusion.lag",
                                DetectorInput.name(forecast.split()),
                                lag,
                                hundredths(found.at(lag)),
                                hundredths(found.at(0)),
                                ending(severity, lag == input.horizon())))
                .with("lag", lag)
                .with("correlation", found.at(lag))
                .with("correlationAtZero", found.at(0))
                .with("horizon", input.horizon())
                .with(new Sketch.Correlations(-found.farthest, found.values, lag))
                .at(closeUp(forecast, input));
    }

    /** Number of the sentence's ending: that the forecast is useful all the same, that it repeats the last value, or none. */
    private static int ending(Severity severity, boolean lagsByTheHorizon) {
        if (severity == Severity.NOTE) {
            return 2;
        }
        return lagsByTheHorizon ? 1 : 0;
    }

    /** Rounded as displayed, with −0 as 0. */
    private static double hundredths(double value) {
        return Math.rint(100 * value) / 100 + 0.0;
    }

    /** Span of rows around the largest change of the target, short enough to show single rows. */
    private static Place closeUp(SplitForecast forecast, DetectorInput input) {
        int room = Math.max(25, 3 * input.horizon());
        int largest = 1;
        for (int i = 1; i < forecast.count(); i++) {
            largest =
                    Math.abs(change(forecast.actual(), i)) > Math.abs(change(forecast.actual(), largest)) ? i : largest;
        }
        int row = forecast.targetRow(largest);
        return new Place.Rows(
                input.target(), Math.max(forecast.firstTargetRow(), row - room), Math.min(forecast.end(), row + room));
    }

    private static double change(double[] values, int i) {
        return values[i] - values[i - 1];
    }

    /**
     * Cross-correlation of the forecast's changes with the target's changes {@code lag} rows before, by lag.
     *
     * @param farthest largest lag; the first value belongs to lag −farthest
     */
    private record Correlations(int farthest, double[] values) {

        static Correlations of(SplitForecast forecast, int maxLag) {
            int changes = forecast.count() - 1;
            int farthest = Math.max(1, Math.min(maxLag, changes / 4));
            double[] predicted = ColumnVectors.centred(changes, i -> change(forecast.forecast(), i + 1));
            double[] actual = ColumnVectors.centred(changes, i -> change(forecast.actual(), i + 1));
            double norm = Math.sqrt(ColumnVectors.dot(predicted, predicted) * ColumnVectors.dot(actual, actual));
            double[] values = new double[2 * farthest + 1];
            for (int lag = -farthest; lag <= farthest; lag++) {
                double sum = 0;
                for (int i = Math.max(0, lag); i < Math.min(changes, changes + lag); i++) {
                    sum += predicted[i] * actual[i - lag];
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
