package dev.lookback.app.explain.convolution;

import dev.lookback.engine.NetworkInspector;
import dev.lookback.engine.NetworkValues;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Taps;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts windows into networks. Keeps the newest network and the newest scaled series, for the next window. For one thread. */
final class TracedNetworkMaker {

    /**
     * What is to be looked at.
     *
     * @param weights in DL4J's order; empty for those that training would begin with
     */
    record Question(
            Recipe recipe, Series series, WindowPlan plan, ShapeTrace trace, int anchor, Optional<float[]> weights) {

        private boolean hasSameWindows(Question other) {
            return series == other.series
                    && plan.equals(other.plan)
                    && recipe.data().equals(other.recipe.data())
                    && recipe.scaler() == other.recipe.scaler()
                    && recipe.targetForm() == other.recipe.targetForm();
        }

        private boolean hasSameNetwork(Question other) {
            return trace.equals(other.trace)
                    && recipe.seed() == other.recipe.seed()
                    && weights.orElse(null) == other.weights.orElse(null);
        }
    }

    private Question newest;
    private WindowSource source;
    private NetworkInspector insight;

    TracedNetwork answer(Question asked) {
        if (newest == null || !asked.hasSameWindows(newest)) {
            source = asked.recipe().source(asked.series(), asked.plan());
        }
        if (newest == null || !asked.hasSameNetwork(newest)) {
            insight = open(asked);
        }
        newest = asked;
        float[] window = new float[source.features() * asked.plan().spec().timeSteps()];
        source.input(asked.anchor(), window, 0);
        NetworkValues all = insight.activations(window);
        int depth = asked.trace().firstMisfit().orElse(all.layers().size());
        NetworkValues values = all.first(depth);
        return new TracedNetwork(
                asked.recipe(),
                asked.series(),
                asked.anchor(),
                asked.trace(),
                values,
                kernels(asked.recipe().network(), values),
                asked.trace().fits() ? forecast(asked.anchor(), all.outputs()) : new double[0]);
    }

    private double[] forecast(int anchor, float[] outputs) {
        double[] forecast = new double[outputs.length];
        for (int k = 0; k < forecast.length; k++) {
            forecast[k] = source.forecast(anchor, outputs[k]);
        }
        return forecast;
    }

    private static NetworkInspector open(Question asked) {
        Recipe recipe = asked.recipe();
        int features = recipe.data().features().size();
        if (asked.trace().fits() && asked.weights().isPresent()) {
            return NetworkInspector.of(recipe, features, asked.weights().get());
        }
        return NetworkInspector.untrained(
                recipe.withNetwork(whatFits(asked.trace(), recipe.windows().length())), features);
    }

    /** The layers that fit, and an end that makes them a network: before its first misfit a window can be followed all the same. */
    static Network whatFits(ShapeTrace trace, int outputs) {
        List<Layer> layers = new ArrayList<>();
        int depth = trace.firstMisfit().orElse(trace.layers().size());
        trace.layers().subList(0, depth).forEach(traced -> layers.add(traced.layer()));
        if (trace.fits()) {
            return new Network(layers);
        }
        if (trace.layers().get(depth).input().orElseThrow() instanceof Shape.Sequence) {
            layers.add(new Flatten());
        }
        layers.add(new Dense(outputs, Activation.LINEAR));
        return new Network(layers);
    }

    private SortedMap<Integer, SlidingKernel> kernels(Network network, NetworkValues values) {
        SortedMap<Integer, SlidingKernel> kernels = new TreeMap<>();
        for (int i = 0; i < values.layers().size(); i++) {
            int layer = i;
            convolution(network.layers().get(i))
                    .flatMap(conv -> insight.firstConvolution(layer)
                            .map(weights -> new SlidingKernel(
                                    Taps.of(conv).orElseThrow(), conv.activation(), weights, values.before(layer))))
                    .ifPresent(kernel -> kernels.put(layer, kernel));
        }
        return kernels;
    }

    /** Of a residual block the first. */
    static Optional<Conv1D> convolution(Layer layer) {
        if (layer instanceof Conv1D conv) {
            return Optional.of(conv);
        }
        return layer instanceof Residual block ? Optional.of(block.convolution()) : Optional.empty();
    }
}
