package dev.lookback.engine.kernel.vector;

import dev.lookback.engine.kernel.Kernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register-tiled loops with the JDK's Vector API. A tile is twelve accumulators that stay in registers over the whole inner
 * loop. Vectors are never held across nested loops or in fields: JDK 17 would put them on the heap.
 */
public final class VectorKernels implements Kernels {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    @Override
    public String name() {
        return "Vector API, " + S.vectorBitSize() + " bit";
    }

    @Override
    public int lanes() {
        return L;
    }

    @Override
    public Kernels another() {
        return this; // no scratch memory
    }

    @Override
    public void product(
            float[] x,
            int xAt,
            int stride,
            int depth,
            float[] w,
            float[] bias,
            float[] y,
            int rows,
            int width,
            boolean relu) {
        float least = relu ? 0 : Float.NEGATIVE_INFINITY;
        int f = 0;
        for (; f + 2 * L <= width; f += 2 * L) {
            int t = 0;
            for (; t + 6 <= rows; t += 6) {
                rows6(x, xAt + t * stride, stride, depth, w, f, width, bias, y, t * width + f, least);
            }
            if (t < rows && rows >= 6) {
                // The last rows once more, together with the rest: cheaper than one by one.
                t = rows - 6;
                rows6(x, xAt + t * stride, stride, depth, w, f, width, bias, y, t * width + f, least);
                t = rows;
            }
            for (; t < rows; t++) {
                row(x, xAt + t * stride, depth, w, f, width, bias, y, t * width + f, least);
                row(x, xAt + t * stride, depth, w, f + L, width, bias, y, t * width + f + L, least);
            }
        }
        if (f < width) {
            int t = 0;
            for (; t + 12 <= rows; t += 12) {
                rows12(x, xAt + t * stride, stride, depth, w, f, width, bias, y, t * width + f, least);
            }
            if (t < rows && rows >= 12) {
                t = rows - 12;
                rows12(x, xAt + t * stride, stride, depth, w, f, width, bias, y, t * width + f, least);
                t = rows;
            }
            for (; t < rows; t++) {
                row(x, xAt + t * stride, depth, w, f, width, bias, y, t * width + f, least);
            }
        }
    }

    private static void row(
            float[] x, int xAt, int depth, float[] w, int f, int width, float[] bias, float[] y, int yAt, float least) {
        // Four sums side by side: one alone would wait for itself at every step.
        FloatVector a = FloatVector.fromArray(S, bias, f);
        FloatVector b = FloatVector.zero(S);
        FloatVector c = FloatVector.zero(S);
        FloatVector d = FloatVector.zero(S);
        int j = 0;
        int p = f;
        for (; j + 4 <= depth; j += 4, p += 4 * width) {
            a = FloatVector.broadcast(S, x[xAt + j]).fma(FloatVector.fromArray(S, w, p), a);
            b = FloatVector.broadcast(S, x[xAt + j + 1]).fma(FloatVector.fromArray(S, w, p + width), b);
            c = FloatVector.broadcast(S, x[xAt + j + 2]).fma(FloatVector.fromArray(S, w, p + 2 * width), c);
            d = FloatVector.broadcast(S, x[xAt + j + 3]).fma(FloatVector.fromArray(S, w, p + 3 * width), d);
        }
        for (; j < depth; j++, p += width) {
            a = FloatVector.broadcast(S, x[xAt + j]).fma(FloatVector.fromArray(S, w, p), a);
        }
        a.add(b).add(c.add(d)).max(least).intoArray(y, yAt);
    }

