package dev.lookback.runs.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Pareto front: the trials of which no other is both cheaper and better. */
public final class ParetoFront {

    private ParetoFront() {}

    /**
     * @param prices what each costs to train, say
     * @param errors of each; less is better
     * @return indices, the cheapest first
     */
    public static List<Integer> of(double[] prices, double[] errors) {
        List<Integer> order = IntStream.range(0, prices.length)
                .boxed()
                .filter(i -> !Double.isNaN(prices[i]) && !Double.isNaN(errors[i]))
                .sorted(Comparator.comparingDouble((Integer i) -> prices[i]).thenComparingDouble(i -> errors[i]))
                .toList();
        List<Integer> front = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (int i : order) {
            if (errors[i] < best) {
                best = errors[i];
                front.add(i);
            }
        }
        return front;
    }
}
