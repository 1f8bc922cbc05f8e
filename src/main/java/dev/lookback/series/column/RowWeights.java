package dev.lookback.series.column;

import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Weights of rows in training: newer rows may count more, and chosen spans less or not at all.
 *
 * @param halfLife rows over which the weight of older rows halves; empty where all count the same
 * @param spans spans with factors; where spans overlap their factors multiply
 */
public record RowWeights(OptionalDouble halfLife, List<Span> spans) {

    /** All rows count the same. */
    public static final RowWeights EVEN = new RowWeights(OptionalDouble.empty(), List.of());

    /**
     * Span of rows with a factor.
     *
     * @param from first row, from 0
     * @param to behind the last row
     * @param factor 0 where the rows do not count
     */
    public record Span(int from, int to, double factor) {}

    public RowWeights {
        spans = List.copyOf(spans);
    }

    /** Reason why there are no such weights for a series. */
    public Optional<Message> problem(int rows) {
        if (halfLife.isPresent() && !(halfLife.getAsDouble() > 0)) {
            return Optional.of(Message.of("series.weights.halfLife"));
        }
        for (Span span : spans) {
            if (span.from() < 0 || span.from() >= span.to()) {
                return Optional.of(Message.of("series.weights.span", span.from(), span.to() - 1));
            }
            if (!(span.factor() >= 0) || Double.isInfinite(span.factor())) {
                return Optional.of(Message.of("series.weights.factor", span.from(), span.to() - 1));
            }
        }
        double sum = Arrays.stream(raw(rows)).sum();
        return rows > 0 && !(sum > 0 && sum < Double.POSITIVE_INFINITY)
                ? Optional.of(Message.of("series.weights.none"))
                : Optional.empty();
    }

    /**
     * Weight of each row.
     *
     * @return {@code [rows]}, oldest first, of mean 1
     * @throws IllegalArgumentException if there is a {@link #problem}
     */
    public double[] of(int rows) {
        Optional<Message> problem = problem(rows);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get().toString());
        }
        double[] weights = raw(rows);
        double mean = Arrays.stream(weights).sum() / rows;
        for (int row = 0; row < rows; row++) {
            weights[row] /= mean;
        }
        return weights;
    }

    private double[] raw(int rows) {
        double half = halfLife.orElse(Double.POSITIVE_INFINITY);
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            weights[row] = Math.pow(2, -(rows - 1 - row) / half);
        }
        for (Span span : spans) {
            for (int row = Math.max(0, span.from()); row < Math.min(rows, span.to()); row++) {
                weights[row] *= span.factor();
            }
        }
        return weights;
    }
}
