package dev.lookback.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PolylineTest {

    private static final double NO_GAPS = Double.POSITIVE_INFINITY;

    private final Polyline line = new Polyline(x -> x, y -> y, x -> x);

    /** The pieces of a line, each as its points. */
    private List<double[][]> pieces(Points points, double longestStep) {
        List<double[][]> pieces = new ArrayList<>();
        line.trace(
                points,
                longestStep,
                () -> pieces.add(IntStream.range(0, line.size())
                        .mapToObj(i -> new double[] {line.xs()[i], line.ys()[i]})
                        .toArray(double[][]::new)));
        return pieces;
    }

    private static String text(List<?> pieces) {
        return Arrays.deepToString(pieces.toArray());
    }

    private double[][] piece(double[] x, double[] y) {
        List<double[][]> pieces = pieces(new Points(x, y), NO_GAPS);
        assertThat(pieces).hasSize(1);
        return pieces.get(0);
    }

    @Test
    void aMillionPointsBecomeAFewPerPixelAndNoSpikeIsLost() {
        int points = 1_000_000;
        double pixels = 800;
        double[] x = new double[points];
        double[] y = new double[points];
        Arrays.setAll(x, i -> i * pixels / points);
        Arrays.setAll(y, i -> i == 123_456 ? -77 : 100 + Math.sin(i));
        double[][] kept = piece(x, y);
        assertThat(kept.length).isLessThanOrEqualTo(4 * 800);
        assertThat(Arrays.stream(kept).mapToDouble(p -> p[1]).min()).hasValue(-77);
        assertThat(kept[0][0]).isZero();
        assertThat(kept[kept.length - 1][0]).isEqualTo((points - 1) * pixels / points);
    }

    /** At uneven places: long pauses, and many at the same. */
    private static double[] places(Random random, int count, double mean) {
        double[] x = new double[count];
        for (int i = 1; i < count; i++) {
            double step = random.nextInt(10) == 0 ? 0 : -Math.log(1 - random.nextDouble()) * mean;
            x[i] = x[i - 1] + step;
        }
        return x;
    }

    @Property(tries = 200)
    void theFirstLowestHighestAndLastOfEveryColumnOfPixelsAreKept(
            @ForAll @IntRange(min = 1, max = 5000) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = places(random, count, 20.0 / count);
        double[] y = random.ints(count, 0, 100).asDoubleStream().toArray();
        double[][] kept = piece(x, y);
        for (int i = 1; i < kept.length; i++) {
            assertThat(kept[i][0]).isGreaterThanOrEqualTo(kept[i - 1][0]);
        }
        int[] columns =
                Arrays.stream(x).mapToInt(place -> (int) place).distinct().toArray();
        for (int column : columns) {
            assertThat(summary(kept, column)).isEqualTo(summary(zip(x, y), column));
        }
        assertThat(kept.length).isLessThanOrEqualTo(4 * columns.length);
    }

    private static double[][] zip(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> new double[] {x[i], y[i]})
                .toArray(double[][]::new);
    }

    /** First, lowest, highest and last value in a column of pixels. */
    private static List<Double> summary(double[][] points, int column) {
        double[] in = Arrays.stream(points)
                .filter(p -> (int) p[0] == column)
                .mapToDouble(p -> p[1])
                .toArray();
        return List.of(
                in[0],
                Arrays.stream(in).min().orElseThrow(),
                Arrays.stream(in).max().orElseThrow(),
                in[in.length - 1]);
    }

    @Property(tries = 100)
    void whereThereAreFewerPointsThanPixelsAllAreKept(
            @ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = IntStream.range(0, count)
                .mapToDouble(i -> i + random.nextDouble())
                .toArray();
        double[] y = random.doubles(count).toArray();
        assertThat(piece(x, y)).isDeepEqualTo(zip(x, y));
    }

    @Property(tries = 100)
    void aViewTracesTheSameAsAllPoints(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = places(random, 2000, 0.05);
        double[] y = random.doubles(2000).toArray();
        int from = random.nextInt(2000);
        int end = from + random.nextInt(2000 - from);
        List<double[]> part = new ArrayList<>();
        line.trace(
                new Points(x, y),
                from,
                end,
                Points.ANY,
                NO_GAPS,
                () -> IntStream.range(0, line.size())
                        .forEach(i -> part.add(new double[] {line.xs()[i], line.ys()[i]})));
        double[] px = Arrays.copyOfRange(x, from, end);
        double[] py = Arrays.copyOfRange(y, from, end);
        List<double[]> alone = new ArrayList<>();
        pieces(new Points(px, py), NO_GAPS).forEach(piece -> alone.addAll(List.of(piece)));
        assertThat(text(part)).isEqualTo(text(alone));
    }

    @Test
    void aLineIsInterruptedWhereItsPointsHaveNoValueAndAtGaps() {
        double[] x = {0, 1, 2, 3, 9, 10};
        double[] y = {5, Double.NaN, 6, 7, 8, 9};
        List<double[][]> pieces = pieces(new Points(x, y), 2);
        assertThat(text(pieces)).isEqualTo("[[[0.0, 5.0]], [[2.0, 6.0], [3.0, 7.0]], [[9.0, 8.0], [10.0, 9.0]]]");
    }

    @Test
    void aGapNarrowerThanAPixelIsNotSeen() {
        double[] x = {0, 0.1, 0.2, 0.7, 0.8, 5, 5.1};
        double[] y = {5, Double.NaN, 6, 7, 8, Double.NaN, Double.NaN};
        assertThat(text(pieces(new Points(x, y), 0.3))).isEqualTo("[[[0.0, 5.0], [0.8, 8.0]]]");
    }

    @Test
    void aMillionGapsAreAsManyPiecesAsThereArePixels() {
        int count = 1_000_000;
        double[] x = new double[count];
        double[] y = new double[count];
        Arrays.setAll(x, i -> i * 500.0 / count);
        Arrays.setAll(y, i -> i % 2 == 0 ? i : Double.NaN);
        assertThat(pieces(new Points(x, y), NO_GAPS)).hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void valuesThatALogarithmicAxisCannotShowAreNone() {
        double[] x = {0, 0.1, 0.2, 0.3, 1};
        double[] y = {-1, 5, 0, 2, 3};
        List<double[][]> pieces = new ArrayList<>();
        line.trace(
                new Points(x, y),
                0,
                5,
                Points.POSITIVE,
                NO_GAPS,
                () -> pieces.add(
                        new double[][] {Arrays.copyOf(line.xs(), line.size()), Arrays.copyOf(line.ys(), line.size())}));
        assertThat(text(pieces)).isEqualTo("[[[0.1, 0.3, 1.0], [5.0, 2.0, 3.0]]]");
    }
}
