package dev.lookback.engine.kernel;

import dev.lookback.network.Layer;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.Padding;
import dev.lookback.network.Shape;
import dev.lookback.network.ShapeTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole network, ready to be computed: what its threads share. {@link #lane()} makes what each of them has to itself. */
public final class Stack {

    private final Rows input;
    private final Kernels kernels;
    private final List<Function<Kernels, LayerWork>> makers = new ArrayList<>();
    private final List<Consumer<float[]>> weighted = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

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
     * @param places where the parameters of each layer that has some begin in the vector of all, by DL4J's names
     */
    public static Stack of(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        Stack stack = new Stack(Rows.tight(input.timeSteps(), input.channels()), kernels);
        Rows rows = stack.input;
        int next = 0;
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            if (i + 1 < trace.layers().size() && isPair(traced, trace.layers().get(i + 1), rows)) {
                rows = stack.addPair(traced, places.get(next), trace.layers().get(++i), places.get(next + 1), rows);
                next += 2;
            } else {
                rows = stack.add(traced, rows, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
        }
        return stack;
    }

    /**
     * The same for looking into: every layer by itself, as it is when nothing is trained, with slopes as far back as the window.
     * Computes every network; a lane of it must not train.
     */
    public static Stack open(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        // Slopes by the input need rows that the kernels can write.
        Stack stack = new Stack(Rows.of(input.timeSteps(), input.channels(), kernels.lanes()), kernels);
        Rows rows = stack.input;
        int next = 0;
        for (LayerTrace traced : trace.layers()) {
            if (!isDropout(traced.layer())) {
                rows = stack.add(traced, rows, traced.parameters() > 0 ? places.get(next++) : Map.of());
            }
            stack.ends.add(stack.makers.size());
        }
        return stack;
    }

    private static boolean isDropout(Layer layer) {
        return layer instanceof Layer.Dropout || layer instanceof Layer.SpatialDropout;
    }

    private static boolean isPair(LayerTrace first, LayerTrace second, Rows in) {
        return first.layer() instanceof Layer.Conv1D one
                && second.layer() instanceof Layer.Conv1D other
                && ConvolutionPair.pays(one, other, in.channels(), steps(second));
    }

    private Rows addPair(
            LayerTrace first,
            Map<String, Integer> firstPlaces,
            LayerTrace second,
            Map<String, Integer> secondPlaces,
            Rows in) {
        ConvolutionPair pair = new ConvolutionPair(
                (Layer.Conv1D) first.layer(),
                place(firstPlaces, "W", "b"),
                (Layer.Conv1D) second.layer(),
                place(secondPlaces, "W", "b"),
                in,
                steps(second),
                kernels);
        weighted.add(pair::refresh);
        makers.add(pair::work);
        return pair.convolution.out;
    }

    private Rows add(LayerTrace traced, Rows in, Map<String, Integer> places) {
        Layer layer = traced.layer();
        if (isNormalization(layer) && traced.input().orElseThrow() instanceof Shape.Vector && in.steps() > 1) {
            makers.add(k -> new FlattenWork(in));
            return add(traced, FlattenWork.flat(in), places);
        }
        if (layer instanceof Layer.Conv1D c) {
            Convolution conv = convolution(c, in, steps(traced), place(places, "W", "b"));
            makers.add(k -> new ConvolutionWork(conv, k));
            return conv.out;
        } else if (layer instanceof Layer.Residual r) {
            return add(r, in, places);
        } else if (layer instanceof Layer.LSTM l) {
            Recurrence lstm =
                    new Recurrence(in, l.units(), places.get("W"), places.get("RW"), places.get("b"), kernels.lanes());
            weighted.add(lstm::refresh);
            makers.add(k -> new RecurrenceWork(lstm, l.returnSequences(), k));
            return new Rows(l.returnSequences() ? in.steps() : 1, l.units(), lstm.gate);
        } else if (layer instanceof Layer.BatchNormalization n) {
            ChannelScale scale = new ChannelScale(in, n.epsilon(), places, kernels.lanes());
            weighted.add(scale::refresh);
            makers.add(k -> new ChannelScaleWork(scale));
            return scale.out;
        } else if (layer instanceof Layer.LayerNormalization n) {
            Normalization norm =
                    new Normalization(in, n.epsilon(), places.get("gamma"), places.get("beta"), kernels.lanes());
            weighted.add(norm::refresh);
            makers.add(k -> new NormalizationWork(norm));
            return norm.out;
        } else if (layer instanceof Layer.Dense d) {
            FullConnection dense = new FullConnection(in, d.units(), d.activation(), place(places, "W", "b"));
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
            return in; // a dense layer reads the rows as one vector
        }
        throw new IllegalArgumentException("not computed here: " + layer);
    }

    private Rows add(Layer.Residual r, Rows in, Map<String, Integer> places) {
        Convolution first = convolution(r.convolution(), in, in.steps(), place(places, "W1", "b1"));
        Convolution second = convolution(r.convolution(), first.out, in.steps(), place(places, "W2", "b2"));
        Convolution skip =
                in.channels() == r.filters() ? null : convolution(r.skip(), in, in.steps(), place(places, "Ws", "bs"));
        makers.add(k -> new ResidualWork(first, second, skip, r.activation(), k));
        return second.out;
    }

    private static boolean isNormalization(Layer layer) {
        return layer instanceof Layer.LayerNormalization || layer instanceof Layer.BatchNormalization;
    }

    private static ParameterPlace place(Map<String, Integer> places, String weights, String bias) {
        return new ParameterPlace(places.get(weights), places.get(bias));
    }

    private Convolution convolution(Layer.Conv1D c, Rows in, int steps, ParameterPlace place) {
        int extent = (c.kernelSize() - 1) * c.dilation() + 1;
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
        return conv;
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
        return new Lane(input, makers.stream().map(maker -> maker.apply(own)).toList(), ends());
    }

    private int[] ends() {
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
