package dev.lookback.evaluate;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Reason why MAPE is meaningless on a split: values near zero, or of both signs. A value below a hundredth of the mean weighs
 * in MAPE as much as a hundred others (Hyndman and Koehler 2006).
 */
public final class MapeProblem {

    private static final double NEAR_ZERO = 0.01;

    private MapeProblem() {}

    /** Empty where MAPE can be trusted. */
    public static Optional<Message> of(SplitForecast forecast) {
        double smallest = Double.POSITIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double actual : forecast.actual()) {
            smallest = Math.min(smallest, Math.abs(actual));
            lowest = Math.min(lowest, actual);
            highest = Math.max(highest, actual);
            sum += Math.abs(actual);
        }
        if (lowest < 0 && highest > 0) {
            return Optional.of(Message.of("evaluate.nearZero.signs", lowest, highest));
        }
        double mean = sum / forecast.actual().length;
        return smallest < NEAR_ZERO * mean || mean == 0
                ? Optional.of(Message.of("evaluate.nearZero.small", smallest, mean))
                : Optional.empty();
    }
}
