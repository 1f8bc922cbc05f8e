package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.AveragePoolOperator;
import dev.lookback.engine.kernel.operator.BatchNormalizationOperator;
import dev.lookback.engine.kernel.operator.ConvolutionOperator;
import dev.lookback.engine.kernel.operator.DenseOperator;
import dev.lookback.engine.kernel.operator.DropoutOperator;
import dev.lookback.engine.kernel.operator.FlattenOperator;
import dev.lookback.engine.kernel.operator.FusedConvolutions;
import dev.lookback.engine.kernel.operator.LayerNormalizationOperator;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.LstmOperator;
import dev.lookback.engine.kernel.operator.MaxPoolOperator;
import dev.lookback.engine.kernel.operator.ParameterOffset;
import dev.lookback.engine.kernel.operator.PoolPlaces;
import dev.lookback.engine.kernel.operator.ResidualOperator;
import dev.lookback.engine.kernel.operator.SharedBatchNormalization;
import dev.lookback.engine.kernel.operator.SharedConvolution;
import dev.lookback.engine.kernel.operator.SharedDense;
import dev.lookback.engine.kernel.operator.SharedLayerNormalization;
import dev.lookback.engine.kernel.operator.SharedLstm;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A whole network, ready to be computed: what its threads share. {@link #lane()} makes what each of them has to itself. */
public final class SharedNetwork {

    private final RowLayout input;
    private final Kernels kernels;
    private final List<Function<Kernels, LayerOperator>> makers = new ArrayList<>();
    private final List<Consumer<float[]>> weighted = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private SharedNetwork(RowLayout input, Kernels kernels) {
        this.input = input;
        this.kernels = kernels;
    }

    /** Whether every layer of the network can be computed here. */
    public static boolean computes(ShapeTrace trace) {
        return trace.layers().stream().map(LayerTrace::layer).noneMatch(BatchNormalization.class::isInstance);
    }

    /**
     * @param trace of a network that fits
     * @param places where the parameters of each layer that has some begin in the vector of all, by DL4J's names
     */
    public static SharedNetwork of(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        SharedNetwork stack = new SharedNetwork(RowLayout.tight(input.timeSteps(), input.channels()), kernels);
        RowLayout rows = stack.input;
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
    public static SharedNetwork open(ShapeTrace trace, List<Map<String, Integer>> places, Kernels kernels) {
        Shape.Sequence input = (Shape.Sequence) trace.layers().get(0).input().orElseThrow();
        // Slopes by the input need rows that the kernels can write.
        SharedNetwork stack =
                new SharedNetwork(RowLayout.of(input.timeSteps(), input.channels(), kernels.lanes()), kernels);
        RowLayout rows = stack.input;
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
        return layer instanceof Dropout || layer instanceof SpatialDropout;
    }

    private static boolean isPair(LayerTrace first, LayerTrace second, RowLayout in) {
        return first.layer() instanceof Conv1D one
                && second.layer() instanceof Conv1D other
                && FusedConvolutions.pays(one, other, in.channels(), steps(second));
    }

    private RowLayout addPair(
            LayerTrace first,
            Map<String, Integer> firstPlaces,
            LayerTrace second,
            Map<String, Integer> secondPlaces,
            RowLayout in) {
        FusedConvolutions pair = new FusedConvolutions(
                (Conv1D) first.layer(),
                place(firstPlaces, "W", "b"),
                (Conv1D) second.layer(),
                place(secondPlaces, "W", "b"),
                in,
                steps(second),
                kernels);
        weighted.add(pair::refresh);
        makers.add(pair::work);
        return pair.convolution.out;
    }

    private RowLayout add(LayerTrace traced, RowLayout in, Map<String, Integer> places) {
        Layer layer = traced.layer();
        if (isNormalization(layer) && traced.input().orElseThrow() instanceof Shape.Vector && in.steps() > 1) {
            makers.add(k -> new FlattenOperator(in));
            return add(traced, FlattenOperator.flat(in), places);
        }
        if (layer instanceof Conv1D c) {
            SharedConvolution conv = convolution(c, in, steps(traced), place(places, "W", "b"));
            makers.add(k -> new ConvolutionOperator(conv, k));
            return conv.out;
        } else if (layer instanceof Residual r) {
            return add(r, in, places);
        } else if (layer instanceof LSTM l) {
            SharedLstm lstm =
                    new SharedLstm(in, l.units(), places.get("W"), places.get("RW"), places.get("b"), kernels.lanes());
            weighted.add(lstm::refresh);
            makers.add(k -> new LstmOperator(lstm, l.returnSequences(), k));
            return new RowLayout(l.returnSequences() ? in.steps() : 1, l.units(), lstm.gate);
        } else if (layer instanceof BatchNormalization n) {
            SharedBatchNormalization scale = new SharedBatchNormalization(in, n.epsilon(), places, kernels.lanes());
            weighted.add(scale::refresh);
            makers.add(k -> new BatchNormalizationOperator(scale));
            return scale.out;
        } else if (layer instanceof LayerNormalization n) {
            SharedLayerNormalization norm = new SharedLayerNormalization(
                    in, n.epsilon(), places.get("gamma"), places.get("beta"), kernels.lanes());
            weighted.add(norm::refresh);
            makers.add(k -> new LayerNormalizationOperator(norm));
            return norm.out;
        } else if (layer instanceof Dense d) {
            SharedDense dense = new SharedDense(in, d.units(), d.activation(), place(places, "W", "b"));
            weighted.add(dense::refresh);
            makers.add(k -> new DenseOperator(dense, k));
            return RowLayout.tight(1, d.units());
        } else if (layer instanceof MaxPool1D p) {
            PoolPlaces pooling = pooling(traced, in, p.poolSize(), p.stride(), p.padding());
            makers.add(k -> new MaxPoolOperator(pooling, k));
            return pooling.out();
        } else if (layer instanceof AveragePool1D p) {
            PoolPlaces pooling = pooling(traced, in, p.poolSize(), p.stride(), p.padding());
            makers.add(k -> new AveragePoolOperator(pooling, k));
            return pooling.out();
        } else if (layer instanceof GlobalMaxPool1D) {
            makers.add(k -> new MaxPoolOperator(PoolPlaces.global(in), k));
            return PoolPlaces.global(in).out();
        } else if (layer instanceof GlobalAveragePool1D) {
            makers.add(k -> new AveragePoolOperator(PoolPlaces.global(in), k));
            return PoolPlaces.global(in).out();
        } else if (layer instanceof Dropout d) {
            makers.add(k -> new DropoutOperator(in, d.rate(), false));
            return in;
        } else if (layer instanceof SpatialDropout d) {
            makers.add(k -> new DropoutOperator(in, d.rate(), true));
            return in;
        } else if (layer instanceof Flatten) {
            return in; // a dense layer reads the rows as one vector
        }
        throw new IllegalArgumentException("not computed here: " + layer);
    }

    private RowLayout add(Residual r, RowLayout in, Map<String, Integer> places) {
        SharedConvolution first = convolution(r.convolution(), in, in.steps(), place(places, "W1", "b1"));
        SharedConvolution second = convolution(r.convolution(), first.out, in.steps(), place(places, "W2", "b2"));
        SharedConvolution skip =
                in.channels() == r.filters() ? null : convolution(r.skip(), in, in.steps(), place(places, "Ws", "bs"));
        makers.add(k -> new ResidualOperator(first, second, skip, r.activation(), k));
        return second.out;
    }

    private static boolean isNormalization(Layer layer) {
        return layer instanceof LayerNormalization || layer instanceof BatchNormalization;
    }

    private static ParameterOffset place(Map<String, Integer> places, String weights, String bias) {
        return new ParameterOffset(places.get(weights), places.get(bias));
    }

    private SharedConvolution convolution(Conv1D c, RowLayout in, int steps, ParameterOffset place) {
        int extent = (c.kernelSize() - 1) * c.dilation() + 1;
        SharedConvolution conv = new SharedConvolution(
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

    private static PoolPlaces pooling(LayerTrace traced, RowLayout in, int size, int stride, Padding padding) {
        int steps = steps(traced);
        return new PoolPlaces(in, steps, size, stride, before(in.steps(), steps, size, stride, padding));
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
    public NetworkPass lane() {
        Kernels own = kernels.another();
        return new NetworkPass(
                input, makers.stream().map(maker -> maker.apply(own)).toList(), ends());
    }

    private int[] ends() {
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }
}
