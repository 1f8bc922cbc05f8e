package dev.lookback.evaluate.direction;

import dev.lookback.evaluate.SplitForecast;
import java.util.stream.IntStream;

/**
 * Cumulative signed returns of trading on the predicted direction, before any cost: the sum of sign(predicted change) · actual
 * change, over windows that do not overlap, with the same stake each time.
 *
 * @param relative whether changes are returns (actual / last seen value − 1) instead of differences in the target's units
 * @param rows {@code [positions]} target rows, {@code ahead} apart
 * @param followed {@code [positions]} cumulative sum up to and including each position
 * @param alwaysUp {@code [positions]} the same for always predicting "up"
 */
public record SignedReturns(boolean relative, int[] rows, double[] followed, double[] alwaysUp) {

    /**
     * @param forecast of a single step
     * @param ahead rows from newest input to target
     */
    public static SignedReturns of(SplitForecast forecast, int ahead) {
        int stride = Math.max(1, ahead);
        int[] windows =
                IntStream.iterate(0, i -> i < forecast.count(), i -> i + stride).toArray();
        boolean relative =
                IntStream.of(windows).allMatch(i -> forecast.persistence()[i] > 0 && forecast.actual(i, 0) > 0);
        double[] followed = new double[windows.length];
        double[] alwaysUp = new double[windows.length];
        double sum = 0;
        double sumAlwaysUp = 0;
        for (int p = 0; p < windows.length; p++) {
            double last = forecast.persistence()[windows[p]];
            double change = forecast.actual(windows[p], 0) - last;
            double gain = relative ? change / last : change;
            double sign = Math.signum(forecast.forecast(windows[p], 0) - last);
            sum += Double.isNaN(sign) ? 0 : sign * gain;
            sumAlwaysUp += gain;
            followed[p] = sum;
            alwaysUp[p] = sumAlwaysUp;
        }
        int[] rows = IntStream.of(windows).map(forecast::targetRow).toArray();
        return new SignedReturns(relative, rows, followed, alwaysUp);
    }

    /** Sum over all positions; 0 without any. */
    public double total() {
        return followed.length == 0 ? 0 : followed[followed.length - 1];
    }

    /** The same for always predicting "up". */
    public double totalAlwaysUp() {
        return alwaysUp.length == 0 ? 0 : alwaysUp[alwaysUp.length - 1];
    }
}
