package dev.lookback.app.explain.convolution;

import dev.lookback.engine.LayerValues;
import dev.lookback.engine.NetworkValues;
import dev.lookback.explain.KernelStep;
import dev.lookback.explain.SlidingKernel;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Lineage;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Mixing;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Shape;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Network with the activations of one window.
 *
 * @param anchor of the window
 * @param trace of the recipe's network, which may end in layers that do not fit
 * @param values of the layers up to the first that does not fit
 * @param kernels of the convolutions among them, by layer; the first one of a residual block
 * @param forecast {@code [length]}, in the target's units; empty if a layer does not fit
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

    /** Number of layers with activations. */
    int depth() {
        return values.layers().size();
    }

    LayerTrace traced(int layer) {
        return trace.layers().get(layer);
    }

    /** Activations of a layer; the window itself for {@link Spot#WINDOW}. */
    LayerValues of(int layer) {
        return values.before(layer + 1);
    }

    boolean isSequence(int layer) {
        return layer == Spot.WINDOW || traced(layer).output().orElseThrow() instanceof Shape.Sequence;
    }

    /** Whether a layer only passes its input on, so that it needs no strip. */
    boolean isPassedOver(int layer) {
        return traced(layer).layer().keepsValues();
    }

    /** The layer whose strip shows a layer's input. */
    int before(int layer) {
        int before = layer - 1;
        while (before >= 0 && isPassedOver(before)) {
            before--;
        }
        return before;
    }

    /** The layer that pools a convolution's output, directly or after layers that work on each value by itself. */
    OptionalInt poolBehind(int convolution) {
        if (!(traced(convolution).layer() instanceof Conv1D)) {
            return OptionalInt.empty();
        }
        int next = convolution + 1;
        while (next < depth() && keepsPlaces(traced(next))) {
            next++;
        }
        return next < depth() && pools(traced(next).layer()) ? OptionalInt.of(next) : OptionalInt.empty();
    }

    private static boolean keepsPlaces(LayerTrace layer) {
        return layer.layer().connectivity(layer.input().orElseThrow()) == Mixing.NONE;
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
     * Receptive field of a value in every earlier layer, including itself.
     *
     * @return entry 0 of the window, entry i + 1 of layer i's output
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

    /** Receptive field in the window of a kernel's output; a whole residual block has a larger one. */
    BitSet read(int layer, KernelStep step) {
        BitSet read = new BitSet();
        for (int place : step.steps()) {
            if (place >= 0 && place < kernels.get(layer).input().timeSteps()) {
                read.or(behind(new Spot(layer - 1, place, 0)).get(0));
            }
        }
        return read;
    }

    /** Receptive field in the window of the value under the pointer, or else of the kernel's output. */
    BitSet receptiveField(Selection selection, KernelStep step) {
        return selection.pointed().map(spot -> behind(spot).get(0)).orElseGet(() -> read(selection.layer(), step));
    }

    /** Row of a time step of the window. */
    int row(int timeStep) {
        return recipe.windows().inputRow(anchor, timeStep);
    }

    /** Time step of a pooled maximum; the oldest of equal ones. */
    int argmax(Spot pooled) {
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
