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
 * What decided a forecast: global max pooling takes each feature from a single time step, and that step looked at known rows of
 * the series. Nothing outside these rows had a part in the forecast but by being smaller.
 *
 * @param anchor of the window
 * @param forecast in units
 * @param spans the heaviest first; features that the forecast does not depend on are left out
 * @param byTimeStep {@code [timeSteps]}, in units: how much weight each time step of the window has a part in
 * @param exact whether the forecast is a constant and the sum of the weights; else they hold to first order
 */
public record DecidingSpans(int anchor, double forecast, List<DecidingSpan> spans, double[] byTimeStep, boolean exact) {

    /** The layer that picks the steps; empty for a network that has none. */
    public static OptionalInt pooling(ShapeTrace trace) {
        return IntStream.range(0, trace.layers().size())
                .filter(i -> trace.layers().get(i).layer() instanceof GlobalMaxPool1D)
                .findFirst();
    }

    /** Why a network without global max pooling has none. */
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
    public static Optional<DecidingSpans> of(ExplainedModel subject, int anchor, int step) {
        OptionalInt pooling = pooling(subject.insight().trace());
        if (pooling.isEmpty()) {
            return Optional.empty();
        }
        int pool = pooling.getAsInt();
        float[] window = subject.window(anchor);
        NetworkValues activations = subject.insight().activations(window);
        NetworkValues slopes = subject.insight().slopes(window, step);
        float output = activations.outputs()[step];
        double units = subject.source().unitsPerOutput(anchor, output);
        LayerValues before = activations.before(pool);
        Map<Integer, List<DecidingSpan.Feature>> byStep = new TreeMap<>();
        for (int c = 0; c < before.channels(); c++) {
            double weight =
                    before.at(c, argmax(before, c)) * slopes.layers().get(pool).at(c, 0) * units;
            if (weight != 0) {
                byStep.computeIfAbsent(argmax(before, c), t -> new ArrayList<>())
                        .add(new DecidingSpan.Feature(c, before.at(c, argmax(before, c)), weight));
            }
        }
        List<DecidingSpan> spans = new ArrayList<>();
        double[] byTimeStep = new double[subject.timeSteps()];
        byStep.forEach((t, features) ->
                span(subject, anchor, pool, t, features, byTimeStep).ifPresent(spans::add));
        spans.sort(Comparator.comparingDouble(span -> -Math.abs(span.weight())));
        return Optional.of(new DecidingSpans(
                anchor,
                subject.source().forecast(anchor, output),
                spans,
                byTimeStep,
                isLinear(subject.insight().trace(), pool)));
    }

    private static Optional<DecidingSpan> span(
            ExplainedModel subject,
            int anchor,
            int pool,
            int t,
            List<DecidingSpan.Feature> features,
            double[] byTimeStep) {
        BitSet seen = new BitSet();
        if (pool == 0) {
            seen.set(t);
        } else {
            seen = subject.lineage().behind(pool - 1, t).get(0);
        }
        if (seen.isEmpty()) {
            return Optional.empty(); // nothing but padding, which says the same in every window
        }
        features.sort(Comparator.comparingDouble(f -> -Math.abs(f.weight())));
        DecidingSpan span = new DecidingSpan(
                subject.spec().inputRow(anchor, seen.nextSetBit(0)),
                subject.spec().inputRow(anchor, seen.length() - 1),
                List.copyOf(features));
        seen.stream().forEach(i -> byTimeStep[i] += span.size());
        return Optional.of(span);
    }

    /** Of equal ones the first, as pooling has it. */
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
