package dev.lookback.evaluate.direction;

import dev.lookback.evaluate.SplitForecast;
import java.util.stream.IntStream;

/**
 * What following the direction of every forecast adds up to, before any cost: the sum of the sign of the forecast change times what
 * came, over windows that do not overlap, with the same stake each time.
 *
 * @param relative whether what came is a return (actual / last seen value − 1), else a change in the target's units
 * @param rows {@code [positions]} target rows, {@code ahead} apart
 * @param followed {@code [positions]} sum up to and with each of them
 * @param always {@code [positions]} the same for who always says "up"
 */
public record SignedReturns(boolean relative, int[] rows, double[] followed, double[] always) {

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
        double[] always = new double[windows.length];
        double sum = 0;
        double sumAlways = 0;
        for (int p = 0; p < windows.length; p++) {
            double last = forecast.persistence()[windows[p]];
            double came = forecast.actual(windows[p], 0) - last;
            double gained = relative ? came / last : came;
            double sign = Math.signum(forecast.forecast(windows[p], 0) - last);
            sum += Double.isNaN(sign) ? 0 : sign * gained;
            sumAlways += gained;
            followed[p] = sum;
            always[p] = sumAlways;
        }
        int[] rows =
                IntStream.of(windows).map(i -> forecast.firstTargetRow() + i).toArray();
        return new SignedReturns(relative, rows, followed, always);
    }

    /** What it comes to in the end; 0 without positions. */
    public double total() {
        return followed.length == 0 ? 0 : followed[followed.length - 1];
    }

    /** The same for who always says "up". */
    public double totalAlways() {
        return always.length == 0 ? 0 : always[always.length - 1];
    }
}
