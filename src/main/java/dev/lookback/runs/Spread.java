package dev.lookback.runs;

import java.util.Arrays;

/**
 * Mean and spread of a number over several seeds.
 *
 * @param deviation sample standard deviation (divided by count − 1); NaN of a single number
 */
public record Spread(double mean, double deviation, int count) {

    /** Of those that are numbers. */
    public static Spread of(double... values) {
        double[] numbers = Arrays.stream(values).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(numbers).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(
                mean, numbers.length < 2 ? Double.NaN : Math.sqrt(squares / (numbers.length - 1)), numbers.length);
    }

    /**
     * Whether two means differ by less than the seeds do: such a difference may be luck. Where only one of both has several seeds,
     * theirs counts; where neither has, nothing is known.
     */
    public boolean isWithinSpread(Spread other) {
        double difference = Math.abs(mean - other.mean);
        double pooled = pooled(other);
        return difference < pooled;
    }

    private double pooled(Spread other) {
        if (Double.isNaN(deviation) || Double.isNaN(other.deviation)) {
            return Double.isNaN(deviation) ? other.deviation : deviation;
        }
        int freedom = count + other.count - 2;
        return Math.sqrt(((count - 1) * deviation * deviation + (other.count - 1) * other.deviation * other.deviation)
                / freedom);
    }
}