    private static void rows6(
            float[] x,
            int x0,
            int stride,
            int depth,
            float[] w,
            int f,
            int width,
            float[] bias,
            float[] y,
            int y0,
            float least) {
        FloatVector b0 = FloatVector.fromArray(S, bias, f);
        FloatVector b1 = FloatVector.fromArray(S, bias, f + L);
        FloatVector a00 = b0, a10 = b0, a20 = b0, a30 = b0, a40 = b0, a50 = b0;
        FloatVector a01 = b1, a11 = b1, a21 = b1, a31 = b1, a41 = b1, a51 = b1;
        int x1 = x0 + stride;
        int x2 = x1 + stride;
        int x3 = x2 + stride;
        int x4 = x3 + stride;
        int x5 = x4 + stride;
        for (int j = 0, p = f; j < depth; j++, p += width) {
            FloatVector w0 = FloatVector.fromArray(S, w, p);
            FloatVector w1 = FloatVector.fromArray(S, w, p + L);
            FloatVector v = FloatVector.broadcast(S, x[x0 + j]);
            a00 = v.fma(w0, a00);
            a01 = v.fma(w1, a01);
            v = FloatVector.broadcast(S, x[x1 + j]);
            a10 = v.fma(w0, a10);
            a11 = v.fma(w1, a11);
            v = FloatVector.broadcast(S, x[x2 + j]);
            a20 = v.fma(w0, a20);
            a21 = v.fma(w1, a21);
            v = FloatVector.broadcast(S, x[x3 + j]);
            a30 = v.fma(w0, a30);
            a31 = v.fma(w1, a31);
            v = FloatVector.broadcast(S, x[x4 + j]);
            a40 = v.fma(w0, a40);
            a41 = v.fma(w1, a41);
            v = FloatVector.broadcast(S, x[x5 + j]);
            a50 = v.fma(w0, a50);
            a51 = v.fma(w1, a51);
        }
        a00.max(least).intoArray(y, y0);
        a01.max(least).intoArray(y, y0 + L);
        a10.max(least).intoArray(y, y0 + width);
        a11.max(least).intoArray(y, y0 + width + L);
        a20.max(least).intoArray(y, y0 + 2 * width);
        a21.max(least).intoArray(y, y0 + 2 * width + L);
        a30.max(least).intoArray(y, y0 + 3 * width);
        a31.max(least).intoArray(y, y0 + 3 * width + L);
        a40.max(least).intoArray(y, y0 + 4 * width);
        a41.max(least).intoArray(y, y0 + 4 * width + L);
        a50.max(least).intoArray(y, y0 + 5 * width);
        a51.max(least).intoArray(y, y0 + 5 * width + L);
    }

    private static void rows12(
            float[] x,
            int x0,
            int stride,
            int depth,
            float[] w,
            int f,
            int width,
            float[] bias,
            float[] y,
            int y0,
            float least) {
        FloatVector b = FloatVector.fromArray(S, bias, f);
        FloatVector a0 = b, a1 = b, a2 = b, a3 = b, a4 = b, a5 = b, a6 = b, a7 = b, a8 = b, a9 = b, a10 = b, a11 = b;
        int x3 = x0 + 3 * stride;
        int x6 = x3 + 3 * stride;
        int x9 = x6 + 3 * stride;
        int twice = 2 * stride;
        for (int j = 0, p = f; j < depth; j++, p += width) {
            FloatVector v = FloatVector.fromArray(S, w, p);
            a0 = FloatVector.broadcast(S, x[x0 + j]).fma(v, a0);
            a1 = FloatVector.broadcast(S, x[x0 + stride + j]).fma(v, a1);
            a2 = FloatVector.broadcast(S, x[x0 + twice + j]).fma(v, a2);
            a3 = FloatVector.broadcast(S, x[x3 + j]).fma(v, a3);
            a4 = FloatVector.broadcast(S, x[x3 + stride + j]).fma(v, a4);
            a5 = FloatVector.broadcast(S, x[x3 + twice + j]).fma(v, a5);
            a6 = FloatVector.broadcast(S, x[x6 + j]).fma(v, a6);
            a7 = FloatVector.broadcast(S, x[x6 + stride + j]).fma(v, a7);
            a8 = FloatVector.broadcast(S, x[x6 + twice + j]).fma(v, a8);
            a9 = FloatVector.broadcast(S, x[x9 + j]).fma(v, a9);
            a10 = FloatVector.broadcast(S, x[x9 + stride + j]).fma(v, a10);
            a11 = FloatVector.broadcast(S, x[x9 + twice + j]).fma(v, a11);
        }
        a0.max(least).intoArray(y, y0);
        a1.max(least).intoArray(y, y0 + width);
        a2.max(least).intoArray(y, y0 + 2 * width);
        a3.max(least).intoArray(y, y0 + 3 * width);
        a4.max(least).intoArray(y, y0 + 4 * width);
        a5.max(least).intoArray(y, y0 + 5 * width);
        a6.max(least).intoArray(y, y0 + 6 * width);
        a7.max(least).intoArray(y, y0 + 7 * width);
        a8.max(least).intoArray(y, y0 + 8 * width);
        a9.max(least).intoArray(y, y0 + 9 * width);
        a10.max(least).intoArray(y, y0 + 10 * width);
        a11.max(least).intoArray(y, y0 + 11 * width);
    }

