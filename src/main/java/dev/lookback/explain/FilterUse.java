package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.window.AnchorRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How much each channel of each layer is used: the mean over windows of |Σ over time of activation · slope of the forecast by
 * it|, in units of the target. It is how far the forecast would move, to first order, if the channel were silent (Molchanov et
 * al. 2017). A channel that is always zero, or that nothing behind it listens to, has 0.
 */
public final class FilterUse {

    private final List<double[]> layers;
    private final int windows;

    private FilterUse(List<double[]> layers, int windows) {
        this.layers = layers;
        this.windows = windows;
    }

    /**
     * @param most windows that are looked at, spread evenly
     * @param step ahead whose forecast counts, from 0
     * @param goOn asked before every window
     * @return empty once {@code goOn} says no
     */
    public static Optional<FilterUse> of(
            Subject subject, AnchorRange anchors, int most, int step, BooleanSupplier goOn) {
        List<double[]> use = new ArrayList<>();
        for (int layer = 0; layer < subject.insight().trace().layers().size(); layer++) {
            use.add(new double[subject.insight().channels(layer)]);
        }
        int[] sampled = Subject.evenly(anchors, most);
        for (int anchor : sampled) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            float[] window = subject.window(anchor);
            NetworkValues activations = subject.insight().activations(window);
            NetworkValues slopes = subject.insight().slopes(window, step);
            double units =
                    Math.abs(subject.source().unitsPerOutput(anchor, activations.outputs()[step]));
            for (int layer = 0; layer < use.size(); layer++) {
                add(
                        use.get(layer),
                        activations.layers().get(layer),
                        slopes.layers().get(layer),
                        units / sampled.length);
            }
        }
        return Optional.of(new FilterUse(use, sampled.length));
    }

    private static void add(double[] use, LayerValues activations, LayerValues slopes, double share) {
        for (int c = 0; c < use.length; c++) {
            double sum = 0;
            for (int t = 0; t < activations.timeSteps(); t++) {
                sum += (double) activations.at(c, t) * slopes.at(c, t);
            }
            use[c] += Math.abs(sum) * share;
        }
    }

    /** Windows that were looked at. */
    public int windows() {
        return windows;
    }

    /** {@code [channels]}, in units. */
    public double[] of(int layer) {
        return layers.get(layer).clone();
    }

    /** The layer's channels, the most used first. */
    public List<Integer> order(int layer) {
        double[] use = layers.get(layer);
        return IntStream.range(0, use.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -use[c]))
                .toList();
    }
}
