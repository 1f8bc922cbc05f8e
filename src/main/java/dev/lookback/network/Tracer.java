package dev.lookback.network;

import dev.lookback.network.connectivity.ReceptiveField;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shape inference: follows a window through the network, layer by layer. */
final class Tracer {

    private final List<LayerTrace> traces = new ArrayList<>();

    /** What reaches the next layer; empty behind a layer that does not fit. */
    private Optional<Shape> shape;

    /**
     * Channels or units that reach the next layer, 0 where not known: as in Keras, parameters are counted even where time has run
     * out.
     */
    private int width;

    private ReceptiveField field;

    private Tracer(int timeSteps, int features) {
        shape = Optional.of(new Sequence(features, timeSteps));
        width = features;
        field = ReceptiveField.itself(timeSteps);
    }

    static ShapeTrace trace(Network network, int timeSteps, int features, int outputs) {
        Tracer tracer = new Tracer(Math.max(0, timeSteps), Math.max(0, features));
        network.layers().forEach(tracer::pass);
        tracer.checkEnd(outputs);
        boolean nothing =
                tracer.traces.isEmpty() || tracer.traces.get(0).output().isEmpty() || tracer.field.last() < 0;
        return new ShapeTrace(tracer.traces, nothing ? 0 : tracer.field.first(), nothing ? -1 : tracer.field.last());
    }

    private void pass(Layer layer) {
        Optional<Misfit.BadField> badField = layer.badField();
        Optional<Misfit> misfit = badField.<Misfit>map(m -> m).or(() -> shape.flatMap(layer::misfit));
        Optional<Shape> output = misfit.isPresent() ? Optional.empty() : shape.map(layer::output);
        if (output.isPresent()) {
            field = layer.connectivity(shape.orElseThrow()).through(field);
        }
        traces.add(new LayerTrace(
                layer,
                shape,
                output,
                badField.isPresent() || width == 0 ? 0 : layer.parameters(width),
                output.isPresent() ? field.widest() : 0,
                output.isPresent() ? layer.multiplyAdds(shape.orElseThrow()) : 0,
                misfit));
        width = badField.isPresent() ? 0 : output.map(Shape::width).orElseGet(() -> layer.width(width));
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
}