    @Override
    public void weightGradient(float[] x, int xAt, int stride, int depth, float[] g, int rows, int width, float[] dw) {
        int f = 0;
        for (; f + 2 * L <= width; f += 2 * L) {
            int j = 0;
            for (; j + 6 <= depth; j += 6) {
                weights6(x, xAt + j, stride, g, f, width, rows, dw, j * width + f);
            }
            for (; j < depth; j++) {
                weights1(x, xAt + j, stride, g, f, width, rows, dw, j * width + f);
                weights1(x, xAt + j, stride, g, f + L, width, rows, dw, j * width + f + L);
            }
        }
        if (f < width) {
            int j = 0;
            for (; j + 8 <= depth; j += 8) {
                weights8(x, xAt + j, stride, g, f, width, rows, dw, j * width + f);
            }
            for (; j < depth; j++) {
                weights1(x, xAt + j, stride, g, f, width, rows, dw, j * width + f);
            }
        }
    }

    private static void weights1(
            float[] x, int xAt, int stride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a = FloatVector.fromArray(S, dw, at);
        FloatVector b = FloatVector.zero(S);
        int t = 0;
        int p = xAt;
        int q = gAt;
        for (; t + 2 <= rows; t += 2, p += 2 * stride, q += 2 * width) {
            a = FloatVector.broadcast(S, x[p]).fma(FloatVector.fromArray(S, g, q), a);
            b = FloatVector.broadcast(S, x[p + stride]).fma(FloatVector.fromArray(S, g, q + width), b);
        }
        if (t < rows) {
            a = FloatVector.broadcast(S, x[p]).fma(FloatVector.fromArray(S, g, q), a);
        }
        a.add(b).intoArray(dw, at);
    }

