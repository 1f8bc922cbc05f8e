package dev.lookback.runs.search;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;

/**
 * A density over all dimensions at once: a kernel at each of some points, and one over everything, so that nothing is ruled out.
 * A kernel is a product over the dimensions, so that it knows which values went together (Falkner et al. 2018, "BOHB"); along a
 * number it is a Gaussian cut off at the ends of the axis, of a width that shrinks with the number of points by Scott's rule
 * (σ₀ n^(−1 / (d + 4)), as compared in Watanabe 2023, "Tree-structured Parzen estimator"); words, which have no neighbours, share
 * as much evenly (Aitchison and Aitken 1976).
 */
final class ParzenDensity {

    /** Of one point, as a share of an axis. */
    private static final double WIDEST = 0.2;

    private final List<Dimension> dimensions;
    private final double[][] centers;
    private final double width;

    ParzenDensity(SearchSpace space, List<Point> points) {
        dimensions = space.dimensions();
        centers = points.stream().map(this::places).toArray(double[][]::new);
        width = WIDEST * Math.pow(Math.max(1, points.size()), -1.0 / (dimensions.size() + 4));
    }

    private double[] places(Point point) {
        double[] places = new double[dimensions.size()];
        for (int d = 0; d < places.length; d++) {
            places[d] = dimensions.get(d).place(point.values().get(d));
        }
        return places;
    }

    Point sample(SplittableRandom random) {
        int kernel = random.nextInt(centers.length + 1);
        String[] values = new String[dimensions.size()];
        for (int d = 0; d < values.length; d++) {
            double place = kernel == centers.length
                    ? random.nextDouble()
                    : sample(dimensions.get(d), centers[kernel][d], random);
            values[d] = dimensions.get(d).at(place);
        }
        return new Point(List.of(values));
    }

    private double sample(Dimension dimension, double center, SplittableRandom random) {
        if (dimension.isCategorical()) {
            return random.nextDouble() < 1 - width ? center : random.nextDouble();
        }
        while (true) {
            double drawn = center + width * gaussian(random);
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

    double density(Point point) {
        double[] places = places(point);
        double sum = 1;
        for (double[] center : centers) {
            double kernel = 1;
            for (int d = 0; d < places.length; d++) {
                kernel *= kernel(dimensions.get(d), center[d], places[d]);
            }
            sum += kernel;
        }
        return sum / (centers.length + 1);
    }

    private double kernel(Dimension dimension, double center, double place) {
        if (dimension.isCategorical()) {
            int words = dimension.all().orElseThrow().size();
            boolean same = (int) (center * words) == (int) (place * words);
            return width + (same ? (1 - width) * words : 0);
        }
        double z = (place - center) / width;
        double within = normal((1 - center) / width) - normal(-center / width);
        return Math.exp(-z * z / 2) / (Math.sqrt(2 * Math.PI) * width * within);
    }

    /** Share of a normal distribution below z. */
    private static double normal(double z) {
        return Erf.erfc(-z / Math.sqrt(2)) / 2;
    }
}
