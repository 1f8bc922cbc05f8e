package dev.lookback.explain;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Attribution of a forecast to spans of the series through global max pooling: pooling takes each feature from a single
 * time step, whose receptive field is known. All other rows matter only in that their activations are smaller.
 *
 * @param anchor of the window
 * @param forecast in units
 * @param spans largest absolute weight first; features that the forecast does not depend on are left out
 * @param byTimeStep {@code [timeSteps]}, in units: total absolute weight of the spans that contain each time step of the
 *     window
 * @param exact whether the forecast is a constant plus the sum of the weights; otherwise that holds to first order
 */
public record DecidingSpans(int anchor, double forecast, List<DecidingSpan> spans, double[] byTimeStep, boolean exact) {

    /** The global max pooling layer; empty for a network without one. */
    public static OptionalInt pooling(ShapeTrace trace) {
        return IntStream.range(0, trace.layers().size())
                .filter(i -> trace.layers().get(i).layer() instanceof GlobalMaxPool1D)
                .findFirst();
    }

    /** Explains why a network without global max pooling has no spans. */
    public static Message whyNone(Network network) {
        if (network.layers().stream().anyMatch(GlobalAveragePool1D.class::isInstance)) {
            return Message.of("explain.noSpans.average");
        }
        boolean recurrent = network.layers().stream().anyMatch(l -> l instanceof LSTM lstm && !lstm.returnSequences());
        return Message.of(recurrent ? "explain.noSpans.lstm" : "explain.noSpans.flatten");
    }

    /**
     * @param step ahead, from 0
     * @return empty for a network without global max pooling: all time steps go into its forecast
     */
    public static Optional<DecidingSpans> of(ExplainedModel model, int anchor, int step) {
        OptionalInt pooling = pooling(model.inspector().trace());
        if (pooling.isEmpty()) {
            return Optional.empty();
        }
        int pool = pooling.getAsInt();
        float[] window = model.window(anchor);
        NetworkValues activations = model.inspector().activations(window);
        NetworkValues gradients = model.inspector().gradients(window, step);
        float output = activations.outputs()[step];
        double units = model.source().unitsPerOutput(anchor, output);
        LayerValues before = activations.before(pool);
        Map<Integer, List<DecidingSpan.Feature>> byStep = new TreeMap<>();
        for (int c = 0; c < before.channels(); c++) {
            double weight = before.at(c, argmax(before, c))
                    * gradients.layers().get(pool).at(c, 0)
                    * units;
            if (weight != 0) {
                byStep.computeIfAbsent(argmax(before, c), t -> new ArrayList<>())
                        .add(new DecidingSpan.Feature(c, before.at(c, argmax(before, c)), weight));
            }
        }
        List<DecidingSpan> spans = new ArrayList<>();
        double[] byTimeStep = new double[model.timeSteps()];
        byStep.forEach((t, features) ->
                span(model, anchor, pool, t, features, byTimeStep).ifPresent(spans::add));
        spans.sort(Comparator.comparingDouble(span -> -Math.abs(span.weight())));
        return Optional.of(new DecidingSpans(
                anchor,
                model.source().forecast(anchor, output),
                spans,
                byTimeStep,
                isLinear(model.inspector().trace(), pool)));
    }

    private static Optional<DecidingSpan> span(
            ExplainedModel model,
            int anchor,
            int pool,
            int t,
            List<DecidingSpan.Feature> features,
            double[] byTimeStep) {
        BitSet receptiveField = new BitSet();
        if (pool == 0) {
            receptiveField.set(t);
        } else {
            receptiveField = model.lineage().behind(pool - 1, t).get(0);
        }
        if (receptiveField.isEmpty()) {
            return Optional.empty(); // only padding, which is the same in every window
        }
        features.sort(Comparator.comparingDouble(f -> -Math.abs(f.weight())));
        DecidingSpan span = new DecidingSpan(
                model.spec().inputRow(anchor, receptiveField.nextSetBit(0)),
                model.spec().inputRow(anchor, receptiveField.length() - 1),
                List.copyOf(features));
        receptiveField.stream().forEach(i -> byTimeStep[i] += span.size());
        return Optional.of(span);
    }

    /** Time step of the maximum; the first of equal ones, as in pooling. */
    private static int argmax(LayerValues values, int channel) {
        int best = 0;
        for (int t = 1; t < values.timeSteps(); t++) {
            best = values.at(channel, t) > values.at(channel, best) ? t : best;
        }
        return best;
    }

    private static boolean isLinear(ShapeTrace trace, int pool) {
        return trace.layers().subList(pool + 1, trace.layers().size()).stream()
                .map(LayerTrace::layer)
                .allMatch(layer -> layer instanceof Dropout
                        || layer instanceof Dense dense && dense.activation() == Activation.LINEAR);
    }
}