    private static void weights6(
            float[] x, int xAt, int stride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a00 = FloatVector.fromArray(S, dw, at);
        FloatVector a01 = FloatVector.fromArray(S, dw, at + L);
        FloatVector a10 = FloatVector.fromArray(S, dw, at + width);
        FloatVector a11 = FloatVector.fromArray(S, dw, at + width + L);
        FloatVector a20 = FloatVector.fromArray(S, dw, at + 2 * width);
        FloatVector a21 = FloatVector.fromArray(S, dw, at + 2 * width + L);
        FloatVector a30 = FloatVector.fromArray(S, dw, at + 3 * width);
        FloatVector a31 = FloatVector.fromArray(S, dw, at + 3 * width + L);
        FloatVector a40 = FloatVector.fromArray(S, dw, at + 4 * width);
        FloatVector a41 = FloatVector.fromArray(S, dw, at + 4 * width + L);
        FloatVector a50 = FloatVector.fromArray(S, dw, at + 5 * width);
        FloatVector a51 = FloatVector.fromArray(S, dw, at + 5 * width + L);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += stride, q += width) {
            FloatVector g0 = FloatVector.fromArray(S, g, q);
            FloatVector g1 = FloatVector.fromArray(S, g, q + L);
            FloatVector v = FloatVector.broadcast(S, x[p]);
            a00 = v.fma(g0, a00);
            a01 = v.fma(g1, a01);
            v = FloatVector.broadcast(S, x[p + 1]);
            a10 = v.fma(g0, a10);
            a11 = v.fma(g1, a11);
            v = FloatVector.broadcast(S, x[p + 2]);
            a20 = v.fma(g0, a20);
            a21 = v.fma(g1, a21);
            v = FloatVector.broadcast(S, x[p + 3]);
            a30 = v.fma(g0, a30);
            a31 = v.fma(g1, a31);
            v = FloatVector.broadcast(S, x[p + 4]);
            a40 = v.fma(g0, a40);
            a41 = v.fma(g1, a41);
            v = FloatVector.broadcast(S, x[p + 5]);
            a50 = v.fma(g0, a50);
            a51 = v.fma(g1, a51);
        }
        a00.intoArray(dw, at);
        a01.intoArray(dw, at + L);
        a10.intoArray(dw, at + width);
        a11.intoArray(dw, at + width + L);
        a20.intoArray(dw, at + 2 * width);
        a21.intoArray(dw, at + 2 * width + L);
        a30.intoArray(dw, at + 3 * width);
        a31.intoArray(dw, at + 3 * width + L);
        a40.intoArray(dw, at + 4 * width);
        a41.intoArray(dw, at + 4 * width + L);
        a50.intoArray(dw, at + 5 * width);
        a51.intoArray(dw, at + 5 * width + L);
    }

    private static void weights8(
            float[] x, int xAt, int stride, float[] g, int gAt, int width, int rows, float[] dw, int at) {
        FloatVector a0 = FloatVector.fromArray(S, dw, at);
        FloatVector a1 = FloatVector.fromArray(S, dw, at + width);
        FloatVector a2 = FloatVector.fromArray(S, dw, at + 2 * width);
        FloatVector a3 = FloatVector.fromArray(S, dw, at + 3 * width);
        FloatVector a4 = FloatVector.fromArray(S, dw, at + 4 * width);
        FloatVector a5 = FloatVector.fromArray(S, dw, at + 5 * width);
        FloatVector a6 = FloatVector.fromArray(S, dw, at + 6 * width);
        FloatVector a7 = FloatVector.fromArray(S, dw, at + 7 * width);
        for (int t = 0, p = xAt, q = gAt; t < rows; t++, p += stride, q += width) {
            FloatVector v = FloatVector.fromArray(S, g, q);
            a0 = FloatVector.broadcast(S, x[p]).fma(v, a0);
            a1 = FloatVector.broadcast(S, x[p + 1]).fma(v, a1);
            a2 = FloatVector.broadcast(S, x[p + 2]).fma(v, a2);
            a3 = FloatVector.broadcast(S, x[p + 3]).fma(v, a3);
            a4 = FloatVector.broadcast(S, x[p + 4]).fma(v, a4);
            a5 = FloatVector.broadcast(S, x[p + 5]).fma(v, a5);
            a6 = FloatVector.broadcast(S, x[p + 6]).fma(v, a6);
            a7 = FloatVector.broadcast(S, x[p + 7]).fma(v, a7);
        }
        a0.intoArray(dw, at);
        a1.intoArray(dw, at + width);
        a2.intoArray(dw, at + 2 * width);
        a3.intoArray(dw, at + 3 * width);
        a4.intoArray(dw, at + 4 * width);
        a5.intoArray(dw, at + 5 * width);
        a6.intoArray(dw, at + 6 * width);
        a7.intoArray(dw, at + 7 * width);
    }

    @Override
    public void combine(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt, int length) {
        int i = 0;
        for (; i + 8 * L <= length; i += 8 * L) {
            combine8(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + 2 * L <= length; i += 2 * L) {
            combine2(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (; i + L <= length; i += L) {
            combine1(factors, places, from, to, x, shift + i, y, yAt + i);
        }
        for (int e = from; i < length && e < to; e++) {
            for (int rest = i; rest < length; rest++) {
                y[yAt + rest] += factors[e] * x[places[e] + shift + rest];
            }
        }
    }

    private static void combine8(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        FloatVector a2 = FloatVector.fromArray(S, y, yAt + 2 * L);
        FloatVector a3 = FloatVector.fromArray(S, y, yAt + 3 * L);
        FloatVector a4 = FloatVector.fromArray(S, y, yAt + 4 * L);
        FloatVector a5 = FloatVector.fromArray(S, y, yAt + 5 * L);
        FloatVector a6 = FloatVector.fromArray(S, y, yAt + 6 * L);
        FloatVector a7 = FloatVector.fromArray(S, y, yAt + 7 * L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
            a2 = v.fma(FloatVector.fromArray(S, x, p + 2 * L), a2);
            a3 = v.fma(FloatVector.fromArray(S, x, p + 3 * L), a3);
            a4 = v.fma(FloatVector.fromArray(S, x, p + 4 * L), a4);
            a5 = v.fma(FloatVector.fromArray(S, x, p + 5 * L), a5);
            a6 = v.fma(FloatVector.fromArray(S, x, p + 6 * L), a6);
            a7 = v.fma(FloatVector.fromArray(S, x, p + 7 * L), a7);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
        a2.intoArray(y, yAt + 2 * L);
        a3.intoArray(y, yAt + 3 * L);
        a4.intoArray(y, yAt + 4 * L);
        a5.intoArray(y, yAt + 5 * L);
        a6.intoArray(y, yAt + 6 * L);
        a7.intoArray(y, yAt + 7 * L);
    }

    private static void combine2(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a0 = FloatVector.fromArray(S, y, yAt);
        FloatVector a1 = FloatVector.fromArray(S, y, yAt + L);
        for (int e = from; e < to; e++) {
            FloatVector v = FloatVector.broadcast(S, factors[e]);
            int p = places[e] + shift;
            a0 = v.fma(FloatVector.fromArray(S, x, p), a0);
            a1 = v.fma(FloatVector.fromArray(S, x, p + L), a1);
        }
        a0.intoArray(y, yAt);
        a1.intoArray(y, yAt + L);
    }

    private static void combine1(
            float[] factors, int[] places, int from, int to, float[] x, int shift, float[] y, int yAt) {
        FloatVector a = FloatVector.fromArray(S, y, yAt);
        for (int e = from; e < to; e++) {
            a = FloatVector.broadcast(S, factors[e]).fma(FloatVector.fromArray(S, x, places[e] + shift), a);
        }
        a.intoArray(y, yAt);
    }

    @Override
    public float dot(float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector a = FloatVector.zero(S);
        FloatVector b = FloatVector.zero(S);
        int i = 0;
        for (; i + 2 * L <= length; i += 2 * L) {
            a = FloatVector.fromArray(S, x, xAt + i).fma(FloatVector.fromArray(S, y, yAt + i), a);
            b = FloatVector.fromArray(S, x, xAt + i + L).fma(FloatVector.fromArray(S, y, yAt + i + L), b);
        }
        float sum = a.add(b).reduceLanes(VectorOperators.ADD);
        for (; i < length; i++) {
            sum += x[xAt + i] * y[yAt + i];
        }
        return sum;
    }

    @Override
    public void add(float factor, float[] x, int xAt, float[] y, int yAt, int length) {
        FloatVector v = FloatVector.broadcast(S, factor);
        int i = 0;
        for (; i + L <= length; i += L) {
            v.fma(FloatVector.fromArray(S, x, xAt + i), FloatVector.fromArray(S, y, yAt + i))
                    .intoArray(y, yAt + i);
        }
        for (; i < length; i++) {
            y[yAt + i] += factor * x[xAt + i];
        }
    }

    @Override
    public void largest(float[] x, int xAt, int count, int width, float[] y, int yAt, float[] which, int first) {
        int f = 0;
        for (; f + L <= width; f += L) {
            largest1(x, xAt + f, count, width, y, which, yAt + f, first);
        }
        for (; f < width; f++) {
            float most = x[xAt + f];
            int at = 0;
            for (int k = 1; k < count; k++) {
                float value = x[xAt + k * width + f];
                if (value > most) {
                    most = value;
                    at = k;
                }
            }
            y[yAt + f] = most;
            which[yAt + f] = first + at;
        }
    }

    private static void largest1(
            float[] x, int xAt, int count, int width, float[] y, float[] which, int yAt, int first) {
        FloatVector most = FloatVector.fromArray(S, x, xAt);
        FloatVector at = FloatVector.broadcast(S, (float) first);
        for (int k = 1, p = xAt + width; k < count; k++, p += width) {
            FloatVector value = FloatVector.fromArray(S, x, p);
            VectorMask<Float> more = value.compare(VectorOperators.GT, most);
            most = most.blend(value, more);
            at = at.blend((float) (first + k), more);
        }
        most.intoArray(y, yAt);
        at.intoArray(which, yAt);
    }
}
