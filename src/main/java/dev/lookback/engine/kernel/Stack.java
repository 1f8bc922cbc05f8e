package dev.lookback.engine.kernel;

import dev.lookback.network.Layer;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Padding;
import dev.lookback.network.Shape;
import dev.lookback.network.ShapeTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole network, ready to be computed: what its threads share. {@link #lane()} makes what each of them has to itself. */
public final class Stack {

    private final Rows input;
    private final Kernels kernels;
    private final List<Function<Kernels, LayerWork>> makers = new ArrayList<>();
    private final List<Consumer<float[]>> weighted = new ArrayList<>();

    private Stack(Rows input, Kernels kernels) {
        this.input = input;
        this.kernels = kernels;
    }

    /** Whether every layer of the network can be computed here. */
    public static boolean computes(ShapeTrace trace) {
        return trace.layers().stream().map(LayerTrace::layer).noneMatch(Layer.BatchNormalization.class::isInstance);
    }

    /**
     * @param trace of a network that fits
     * @param places of the parameters of the layers that have some, in order
     */
    public static Stack of(ShapeTrace trace, List<ParameterPlace> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        Stack stack = new Stack(Rows.tight(input.timeSteps(), input.channels()), kernels);
        Rows rows = stack.input;
        int next = 0;
        for (LayerTrace traced : trace.layers()) {
            boolean hasParameters = traced.layer() instanceof Layer.Conv1D || traced.layer() instanceof Layer.Dense;
            rows = stack.add(traced, rows, hasParameters ? places.get(next++) : null);
        }
        return stack;
    }

    private Rows add(LayerTrace traced, Rows in, ParameterPlace place) {
        Layer layer = traced.layer();
        if (layer instanceof Layer.Conv1D c) {
            int extent = (c.kernelSize() - 1) * c.dilation() + 1;
            int steps = steps(traced);
            Convolution conv = new Convolution(
                    in,
                    steps,
                    c.filters(),
                    c.kernelSize(),
                    c.stride(),
                    c.dilation(),
                    before(in.steps(), steps, extent, c.stride(), c.padding()),
                    c.activation(),
                    place,
                    kernels.lanes());
            weighted.add(conv::refresh);
            makers.add(k -> new ConvolutionWork(conv, k));
            return conv.out;
        } else if (layer instanceof Layer.Dense d) {
            FullConnection dense = new FullConnection(in, d.units(), d.activation(), place);
            weighted.add(dense::refresh);
            makers.add(k -> new FullConnectionWork(dense, k));
            return Rows.tight(1, d.units());
        } else if (layer instanceof Layer.MaxPool1D p) {
            Pooling pooling = pooling(traced, in, p.poolSize(), p.stride(), p.padding());
            makers.add(k -> new MaxPoolWork(pooling, k));
            return pooling.out();
        } else if (layer instanceof Layer.AveragePool1D p) {
            Pooling pooling = pooling(traced, in, p.poolSize(), p.stride(), p.padding());
            makers.add(k -> new AveragePoolWork(pooling, k));
            return pooling.out();
        } else if (layer instanceof Layer.GlobalMaxPool1D) {
            makers.add(k -> new MaxPoolWork(Pooling.global(in), k));
            return Pooling.global(in).out();
        } else if (layer instanceof Layer.GlobalAveragePool1D) {
            makers.add(k -> new AveragePoolWork(Pooling.global(in), k));
            return Pooling.global(in).out();
        } else if (layer instanceof Layer.Dropout d) {
            makers.add(k -> new DropoutWork(in, d.rate(), false));
            return in;
        } else if (layer instanceof Layer.SpatialDropout d) {
            makers.add(k -> new DropoutWork(in, d.rate(), true));
            return in;
        } else if (layer instanceof Layer.Flatten) {
            return in; // the next layer reads the rows as one vector
        }
        throw new IllegalArgumentException("not computed here: " + layer);
    }

    private static int steps(LayerTrace traced) {
        return ((Shape.Sequence) traced.output().orElseThrow()).timeSteps();
    }

    private static Pooling pooling(LayerTrace traced, Rows in, int size, int stride, Padding padding) {
        int steps = steps(traced);
        return new Pooling(in, steps, size, stride, before(in.steps(), steps, size, stride, padding));
    }

    /** Padded steps before the first; as in Keras the odd one of "same" comes behind the last. */
    private static int before(int steps, int outputs, int extent, int stride, Padding padding) {
        return switch (padding) {
            case VALID -> 0;
            case CAUSAL -> extent - 1;
            case SAME -> Math.max(0, (outputs - 1) * stride + extent - steps) / 2;
        };
    }

    /** Takes over new parameters; not while a lane is at work. */
    public void refresh(float[] parameters) {
        weighted.forEach(layer -> layer.accept(parameters));
    }

    /** Room for one thread to compute one window after the other. */
    public Lane lane() {
        Kernels own = kernels.another();
        return new Lane(input, makers.stream().map(maker -> maker.apply(own)).toList());
    }
}
