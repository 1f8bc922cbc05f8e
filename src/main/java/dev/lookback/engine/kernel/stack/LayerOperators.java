package dev.lookback.engine.kernel.stack;

import dev.lookback.engine.kernel.Kernels;
import dev.lookback.engine.kernel.RowLayout;
import dev.lookback.engine.kernel.operator.AveragePoolOperator;
import dev.lookback.engine.kernel.operator.ConvolutionOperator;
import dev.lookback.engine.kernel.operator.DenseOperator;
import dev.lookback.engine.kernel.operator.DropoutOperator;
import dev.lookback.engine.kernel.operator.FlattenOperator;
import dev.lookback.engine.kernel.operator.LstmOperator;
import dev.lookback.engine.kernel.operator.MaxPoolOperator;
import dev.lookback.engine.kernel.operator.ParameterOffset;
import dev.lookback.engine.kernel.operator.PoolingGeometry;
import dev.lookback.engine.kernel.operator.SharedConvolution;
import dev.lookback.engine.kernel.operator.SharedDense;
import dev.lookback.engine.kernel.operator.SharedLstm;
import dev.lookback.engine.kernel.operator.SumOperator;
import dev.lookback.engine.kernel.operator.ZeroPaddingOperator;
import dev.lookback.engine.kernel.operator.normalization.LayerNormalizationOperator;
import dev.lookback.engine.kernel.operator.normalization.SharedBatchNormalization;
import dev.lookback.engine.kernel.operator.normalization.SharedLayerNormalization;
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
import java.util.Map;

/**
 * Nodes of the computation graph for each kind of layer. Each method adds them and returns the value of the layer's output.
 *
 * @param network to add them to
 * @param input value that reaches the layer
 * @param places where its parameters begin in the vector of all, by DL4J's names
 */
record LayerOperators(SharedNetwork network, LayerTrace traced, int input, Map<String, Integer> places, Kernels kernels)
        implements Layer.Visitor<Integer> {

    @Override
    public Integer visit(Conv1D layer) {
        return convolution(layer, input, offset("W", "b"));
    }

    @Override
    public Integer visit(MaxPool1D layer) {
        PoolingGeometry pool = pool(layer.taps());
        return network.add(pool.out(), k -> new MaxPoolOperator(pool, k), input);
    }

    @Override
    public Integer visit(AveragePool1D layer) {
        PoolingGeometry pool = pool(layer.taps());
        return network.add(pool.out(), k -> new AveragePoolOperator(pool, k), input);
    }

    @Override
    public Integer visit(GlobalMaxPool1D layer) {
        PoolingGeometry all = PoolingGeometry.global(in());
        return network.add(all.out(), k -> new MaxPoolOperator(all, k), input);
    }

    @Override
    public Integer visit(GlobalAveragePool1D layer) {
        PoolingGeometry all = PoolingGeometry.global(in());
        return network.add(all.out(), k -> new AveragePoolOperator(all, k), input);
    }

    /** No node: a dense layer reads the rows as one vector. */
    @Override
    public Integer visit(Flatten layer) {
        return input;
    }

    @Override
    public Integer visit(Dense layer) {
        SharedDense dense = new SharedDense(in(), layer.units(), layer.activation(), offset("W", "b"));
        network.refreshing(dense::refresh);
        return network.add(RowLayout.tight(1, layer.units()), k -> new DenseOperator(dense, k), input);
    }

    @Override
    public Integer visit(Dropout layer) {
        RowLayout rows = in();
        return network.add(rows, k -> new DropoutOperator(rows, layer.rate(), false), input);
    }

    @Override
    public Integer visit(SpatialDropout layer) {
        RowLayout rows = in();
        return network.add(rows, k -> new DropoutOperator(rows, layer.rate(), true), input);
    }

    @Override
    public Integer visit(BatchNormalization layer) {
        int row = oneRow();
        return network.addNormalization(
                new SharedBatchNormalization(
                        network.layout(row), layer.momentum(), layer.epsilon(), places, kernels.lanes()),
                row);
    }

    @Override
    public Integer visit(LayerNormalization layer) {
        int row = oneRow();
        SharedLayerNormalization norm = new SharedLayerNormalization(
                network.layout(row), layer.epsilon(), places.get("gamma"), places.get("beta"), kernels.lanes());
        network.refreshing(norm::refresh);
        return network.add(norm.out, k -> new LayerNormalizationOperator(norm), row);
    }

    @Override
    public Integer visit(LSTM layer) {
        SharedLstm lstm = new SharedLstm(
                in(), layer.units(), places.get("W"), places.get("RW"), places.get("b"), kernels.lanes());
        network.refreshing(lstm::refresh);
        RowLayout out = new RowLayout(layer.returnSequences() ? in().steps() : 1, layer.units(), lstm.gate);
        return network.add(out, k -> new LstmOperator(lstm, layer.returnSequences(), k), input);
    }

    @Override
    public Integer visit(Residual layer) {
        int first = convolution(layer.convolution(), input, offset("W1", "b1"));
        int second = convolution(layer.convolution(), first, offset("W2", "b2"));
        int skip = in().channels() == layer.filters() ? input : convolution(layer.skip(), input, offset("Ws", "bs"));
        RowLayout[] added = {network.layout(second), network.layout(skip)};
        return network.add(added[0], k -> new SumOperator(added, layer.activation(), k), second, skip);
    }

    @Override
    public Integer visit(ZeroPadding1D layer) {
        RowLayout rows = in();
        RowLayout out =
                new RowLayout(layer.leftPad() + rows.steps() + layer.rightPad(), rows.channels(), rows.length());
        return network.add(out, k -> new ZeroPaddingOperator(rows, out, layer.leftPad()), input);
    }

    private RowLayout in() {
        return network.layout(input);
    }

    private ParameterOffset offset(String weights, String bias) {
        return new ParameterOffset(places.get(weights), places.get(bias));
    }

    private int convolution(Conv1D layer, int read, ParameterOffset place) {
        RowLayout rows = network.layout(read);
        SharedConvolution conv = new SharedConvolution(
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
        network.refreshing(conv::refresh);
        return network.add(conv.out, k -> new ConvolutionOperator(conv, k), read);
    }

    private PoolingGeometry pool(Taps taps) {
        RowLayout rows = in();
        int before = (int) taps.zerosBefore(rows.steps());
        return new PoolingGeometry(rows, taps.outputs(rows.steps()), taps.size(), taps.stride(), before);
    }

    /** Value of the input as a normalization must have it: a flattened sequence as one row. */
    private int oneRow() {
        RowLayout rows = in();
        boolean flattened = traced.input().orElseThrow() instanceof Shape.Vector && rows.steps() > 1;
        return flattened ? network.add(FlattenOperator.flat(rows), k -> new FlattenOperator(rows), input) : input;
    }
}
