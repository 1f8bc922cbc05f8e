package dev.lookback.engine;

import dev.lookback.recipe.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Optimizer state of networks with a BatchNormalization as DL4J's own updaters, which trained them in earlier versions,
 * wrote it: stretches of parameters between moving statistics, which have no state, each with one variable after the
 * other.
 */
final class Dl4jOptimizerState {

    /** Parameters {@code from} … {@code to − 1}. */
    private record Stretch(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private final List<Stretch> stretches = new ArrayList<>();
    private final int parameters;
    private final int variables;

    /** DL4J's velocity of Nesterov momentum is what is added to a parameter, ours what is subtracted. */
    private final int sign;

    /** @param variables of the optimizer's rule for each parameter */
    Dl4jOptimizerState(MultiLayerNetwork network, Optimizer optimizer, int variables) {
        this.variables = variables;
        sign = optimizer instanceof Optimizer.Sgd sgd && sgd.nesterov() ? -1 : 1;
        parameters = (int) network.numParams();
        int from = 0;
        int to = 0;
        for (Layer layer : network.getLayers()) {
            for (var parameter : layer.paramTable().entrySet()) {
                int end = to + (int) parameter.getValue().length();
                if (isStatistic(parameter.getKey())) {
                    add(from, to);
                    from = end;
                }
                to = end;
            }
        }
        add(from, to);
    }

    private static boolean isStatistic(String name) {
        return List.of("mean", "var", "log10stdev").contains(name);
    }

    private void add(int from, int to) {
        if (to > from) {
            stretches.add(new Stretch(from, to));
        }
    }

    /**
     * The same state for all parameters, zero for the moving statistics.
     *
     * @return {@code [variables · parameters]}
     * @throws IllegalArgumentException if it is of another number of parameters
     */
    float[] complete(float[] values) {
        int expected = variables * stretches.stream().mapToInt(Stretch::length).sum();
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "%d values of optimizer state instead of %d".formatted(values.length, expected));
        }
        float[] complete = new float[variables * parameters];
        int at = 0;
        for (Stretch stretch : stretches) {
            for (int v = 0; v < variables; v++) {
                for (int i = stretch.from; i < stretch.to; i++) {
                    complete[v * parameters + i] = sign * values[at++];
                }
            }
        }
        return complete;
    }
}
