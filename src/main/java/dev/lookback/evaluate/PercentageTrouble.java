package dev.lookback.evaluate;

import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Why percentages of a split's values would say nothing. A value below a hundredth of the mean weighs in them as much as a hundred
 * others, and between values of both signs a percentage has no meaning (Hyndman and Koehler 2006).
 */
public final class PercentageTrouble {

    private static final double SHARE = 0.01;

    private PercentageTrouble() {}

    /** Empty where percentages can be trusted. */
    public static Optional<Message> of(SplitForecast forecast) {
        double least = Double.POSITIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double actual : forecast.actual()) {
            least = Math.min(least, Math.abs(actual));
            lowest = Math.min(lowest, actual);
            highest = Math.max(highest, actual);
            sum += Math.abs(actual);
        }
        if (lowest < 0 && highest > 0) {
            return Optional.of(Message.of("evaluate.nearZero.signs", lowest, highest));
        }
        double mean = sum / forecast.actual().length;
        return least < SHARE * mean || mean == 0
                ? Optional.of(Message.of("evaluate.nearZero.small", least, mean))
                : Optional.empty();
    }
}
