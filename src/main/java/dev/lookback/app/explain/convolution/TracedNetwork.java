package dev.lookback.app.explain.convolution;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.explain.KernelStep;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Lineage;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * A network with one window in it.
 *
 * @param anchor of the window
 * @param trace of the recipe's network, which may end in layers that do not fit
 * @param values of the layers up to the first that does not fit
 * @param kernels of the convolutions among them, by layer; of a residual block its first
 * @param forecast {@code [length]}, in the target's units; empty where a layer does not fit
 */
record TracedNetwork(
        Recipe recipe,
        Series series,
        int anchor,
        ShapeTrace trace,
        NetworkValues values,
        SortedMap<Integer, SlidingKernel> kernels,
        double[] forecast) {

    int timeSteps() {
        return values.input().timeSteps();
    }

    int firstConvolution() {
        return kernels.firstKey();
    }

    /** Layers that have values. */
    int depth() {
        return values.layers().size();
    }

    LayerTrace traced(int layer) {
        return trace.layers().get(layer);
    }

    /** What a layer puts out; the window itself for {@link Spot#WINDOW}. */
    LayerValues of(int layer) {
        return values.before(layer + 1);
    }

    boolean isSequence(int layer) {
        return layer == Spot.WINDOW || traced(layer).output().orElseThrow() instanceof Shape.Sequence;
    }

    /** Whether a layer changes nothing about a forecast's numbers, so that it needs no strip. */
    boolean isPassedOver(int layer) {
        Layer passed = traced(layer).layer();
        return passed instanceof Dropout || passed instanceof SpatialDropout || passed instanceof Flatten;
    }

    /** The layer whose strip shows what a layer gets. */
    int before(int layer) {
        int before = layer - 1;
        while (before >= 0 && isPassedOver(before)) {
            before--;
        }
        return before;
    }

    /** The layer that pools what a convolution puts out, at once or after each value was scaled by itself. */
    OptionalInt poolBehind(int convolution) {
        if (!(traced(convolution).layer() instanceof Conv1D)) {
            return OptionalInt.empty();
        }
        int next = convolution + 1;
        while (next < depth() && keepsPlaces(traced(next).layer())) {
            next++;
        }
        return next < depth() && pools(traced(next).layer()) ? OptionalInt.of(next) : OptionalInt.empty();
    }

    private static boolean keepsPlaces(Layer layer) {
        return layer instanceof Dropout
                || layer instanceof SpatialDropout
                || layer instanceof BatchNormalization
                || layer instanceof LayerNormalization;
    }

    private static boolean pools(Layer layer) {
        return layer instanceof MaxPool1D || layer instanceof AveragePool1D;
    }

    /** Whether a layer's output is the forecast. */
    boolean isEnd(int layer) {
        return trace.fits() && layer == trace.layers().size() - 1;
    }

    boolean has(Spot spot) {
        return spot.layer() < depth()
                && spot.place() < of(spot.layer()).timeSteps()
                && spot.channel() < of(spot.layer()).channels();
    }

    double value(Spot spot) {
        return of(spot.layer()).at(spot.channel(), spot.place());
    }

    /**
     * The places that a value depends on, its own among them.
     *
     * @return entry 0 of the window, entry i + 1 of what layer i puts out
     */
    List<BitSet> behind(Spot spot) {
        BitSet itself = new BitSet();
        int place = isSequence(spot.layer()) ? spot.place() : spot.channel();
        itself.set(place);
        List<BitSet> behind = new ArrayList<>();
        if (!spot.isInWindow()) {
            behind.addAll(Lineage.of(trace).behind(spot.layer(), place));
        }
        behind.add(itself);
        return behind;
    }

    /** The time steps of the window that an output of a kernel depends on; a residual block itself looks back farther. */
    BitSet read(int layer, KernelStep step) {
        BitSet read = new BitSet();
        for (int place : step.steps()) {
            if (place >= 0 && place < kernels.get(layer).input().timeSteps()) {
                read.or(behind(new Spot(layer - 1, place, 0)).get(0));
            }
        }
        return read;
    }

    /** The same of what is pointed at, or of the output that the kernel makes. */
    BitSet seen(Selection look, KernelStep step) {
        return look.pointed().map(spot -> behind(spot).get(0)).orElseGet(() -> read(look.layer(), step));
    }

    /** Row of a time step of the window. */
    int row(int timeStep) {
        return recipe.windows().inputRow(anchor, timeStep);
    }

    /** The time step that a maximum is taken from, the oldest of several. */
    int winner(Spot pooled) {
        LayerValues from = values.before(pooled.layer());
        BitSet read = behind(pooled).get(pooled.layer());
        int best = -1;
        for (int step = read.nextSetBit(0); step >= 0; step = read.nextSetBit(step + 1)) {
            if (best < 0 || from.at(pooled.channel(), step) > from.at(pooled.channel(), best)) {
                best = step;
            }
        }
        return best;
    }
}
