package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.AveragePoolOperator;
import dev.lookback.engine.kernel.operator.BatchNormalizationOperator;
import dev.lookback.engine.kernel.operator.ConvolutionOperator;
import dev.lookback.engine.kernel.operator.DenseOperator;
import dev.lookback.engine.kernel.operator.DropoutOperator;
import dev.lookback.engine.kernel.operator.FlattenOperator;
import dev.lookback.engine.kernel.operator.LayerNormalizationOperator;
import dev.lookback.engine.kernel.operator.LayerOperator;
import dev.lookback.engine.kernel.operator.LstmOperator;
import dev.lookback.engine.kernel.operator.MaxPoolOperator;
import dev.lookback.engine.kernel.operator.ParameterOffset;
import dev.lookback.engine.kernel.operator.PoolingGeometry;
import dev.lookback.engine.kernel.operator.ResidualOperator;
import dev.lookback.engine.kernel.operator.SharedBatchNormalization;
import dev.lookback.engine.kernel.operator.SharedConvolution;
import dev.lookback.engine.kernel.operator.SharedDense;
import dev.lookback.engine.kernel.operator.SharedLayerNormalization;
import dev.lookback.engine.kernel.operator.SharedLstm;
import dev.lookback.engine.kernel.operator.ZeroPaddingOperator;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.connectivity.Taps;
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
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.network.layer.ZeroPadding1D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Operators for each kind of layer.
 *
 * @param in rows that reach it
 * @param places where its parameters begin in the vector of all, by DL4J's names
 */
record LayerOperators(LayerTrace traced, RowLayout in, Map<String, Integer> places, Kernels kernels)
        implements Layer.Visitor<SharedLayer> {

    /** Whether the operators can train a layer, not only forecast with it: one window at a time has no batch statistics. */
    static boolean train(Layer layer) {
        return !(layer instanceof BatchNormalization);
    }

    @Override
    public SharedLayer visit(Conv1D layer) {
        SharedConvolution conv = convolution(layer, in, offset("W", "b"));
        return SharedLayer.of(conv.out, k -> new ConvolutionOperator(conv, k), conv::refresh);
    }

    @Override
    public SharedLayer visit(MaxPool1D layer) {
        PoolingGeometry pool = pool(layer.taps());
        return SharedLayer.of(pool.out(), k -> new MaxPoolOperator(pool, k));
    }

    @Override
    public SharedLayer visit(AveragePool1D layer) {
        PoolingGeometry pool = pool(layer.taps());
        return SharedLayer.of(pool.out(), k -> new AveragePoolOperator(pool, k));
    }

    @Override
    public SharedLayer visit(GlobalMaxPool1D layer) {
        PoolingGeometry all = PoolingGeometry.global(in);
        return SharedLayer.of(all.out(), k -> new MaxPoolOperator(all, k));
    }

    @Override
    public SharedLayer visit(GlobalAveragePool1D layer) {
        PoolingGeometry all = PoolingGeometry.global(in);
        return SharedLayer.of(all.out(), k -> new AveragePoolOperator(all, k));
    }

    /** None: a dense layer reads the rows as one vector. */
    @Override
    public SharedLayer visit(Flatten layer) {
        return new SharedLayer(in, List.of(), List.of());
    }

    @Override
    public SharedLayer visit(Dense layer) {
        SharedDense dense = new SharedDense(in, layer.units(), layer.activation(), offset("W", "b"));
        return SharedLayer.of(RowLayout.tight(1, layer.units()), k -> new DenseOperator(dense, k), dense::refresh);
    }

    @Override
    public SharedLayer visit(Dropout layer) {
        return SharedLayer.of(in, k -> new DropoutOperator(in, layer.rate(), false));
    }

    @Override
    public SharedLayer visit(SpatialDropout layer) {
        return SharedLayer.of(in, k -> new DropoutOperator(in, layer.rate(), true));
    }

    @Override
    public SharedLayer visit(BatchNormalization layer) {
        SharedBatchNormalization norm =
                new SharedBatchNormalization(oneRow(), layer.epsilon(), places, kernels.lanes());
        return behindOneRow(SharedLayer.of(norm.out, k -> new BatchNormalizationOperator(norm), norm::refresh));
    }

    @Override
    public SharedLayer visit(LayerNormalization layer) {
        SharedLayerNormalization norm = new SharedLayerNormalization(
                oneRow(), layer.epsilon(), places.get("gamma"), places.get("beta"), kernels.lanes());
        return behindOneRow(SharedLayer.of(norm.out, k -> new LayerNormalizationOperator(norm), norm::refresh));
    }

    @Override
    public SharedLayer visit(LSTM layer) {
        SharedLstm lstm =
                new SharedLstm(in, layer.units(), places.get("W"), places.get("RW"), places.get("b"), kernels.lanes());
        RowLayout out = new RowLayout(layer.returnSequences() ? in.steps() : 1, layer.units(), lstm.gate);
        return SharedLayer.of(out, k -> new LstmOperator(lstm, layer.returnSequences(), k), lstm::refresh);
    }

    @Override
    public SharedLayer visit(Residual layer) {
        SharedConvolution first = convolution(layer.convolution(), in, offset("W1", "b1"));
        SharedConvolution second = convolution(layer.convolution(), first.out, offset("W2", "b2"));
        Optional<SharedConvolution> skip = in.channels() == layer.filters()
                ? Optional.empty()
                : Optional.of(convolution(layer.skip(), in, offset("Ws", "bs")));
        List<Consumer<float[]>> refreshes = Stream.concat(Stream.of(first, second), skip.stream())
                .<Consumer<float[]>>map(conv -> conv::refresh)
                .toList();
        return new SharedLayer(
                second.out,
                List.of(k -> new ResidualOperator(first, second, skip.orElse(null), layer.activation(), k)),
                refreshes);
    }

    @Override
    public SharedLayer visit(ZeroPadding1D layer) {
        RowLayout out = new RowLayout(layer.leftPad() + in.steps() + layer.rightPad(), in.channels(), in.length());
        return SharedLayer.of(out, k -> new ZeroPaddingOperator(in, out, layer.leftPad()));
    }

    private ParameterOffset offset(String weights, String bias) {
        return new ParameterOffset(places.get(weights), places.get(bias));
    }

    private SharedConvolution convolution(Conv1D layer, RowLayout rows, ParameterOffset place) {
        return new SharedConvolution(
                rows,
                layer.taps().outputs(rows.steps()),
                layer.filters(),
                layer.kernelSize(),
                layer.stride(),
                layer.dilation(),
                (int) layer.taps().zerosBefore(rows.steps()),
                layer.activation(),
                place,
                kernels.lanes());
    }

    private PoolingGeometry pool(Taps taps) {
        int before = (int) taps.zerosBefore(in.steps());
        return new PoolingGeometry(in, taps.outputs(in.steps()), taps.size(), taps.stride(), before);
    }

    /** Normalization must have a flattened sequence as one row. */
    private boolean isFlattened() {
        return traced.input().orElseThrow() instanceof Shape.Vector && in.steps() > 1;
    }

    private RowLayout oneRow() {
        return isFlattened() ? FlattenOperator.flat(in) : in;
    }

    private SharedLayer behindOneRow(SharedLayer normalization) {
        Function<Kernels, LayerOperator> flatten = k -> new FlattenOperator(in);
        return isFlattened()
                ? new SharedLayer(
                        normalization.out(),
                        Stream.concat(Stream.of(flatten), normalization.operators().stream())
                                .toList(),
                        normalization.refreshes())
                : normalization;
    }
}
