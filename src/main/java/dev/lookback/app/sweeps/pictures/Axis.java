package dev.lookback.app.sweeps.pictures;

import dev.lookback.app.chart.axis.AxisSpan;
import dev.lookback.app.chart.axis.Ticks;
import dev.lookback.runs.search.Dimension;
import dev.lookback.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Axis scaled to 0 to 1, numeric or for the values of a dimension. */
final class Axis {

    /** Tick. */
    record Tick(double place, String label) {}

    /** Labels of numbers. */
    @FunctionalInterface
    interface Labels {

        /** @param step distance between ticks */
        String tick(double value, double step);
    }

    private static final int MOST_WORDS = 9;
    private static final int TICKS = 5;

    /** Share of the values that an axis is scaled to; far worse outliers would compress all others. */
    private static final double SHOWN_SHARE = 0.95;

    /** A reference is shown with values that differ less among themselves than this share of them. */
    private static final double REFERENCE_ROOM = 0.05;

    private final String name;
    private final List<Tick> ticks;
    private final DoubleUnaryOperator place;

    /** @param place may be beyond 0 and 1 */
    private Axis(String name, List<Tick> ticks, DoubleUnaryOperator place) {
        this.name = name;
        this.ticks = ticks;
        this.place = place;
    }

    /** Of a dimension; its values are placed by {@link Dimension#place}. */
    static Axis of(Dimension dimension, Texts texts) {
        List<String> all = dimension.all().orElse(List.of());
        List<Tick> ticks = new ArrayList<>();
        if (all.isEmpty()) {
            for (int i = 0; i < TICKS; i++) {
                double at = i / (TICKS - 1.0);
                ticks.add(new Tick(at, PointValues.brief(dimension.path(), dimension.at(at), texts)));
            }
        } else {
            int stride = (all.size() + MOST_WORDS - 1) / MOST_WORDS;
            for (int i = 0; i < all.size(); i += stride) {
                ticks.add(
                        new Tick(dimension.place(all.get(i)), PointValues.brief(dimension.path(), all.get(i), texts)));
            }
        }
        return new Axis(PointValues.name(dimension, texts), ticks, DoubleUnaryOperator.identity());
    }

    /** Axis over numbers; outliers lie on its edge. */
    static Axis of(String name, double[] values, Labels labels) {
        return of(name, values, Optional.empty(), labels);
    }

    /** @param reference to be on the axis, unless it is so far away that the values could not be told apart */
    static Axis of(String name, double[] values, Optional<SweepData.Range> reference, Labels labels) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return new Axis(name, List.of(), value -> 0);
        }
        // At whichever end the outliers are.
        double middle = sorted[sorted.length / 2];
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (sorted.length >= 20) {
            double inner = sorted[(int) (SHOWN_SHARE * (sorted.length - 1))];
            double outer = sorted[(int) ((1 - SHOWN_SHARE) * (sorted.length - 1))];
            high = high - middle > 3 * (inner - middle) ? inner : high;
            low = middle - low > 3 * (middle - outer) ? outer : low;
        }
        double room = Math.max(high - low, REFERENCE_ROOM * Math.abs(middle));
        if (reference.isPresent()
                && reference.get().low() >= low - room
                && reference.get().high() <= high + room) {
            low = Math.min(low, reference.get().low());
            high = Math.max(high, reference.get().high());
        }
        return of(name, low, high, labels);
    }

    static Axis of(String name, double low, double high, Labels labels) {
        double room = high > low ? 0.04 * (high - low) : Math.max(1e-9, 0.1 * Math.abs(low));
        double from = low - room;
        double to = high + room;
        List<Double> at = Ticks.linear(new AxisSpan(from, to), TICKS, 0);
        double step = at.size() > 1 ? at.get(1) - at.get(0) : to - from;
        List<Tick> ticks = at.stream()
                .map(value -> new Tick((value - from) / (to - from), labels.tick(value, step)))
                .toList();
        return new Axis(name, ticks, value -> (value - from) / (to - from));
    }

    String name() {
        return name;
    }

    List<Tick> ticks() {
        return ticks;
    }

    double place(double value) {
        return Math.max(0, Math.min(1, place.applyAsDouble(value)));
    }

    /** −1 for a value below the axis, 1 for one above it, else 0. */
    int beyond(double value) {
        double at = place.applyAsDouble(value);
        return at < 0 ? -1 : at > 1 ? 1 : 0;
    }
}
