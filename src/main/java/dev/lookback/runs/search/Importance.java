package dev.lookback.runs.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Importance of a hyperparameter, the share of the differences between trials that it explains by itself: the variance of the mean cost over its values,
 * in at most five groups of about the same size, as a share of the variance over all trials (the correlation ratio η², which for
 * a balanced grid is functional ANOVA's first-order share, Hutter et al. 2014), less what chance alone would explain
 * (ε², Kelley 1935). Costs are ranked first, so that one exploded trial does not count for all.
 */
public final class Importance {

    private static final int MOST_GROUPS = 5;

    /** With fewer trials in a group, on average, a share says nothing. */
    private static final int LEAST_IN_GROUP = 3;

    private Importance() {}

    /**
     * @param trials that have ended
     * @return a share from 0 to 1 for each dimension; NaN where there are too few trials to tell
     */
    public static double[] of(SearchSpace space, List<Trial> trials) {
        double[] ranks = ranks(trials.stream().mapToDouble(Trial::cost).toArray());
        double[] shares = new double[space.dimensions().size()];
        for (int d = 0; d < shares.length; d++) {
            Dimension dimension = space.dimensions().get(d);
            int index = d;
            double[] places = trials.stream()
                    .mapToDouble(t -> dimension.place(t.point().values().get(index)))
                    .toArray();
            shares[d] = share(groups(places, dimension), ranks);
        }
        return shares;
    }

    private static double[] ranks(double[] costs) {
        double[] sorted = costs.clone();
        Arrays.sort(sorted);
        // Of equal ones the middle of their places.
        return Arrays.stream(costs)
                .map(cost -> {
                    int first = Arrays.binarySearch(sorted, cost);
                    int last = first;
                    while (first > 0 && sorted[first - 1] == cost) {
                        first--;
                    }
                    while (last < sorted.length - 1 && sorted[last + 1] == cost) {
                        last++;
                    }
                    return (first + last) / 2.0;
                })
                .toArray();
    }

    /** Trials with equal values stay together; words are groups of their own. */
    private static List<List<Integer>> groups(double[] places, Dimension dimension) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> places[i]));
        long distinct = Arrays.stream(places).distinct().count();
        boolean each = dimension.isCategorical() || distinct <= MOST_GROUPS;
        int wanted = each ? 1 : (places.length + MOST_GROUPS - 1) / MOST_GROUPS;
        List<List<Integer>> groups = new ArrayList<>();
        for (int i : order) {
            List<Integer> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            boolean full = last == null || last.size() >= wanted;
            if (last == null || full && places[last.get(last.size() - 1)] != places[i]) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(i);
        }
        return groups;
    }

    private static double share(List<List<Integer>> groups, double[] ranks) {
        int n = ranks.length;
        int k = groups.size();
        if (k < 2 || n < LEAST_IN_GROUP * k) {
            return Double.NaN;
        }
        double mean = Arrays.stream(ranks).average().orElseThrow();
        double total = Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum();
        double between = groups.stream()
                .mapToDouble(group -> {
                    double own =
                            group.stream().mapToDouble(i -> ranks[i]).average().orElseThrow();
                    return group.size() * (own - mean) * (own - mean);
                })
                .sum();
        if (total == 0) {
            return Double.NaN;
        }
        double within = (total - between) / (n - k);
        return Math.max(0, Math.min(1, (between - (k - 1) * within) / total));
    }
}
