package dev.lookback.evaluate.control;

import dev.lookback.series.AlteredSeries;
import dev.lookback.series.Series;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Generator of control series: a new path of the target, and for each of its rows the other columns of some row of the
 * original. Columns close to the target, as open, high and low are to close, keep their distance from it (their ratio where all
 * are above 0), so that a bar remains a bar; all others keep their values. The same seed gives the same series.
 */
public final class ControlSeries {

    /** A column is close to the target if the standard deviation of their difference is at most this share of the target's. */
    private static final double CLOSE = 0.25;

    private ControlSeries() {}

    /**
     * @param pattern used by {@link Control#PLANTED}
     * @throws IllegalArgumentException if the series lacks the target
     */
    public static Series of(Control control, Series original, String target, PlantedPattern pattern, long seed) {
        ColumnChanges changes = ColumnChanges.of(original.values(target));
        Random random = new Random(seed);
        return switch (control) {
            case SHUFFLED -> {
                int[] order = shuffled(original.rows(), random);
                yield rebuilt(original, target, changes.path(taken(changes.changes(), order)), order);
            }
            case RANDOM_WALK -> {
                double[] path = changes.path(gaussian(original.rows(), changes.deviation(), random));
                yield rebuilt(original, target, path, drawn(original.rows(), random));
            }
            case PLANTED -> rebuilt(original, target, changes.path(pattern.changes(changes)), inOrder(original.rows()));
        };
    }

    /** All rows in random order; the first, which has no change, stays. */
    private static int[] shuffled(int rows, Random random) {
        int[] order = inOrder(rows);
        for (int i = rows - 1; i > 1; i--) {
            int j = 1 + random.nextInt(i);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private static int[] drawn(int rows, Random random) {
        int[] sources = new int[rows];
        Arrays.setAll(sources, row -> random.nextInt(rows));
        return sources;
    }

    private static int[] inOrder(int rows) {
        int[] sources = new int[rows];
        Arrays.setAll(sources, row -> row);
        return sources;
    }

    private static double[] gaussian(int rows, double deviation, Random random) {
        double[] changes = new double[rows];
        for (int row = 1; row < rows; row++) {
            changes[row] = deviation * random.nextGaussian();
        }
        return changes;
    }

    private static double[] taken(double[] values, int[] sources) {
        double[] taken = new double[sources.length];
        Arrays.setAll(taken, row -> values[sources[row]]);
        return taken;
    }

    /** @param sources {@code [n]} row of the original that gives each row its other columns */
    private static Series rebuilt(Series original, String target, double[] path, int[] sources) {
        double[] before = original.values(target);
        Map<String, double[]> altered = new HashMap<>();
        for (String name : original.features()) {
            double[] column = original.values(name);
            altered.put(name, isClose(column, before) ? beside(column, before, path, sources) : taken(column, sources));
        }
        altered.put(target, path);
        return new AlteredSeries(original, altered);
    }

    private static double[] beside(double[] column, double[] before, double[] path, int[] sources) {
        boolean ratio = ColumnChanges.isPositive(column) && ColumnChanges.isPositive(before);
        double[] beside = new double[path.length];
        Arrays.setAll(beside, row -> {
            int source = sources[row];
            return ratio
                    ? path[row] * (column[source] / before[source])
                    : path[row] + (column[source] - before[source]);
        });
        return beside;
    }

    private static boolean isClose(double[] column, double[] target) {
        double[] difference = new double[column.length];
        Arrays.setAll(difference, row -> column[row] - target[row]);
        return StatUtils.populationVariance(difference) <= CLOSE * CLOSE * StatUtils.populationVariance(target);
    }
}
