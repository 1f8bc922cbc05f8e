package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.window.AnchorRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How much each channel of each layer, and inside each residual block, is used: the mean over windows of |Σ over time of
 * activation · slope of the forecast by it|, in units of the target. It is how far the forecast would move, to first order, if the
 * channel were silent (Molchanov et al. 2017). A channel that is always zero, or that nothing behind it listens to, has 0.
 */
public final class FilterUse {

    private final Map<Stage, double[]> stages;
    private final int windows;

    private FilterUse(Map<Stage, double[]> stages, int windows) {
        this.stages = stages;
        this.windows = windows;
    }

    /**
     * @param most windows that are looked at, spread evenly
     * @param step ahead whose forecast counts, from 0
     * @param goOn asked before every window
     * @return empty once {@code goOn} says no
     */
    public static Optional<FilterUse> of(
            ExplainedModel subject, AnchorRange anchors, int most, int step, BooleanSupplier goOn) {
        ShapeTrace trace = subject.insight().trace();
        Map<Stage, double[]> use = new HashMap<>();
        Stage.of(trace).forEach(stage -> use.put(stage, new double[stage.channels(trace)]));
        int[] sampled = ExplainedModel.evenly(anchors, most);
        for (int anchor : sampled) {
            if (!goOn.getAsBoolean()) {
                return Optional.empty();
            }
            float[] window = subject.window(anchor);
            NetworkValues activations = subject.insight().activations(window);
            NetworkValues slopes = subject.insight().slopes(window, step);
            double units =
                    Math.abs(subject.source().unitsPerOutput(anchor, activations.outputs()[step]));
            use.forEach((stage, sums) -> add(sums, activations.at(stage), slopes.at(stage), units / sampled.length));
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
    public double[] of(Stage stage) {
        return stages.get(stage).clone();
    }

    /** The stage's channels, the most used first. */
    public List<Integer> order(Stage stage) {
        double[] use = stages.get(stage);
        return IntStream.range(0, use.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -use[c]))
                .toList();
    }
}
