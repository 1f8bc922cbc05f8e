package dev.lookback.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.Noise;
import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every kernel of every implementation against the loops that define it, in double precision. */
class KernelsTest {

    private static final float UNTOUCHED = 1234.5f;

    @Provide
    Arbitrary<Kernels> implementations() {
        Message asked = Message.of("engine.reason.asked");
        return Arbitraries.of(KernelSelector.best(), new PlainKernels(asked, true), new PlainKernels(asked, false));
    }

    @Example
    void theTestsRunWithTheVectorApi() {
        assertThat(KernelSelector.best()).isNotInstanceOf(PlainKernels.class);
    }

    @Property(tries = 800)
    void gemmIsTheSumOfItsTerms(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 40) int stride,
            @ForAll @IntRange(min = 1, max = 70) int depth,
            @ForAll @IntRange(min = 1, max = 4) int widths,
            @ForAll boolean addsUp,
            @ForAll boolean relu,
            @ForAll long seed) {
        Random random = new Random(seed);
        int width = widths * kernels.lanes();
        int xAt = random.nextInt(5);
        int wAt = random.nextInt(5);
        int yAt = random.nextInt(5);
        int wStride = width + random.nextInt(3);
        int yStride = width + random.nextInt(3);
        float[] x = Noise.gaussian(random, xAt + (rows - 1) * stride + depth);
        float[] w = Noise.gaussian(random, wAt + depth * wStride);
        float[] bias = addsUp ? null : Noise.gaussian(random, width);
        float[] y = filled(yAt + rows * yStride + 3);
        float[] before = Noise.gaussian(random, rows * width);
        for (int t = 0; t < rows; t++) {
            System.arraycopy(before, t * width, y, yAt + t * yStride, width);
        }

        kernels.another().gemm(x, xAt, stride, depth, w, wAt, wStride, bias, y, yAt, yStride, rows, width, relu);

        for (int t = 0; t < rows; t++) {
            int row = yAt + t * yStride;
            for (int f = 0; f < width; f++) {
                double sum = addsUp ? before[t * width + f] : bias[f];
                for (int j = 0; j < depth; j++) {
                    sum += (double) x[xAt + t * stride + j] * w[wAt + j * wStride + f];
                }
                assertThat((double) y[row + f]).isCloseTo(relu ? Math.max(0, sum) : sum, within(1e-4));
            }
            for (int f = width; f < yStride; f++) {
                assertThat(y[row + f]).isEqualTo(UNTOUCHED);
            }
        }
        assertUntouched(y, yAt + rows * yStride);
    }

    @Property(tries = 600)
    void aWeightGradientAddsToWhatIsThere(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 40) int stride,
            @ForAll @IntRange(min = 1, max = 50) int depth,
            @ForAll @IntRange(min = 1, max = 4) int widths,
            @ForAll long seed) {
        Random random = new Random(seed);
        int width = widths * kernels.lanes();
        int xAt = random.nextInt(5);
        int dwAt = random.nextInt(5);
        float[] x = Noise.gaussian(random, xAt + (rows - 1) * stride + depth);
        float[] g = Noise.gaussian(random, rows * width);
        float[] dw = filled(dwAt + depth * width + 3);
        float[] before = Noise.gaussian(random, depth * width);
        System.arraycopy(before, 0, dw, dwAt, before.length);

        kernels.another().gemmWeightGradient(x, xAt, stride, depth, g, rows, width, dw, dwAt);

        for (int j = 0; j < depth; j++) {
            for (int f = 0; f < width; f++) {
                double sum = before[j * width + f];
                for (int t = 0; t < rows; t++) {
                    sum += (double) x[xAt + t * stride + j] * g[t * width + f];
                }
                assertThat((double) dw[dwAt + j * width + f]).isCloseTo(sum, within(1e-4));
            }
        }
        assertUntouched(dw, dwAt + depth * width);
    }

    @Property(tries = 200)
    void columnsAreScaledAndTheirProductsSummed(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        int xStride = width + random.nextInt(3);
        int yStride = width + random.nextInt(3);
        float[] factor = Noise.gaussian(random, width);
        float[] shift = Noise.gaussian(random, width);
        float[] x = Noise.gaussian(random, rows * xStride);
        float[] scaled = filled(rows * yStride);
        float[] added = filled(rows * yStride);
        float[] g = Noise.gaussian(random, rows * yStride);
        float[] products = shift.clone();

        kernels.another().scaleRows(factor, shift, x, xStride, scaled, yStride, rows, width);
        kernels.another().addScaledRows(factor, x, xStride, added, yStride, rows, width);
        kernels.another().centeredProducts(x, xStride, factor, g, yStride, rows, width, products);

        float[] sums = shift.clone();
        float[] squares = factor.clone();
        kernels.another().centeredMoments(x, xStride, shift, rows, width, sums, squares);

        for (int f = 0; f < width; f++) {
            double sum = shift[f];
            double deviations = shift[f];
            double squared = factor[f];
            for (int t = 0; t < rows; t++) {
                deviations += (double) x[t * xStride + f] - shift[f];
                squared += Math.pow((double) x[t * xStride + f] - shift[f], 2);
                double term = (double) factor[f] * x[t * xStride + f];
                assertThat((double) scaled[t * yStride + f]).isCloseTo(term + shift[f], within(1e-5));
                assertThat((double) added[t * yStride + f]).isCloseTo(UNTOUCHED + term, within(1e-3));
                sum += g[t * yStride + f] * ((double) x[t * xStride + f] - factor[f]);
            }
            assertThat((double) products[f]).isCloseTo(sum, within(1e-4));
            assertThat((double) sums[f]).isCloseTo(deviations, within(1e-4));
            assertThat((double) squares[f]).isCloseTo(squared, within(1e-3));
        }
        for (int t = 0; t < rows; t++) {
            for (int f = width; f < yStride; f++) {
                assertThat(scaled[t * yStride + f]).isEqualTo(UNTOUCHED);
                assertThat(added[t * yStride + f]).isEqualTo(UNTOUCHED);
            }
        }
    }

    @Property(tries = 200)
    void rowsAreSummedAndGradientsStopAtAClosedReLU(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 1, max = 30) int rows,
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        float[] x = Noise.gaussian(random, rows * width);
        float[] y = Noise.gaussian(random, rows * width);
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(0, y[i]);
            x[i] = random.nextInt(4) == 0 ? 0 : x[i];
        }
        float[] before = Noise.gaussian(random, width);
        float[] sums = before.clone();
        float[] gradient = x.clone();

        kernels.another().sumRows(x, rows, width, sums);
        int count = kernels.another().reluGradient(y, gradient, x.length);

        for (int f = 0; f < width; f++) {
            double sum = before[f];
            for (int t = 0; t < rows; t++) {
                sum += x[t * width + f];
            }
            assertThat((double) sums[f]).isCloseTo(sum, within(1e-4));
        }
        int open = 0;
        for (int i = 0; i < x.length; i++) {
            float expected = y[i] > 0 ? x[i] : 0;
            assertThat(gradient[i]).isEqualTo(expected);
            open += expected != 0 ? 1 : 0;
        }
        assertThat(count).isEqualTo(open);
    }

    @Property(tries = 600)
    void weightedRowsAreAdded(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 0, max = 20) int terms,
            @ForAll @IntRange(min = 0, max = 400) int length,
            @ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(3);
        int shift = random.nextInt(7) - 3;
        int yAt = random.nextInt(4);
        float[] x = Noise.gaussian(random, length + 60);
        float[] factors = Noise.gaussian(random, from + terms);
        int[] places = random.ints(from + terms, 3, 56).toArray();
        float[] y = filled(yAt + length + 3);
        float[] before = Noise.gaussian(random, length);
        System.arraycopy(before, 0, y, yAt, length);

        kernels.another().addWeightedRows(factors, places, from, from + terms, x, shift, y, yAt, length);

        for (int i = 0; i < length; i++) {
            double sum = before[i];
            for (int e = from; e < from + terms; e++) {
                sum += (double) factors[e] * x[places[e] + shift + i];
            }
            assertThat((double) y[yAt + i]).isCloseTo(sum, within(1e-4));
        }
        assertUntouched(y, yAt + length);
    }

    @Property(tries = 300)
    void vectorsAreMultipliedAndAdded(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 0, max = 200) int length,
            @ForAll long seed) {
        Random random = new Random(seed);
        int xAt = random.nextInt(4);
        int yAt = random.nextInt(4);
        float factor = (float) random.nextGaussian();
        float[] x = Noise.gaussian(random, xAt + length);
        float[] y = filled(yAt + length + 3);
        float[] before = Noise.gaussian(random, length);
        System.arraycopy(before, 0, y, yAt, length);

        float dot = kernels.another().dot(x, xAt, y, yAt, length);
        kernels.another().axpy(factor, x, xAt, y, yAt, length);

        assertThat((double) dot)
                .isCloseTo(
                        IntStream.range(0, length)
                                .mapToDouble(i -> (double) x[xAt + i] * before[i])
                                .sum(),
                        within(1e-4));
        for (int i = 0; i < length; i++) {
            assertThat((double) y[yAt + i]).isCloseTo(before[i] + (double) factor * x[xAt + i], within(1e-5));
        }
        assertUntouched(y, yAt + length);
    }

    @Property(tries = 300)
    void ofEqualMaximaTheFirstCounts(
            @ForAll("implementations") Kernels kernels,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll long seed) {
        Random random = new Random(seed);
        int xAt = random.nextInt(4);
        int yAt = random.nextInt(4);
        int first = random.nextInt(100);
        float[] x = new float[xAt + count * width];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(4) - 2; // many are equal
        }
        float[] y = filled(yAt + width + 3);
        float[] argmax = filled(yAt + width + 3);

        kernels.another().maxRows(x, xAt, count, width, y, yAt, argmax, first);

        for (int f = 0; f < width; f++) {
            int best = 0;
            for (int k = 1; k < count; k++) {
                best = x[xAt + k * width + f] > x[xAt + best * width + f] ? k : best;
            }
            assertThat(y[yAt + f]).isEqualTo(x[xAt + best * width + f]);
            assertThat(argmax[yAt + f]).isEqualTo(first + best);
        }
        assertUntouched(y, yAt + width);
        assertUntouched(argmax, yAt + width);
    }

    @Property(tries = 40)
    void nanIsNotHidden(@ForAll("implementations") Kernels kernels, @ForAll @IntRange(min = 1, max = 30) int rows) {
        int width = 3 * kernels.lanes();
        float[] x = new float[rows * 2 + 5];
        x[(rows - 1) * 2] = Float.NaN;
        float[] w = filled(5 * width);
        float[] y = new float[rows * width];

        kernels.another().gemm(x, 0, 2, 5, w, 0, width, new float[width], y, 0, width, rows, width, true);

        assertThat(y[(rows - 1) * width]).isNaN();
    }

    private static void assertUntouched(float[] values, int from) {
        for (int i = from; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(UNTOUCHED);
        }
    }

    private static float[] filled(int length) {
        float[] values = new float[length];
        Arrays.fill(values, UNTOUCHED);
        return values;
    }
}
