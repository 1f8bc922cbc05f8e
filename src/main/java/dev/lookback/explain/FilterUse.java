package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.window.RowRanges;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Use of each channel of each layer, and inside residual blocks: the mean over windows of |Σ over time of activation ·
 * gradient of the forecast with respect to it|, in units of the target. To first order, it is how far the forecast would
 * move if the channel were pruned (Molchanov et al. 2017). It is 0 for a channel that is always zero or that no later
 * layer uses.
 */
public final class FilterUse {

    private final Map<Stage, double[]> stages;
    private final int windows;

    private FilterUse(Map<Stage, double[]> stages, int windows) {
        this.stages = stages;
        this.windows = windows;
    }

    /**
     * @param maxWindows windows to use at most, evenly spaced
     * @param step ahead whose forecast counts, from 0
     * @param shouldContinue asked before every window
     * @return empty once {@code shouldContinue} returns false
     */
    public static Optional<FilterUse> of(
            ExplainedModel model, RowRanges anchors, int maxWindows, int step, BooleanSupplier shouldContinue) {
        ShapeTrace trace = model.inspector().trace();
        Map<Stage, double[]> use = new HashMap<>();
        Stage.of(trace).forEach(stage -> use.put(stage, new double[stage.channels(trace)]));
        int[] sampled = ExplainedModel.sampleEvenly(anchors, maxWindows);
        for (int anchor : sampled) {
            if (!shouldContinue.getAsBoolean()) {
                return Optional.empty();
            }
            float[] window = model.window(anchor);
            NetworkValues activations = model.inspector().activations(window);
            NetworkValues gradients = model.inspector().gradients(window, step);
            double units =
                    Math.abs(model.source().unitsPerOutput(anchor, activations.outputs()[step]));
            use.forEach((stage, sums) -> add(sums, activations.at(stage), gradients.at(stage), units / sampled.length));
        }
        return Optional.of(new FilterUse(use, sampled.length));
    }

    private static void add(double[] use, LayerValues activations, LayerValues gradients, double share) {
        for (int c = 0; c < use.length; c++) {
            double sum = 0;
            for (int t = 0; t < activations.timeSteps(); t++) {
                sum += (double) activations.at(c, t) * gradients.at(c, t);
            }
            use[c] += Math.abs(sum) * share;
        }
    }

    /** Number of windows used. */
    public int windows() {
        return windows;
    }

    /** {@code [channels]}, in units. */
    public double[] of(Stage stage) {
        return stages.get(stage).clone();
    }

    /** The stage's channels, most used first. */
    public List<Integer> order(Stage stage) {
        double[] use = stages.get(stage);
        return IntStream.range(0, use.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -use[c]))
                .toList();
    }
}
