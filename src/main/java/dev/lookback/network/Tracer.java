package dev.lookback.network;

import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Costs;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.FieldBounds;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.network.layer.Taps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Follows a window through the network, layer by layer. */
final class Tracer {

    /** Width that cannot be known behind a layer that does not fit. */
    private static final int UNKNOWN = -1;

    private final List<LayerTrace> traces = new ArrayList<>();

    /** What reaches the next layer; empty behind a layer that does not fit. */
    private Optional<Shape> shape;

    /** Channels or units that reach the next layer: like Keras we count parameters even where time has run out. */
    private int width;

    private ReceptiveField seen;

    private Tracer(int timeSteps, int features) {
        shape = Optional.of(new Sequence(features, timeSteps));
        width = features;
        seen = ReceptiveField.itself(timeSteps);
    }

    static ShapeTrace trace(Network network, int timeSteps, int features, int outputs) {
        Tracer tracer = new Tracer(Math.max(0, timeSteps), Math.max(0, features));
        network.layers().forEach(tracer::pass);
        tracer.checkEnd(outputs);
        boolean nothing =
                tracer.traces.isEmpty() || tracer.traces.get(0).output().isEmpty() || tracer.seen.last() < 0;
        return new ShapeTrace(tracer.traces, nothing ? 0 : tracer.seen.first(), nothing ? -1 : tracer.seen.last());
    }

    private void pass(Layer layer) {
        Optional<Misfit.BadField> badField = FieldBounds.check(layer);
        Optional<Misfit> misfit = badField.<Misfit>map(m -> m).or(() -> shape.flatMap(s -> misfit(layer, s)));
        Optional<Shape> output = misfit.isPresent() ? Optional.empty() : shape.map(s -> output(layer, s));
        if (output.isPresent()) {
            seen = seen.through(layer, shape.orElseThrow());
        }
        traces.add(new LayerTrace(
                layer,
                shape,
                output,
                badField.isPresent() ? 0 : Costs.parameters(layer, Math.max(0, width)),
                output.isPresent() ? seen.field() : 0,
                output.isPresent() ? Costs.multiplyAdds(layer, shape.orElseThrow(), output.get()) : 0,
                misfit));
        width = badField.isPresent() ? UNKNOWN : widthBehind(layer, output);
        shape = output;
    }

    /** The network may fit together and still end in the wrong thing. */
    private void checkEnd(int outputs) {
        if (traces.isEmpty() || shape.isEmpty() || shape.get().equals(new Vector(outputs))) {
            return;
        }
        LayerTrace last = traces.remove(traces.size() - 1);
        traces.add(new LayerTrace(
                last.layer(),
                last.input(),
                last.output(),
                last.parameters(),
                last.receptiveField(),
                last.multiplyAdds(),
                Optional.of(new Misfit.WrongOutput(outputs, shape.get()))));
    }

    private static Optional<Misfit> misfit(Layer layer, Shape input) {
        if (input instanceof Sequence sequence) {
            if (layer instanceof Dense) {
                return Optional.of(new Misfit.NeedsVector());
            }
            int needed = Taps.of(layer).map(Taps::needed).orElse(1);
            return sequence.timeSteps() < needed
                    ? Optional.of(new Misfit.TooFewTimeSteps(needed, sequence.timeSteps()))
                    : Optional.empty();
        }
        return needsSequence(layer) ? Optional.of(new Misfit.NeedsSequence()) : Optional.empty();
    }

    private static boolean needsSequence(Layer layer) {
        return !(layer instanceof Dense
                || layer instanceof Dropout
                || layer instanceof LayerNormalization
                || layer instanceof BatchNormalization);
    }

    /** Only for layers that fit their input. */
    private static Shape output(Layer layer, Shape input) {
        if (layer instanceof Dense dense) {
            return new Vector(dense.units());
        }
        if (input instanceof Sequence sequence) {
            if (layer instanceof Flatten) {
                return new Vector((int) Math.min(Integer.MAX_VALUE, (long) sequence.channels() * sequence.timeSteps()));
            }
            if (layer instanceof GlobalMaxPool1D || layer instanceof GlobalAveragePool1D) {
                return new Vector(sequence.channels());
            }
            if (layer instanceof LSTM lstm) {
                return lstm.returnSequences()
                        ? new Sequence(lstm.units(), sequence.timeSteps())
                        : new Vector(lstm.units());
            }
            return new Sequence(
                    filters(layer).orElse(sequence.channels()),
                    Taps.of(layer).map(t -> t.outputs(sequence.timeSteps())).orElse(sequence.timeSteps()));
        }
        return input;
    }

    /** Channels that a layer makes, where it does not keep its input's. */
    private static OptionalInt filters(Layer layer) {
        if (layer instanceof Conv1D conv) {
            return OptionalInt.of(conv.filters());
        }
        return layer instanceof Residual block ? OptionalInt.of(block.filters()) : OptionalInt.empty();
    }

    private int widthBehind(Layer layer, Optional<Shape> output) {
        if (filters(layer).isPresent()) {
            return filters(layer).getAsInt();
        }
        if (layer instanceof LSTM lstm) {
            return lstm.units();
        }
        if (layer instanceof Dense dense) {
            return dense.units();
        }
        if (layer instanceof Flatten) {
            return output.map(o -> ((Vector) o).units()).orElse(UNKNOWN);
        }
        return width;
    }
}
