package dev.lookback.runs.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/**
 * A density on the axis from 0 to 1: one kernel at each place, and one over everything, so that nothing is ruled out. Kernels are
 * Gaussians cut off at the ends, as wide as the larger distance to a neighbour (Bergstra et al. 2011); of words, which have no
 * neighbours, counts with one more for each (their equation for categorical values).
 */
final class Parzen {

    private final double[] places;
    private final double[] widths;
    private final int categories;

    private Parzen(double[] places, double[] widths, int categories) {
        this.places = places;
        this.widths = widths;
        this.categories = categories;
    }

    static Parzen of(Dimension dimension, double[] places) {
        if (dimension.isCategorical()) {
            return new Parzen(
                    places, new double[0], dimension.all().orElseThrow().size());
        }
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        double least = 1.0 / Math.min(100, 1 + sorted.length);
        double[] widths = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            double left = sorted[i] - (i == 0 ? 0 : sorted[i - 1]);
            double right = (i == sorted.length - 1 ? 1 : sorted[i + 1]) - sorted[i];
            widths[i] = Math.min(1, Math.max(least, Math.max(left, right)));
        }
        return new Parzen(sorted, widths, 0);
    }

    double sample(SplittableRandom random) {
        int kernel = random.nextInt(places.length + 1);
        if (kernel == places.length) {
            return random.nextDouble();
        }
        if (categories > 0) {
            return places[kernel];
        }
        while (true) {
            double drawn = places[kernel] + widths[kernel] * gaussian(random);
            if (drawn >= 0 && drawn < 1) {
                return drawn;
            }
        }
    }

    /** Box and Muller's. */
    private static double gaussian(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    double density(double place) {
        if (categories > 0) {
            long same = Arrays.stream(places)
                    .filter(other -> (int) (other * categories) == (int) (place * categories))
                    .count();
            return (same + 1.0 / categories) * categories / (places.length + 1);
        }
        double sum = 1;
        for (int i = 0; i < places.length; i++) {
            double z = (place - places[i]) / widths[i];
            double within = normal((1 - places[i]) / widths[i]) - normal(-places[i] / widths[i]);
            sum += Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * widths[i] * within);
        }
        return sum / (places.length + 1);
    }

    /** Share of a normal distribution below z. */
    private static double normal(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
