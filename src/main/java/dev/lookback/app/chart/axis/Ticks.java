package dev.lookback.app.chart.axis;

import java.util.ArrayList;
import java.util.List;

/** Round tick values for linear and logarithmic axes. */
public final class Ticks {

    private Ticks() {}

    /** Smallest of 1, 2, 5 times a power of ten that is at least {@code least}. */
    static double roundUp(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double mantissa : new double[] {1, 2, 5}) {
            if (mantissa * power >= least * (1 - 1e-9)) {
                return mantissa * power;
            }
        }
        return 10 * power;
    }

    /** Multiples of a round step, at most about {@code most}. */
    public static List<Double> linear(AxisSpan span, int most, double smallestStep) {
        return multiples(span, Math.max(smallestStep, roundUp(span.length() / Math.max(1, most))));
    }

    static List<Double> multiples(AxisSpan span, double step) {
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(span.to() / step + 1e-9);
        for (long i = (long) Math.ceil(span.from() / step - 1e-9); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten, with their doubles and halves where there are few; linear within a decade. */
    static List<Double> logarithmic(AxisSpan span, int most) {
        double decades = Math.log10(span.to() / span.from());
        if (decades < 1) {
            return linear(span, most, 0);
        }
        double[] mantissas = decades * 3 <= most + 1 ? new double[] {1, 2, 5} : new double[] {1};
        int stride = Math.max(1, (int) Math.ceil(decades / Math.max(1, most)));
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(span.from()));
        for (int exponent = first; exponent <= Math.log10(span.to()); exponent += stride) {
            for (double mantissa : mantissas) {
                double tick = mantissa * Math.pow(10, exponent);
                if (span.contains(tick)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
