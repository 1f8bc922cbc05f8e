package dev.lookback.export.dl4j;

import dev.lookback.engine.dl4j.Dl4jTerms;
import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.connectivity.Taps;
import dev.lookback.network.layer.Activation;
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
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPadding1DLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Translation of a network into DL4J's own layers. DL4J's dilated Conv1D fails, so kernels are written out with zeros; it
 * cannot flatten a sequence, so what follows becomes a convolution over all time steps; batch normalization of sequences,
 * which it lacks too, becomes a convolution over one.
 */
final class Dl4jTranslation implements Layer.Visitor<List<Dl4jLayer>> {

    private final ShapeTrace trace;
    private final float[] numbers;
    private final ILossFunction loss;

    /** Index of the layer being translated. */
    private int index;

    /** Where its numbers begin. */
    private int at;

    /** The sequence that was flattened and that no dense layer has read yet; null where there is none. */
    private Shape.Sequence flattened;

    /** Scaling of the flattened values since then. */
    private Affine sinceFlattened;

    /** @param numbers parameters of the whole network, in DL4J's order */
    Dl4jTranslation(ShapeTrace trace, float[] numbers, ILossFunction loss) {
        this.trace = trace;
        this.numbers = numbers;
        this.loss = loss;
    }

    /** @throws NotExportableException if DL4J has no layers for it */
    List<Dl4jLayer> layers() {
        List<Dl4jLayer> layers = new ArrayList<>();
        at = 0;
        for (index = 0; index < trace.layers().size(); index++) {
            layers.addAll(traced().layer().accept(this));
            at += (int) traced().parameters();
        }
        return layers;
    }

    private LayerTrace traced() {
        return trace.layers().get(index);
    }

    private Shape input() {
        return traced().input().orElseThrow();
    }

    private int timeSteps() {
        return ((Shape.Sequence) input()).timeSteps();
    }

    private boolean isLast() {
        return index == trace.layers().size() - 1;
    }

    @Override
    public List<Dl4jLayer> visit(Conv1D layer) {
        ConvolutionKernel kernel = ConvolutionKernel.at(
                        numbers, at, layer.kernelSize(), input().width(), layer.filters())
                .undilated(layer.dilation());
        ConvolutionMode mode = Dl4jTerms.mode(layer.taps(), timeSteps());
        return List.of(Dl4jLayer.convolution(kernel, layer.stride(), mode, layer.activation()));
    }

    @Override
    public List<Dl4jLayer> visit(MaxPool1D layer) {
        return pool(SubsamplingLayer.PoolingType.MAX, layer.taps());
    }

    @Override
    public List<Dl4jLayer> visit(AveragePool1D layer) {
        return pool(SubsamplingLayer.PoolingType.AVG, layer.taps());
    }

    private List<Dl4jLayer> pool(SubsamplingLayer.PoolingType type, Taps taps) {
        return List.of(Dl4jLayer.without(Dl4jTerms.pooling(type, taps, timeSteps())));
    }

    @Override
    public List<Dl4jLayer> visit(GlobalMaxPool1D layer) {
        return List.of(Dl4jLayer.globalPooling(PoolingType.MAX));
    }

    @Override
    public List<Dl4jLayer> visit(GlobalAveragePool1D layer) {
        return List.of(Dl4jLayer.globalPooling(PoolingType.AVG));
    }

    @Override
    public List<Dl4jLayer> visit(Flatten layer) {
        flattened = (Shape.Sequence) input();
        sinceFlattened = Affine.identity((int) flattened.values());
        return List.of();
    }

    @Override
    public List<Dl4jLayer> visit(Dense layer) {
        return flattened == null ? dense(layer) : denseOverAllTime(layer);
    }

    private List<Dl4jLayer> dense(Dense layer) {
        int inputs = input().width();
        float[] own = Arrays.copyOfRange(numbers, at, at + (inputs + 1) * layer.units());
        if (!isLast()) {
            return List.of(Dl4jLayer.dense(inputs, layer.units(), layer.activation(), own));
        }
        OutputLayer output = new OutputLayer.Builder(loss)
                .nIn(inputs)
                .nOut(layer.units())
                .activation(Dl4jTerms.activation(layer.activation()))
                .build();
        return List.of(new Dl4jLayer(output, own));
    }

    private List<Dl4jLayer> denseOverAllTime(Dense layer) {
        List<Dl4jLayer> layers = new ArrayList<>();
        layers.add(Dl4jLayer.convolution(
                kernelOverAllTime(layer.units()),
                1,
                ConvolutionMode.Truncate,
                isLast() ? Activation.LINEAR : layer.activation()));
        // One time step is left: its maximum is itself.
        layers.add(Dl4jLayer.globalPooling(PoolingType.MAX));
        if (isLast()) {
            layers.add(Dl4jLayer.without(new LossLayer.Builder(loss)
                    .activation(Dl4jTerms.activation(layer.activation()))
                    .build()));
        }
        flattened = null;
        return layers;
    }

    /** A dense layer over the flattened sequence: its weights are {@code [units, channels · timeSteps]}, then biases. */
    private ConvolutionKernel kernelOverAllTime(int units) {
        int inputs = flattened.channels() * flattened.timeSteps();
        ConvolutionKernel kernel = new ConvolutionKernel(flattened.timeSteps(), flattened.channels(), units);
        for (int unit = 0; unit < units; unit++) {
            double bias = numbers[at + units * inputs + unit];
            for (int i = 0; i < inputs; i++) {
                float weight = numbers[at + unit * inputs + i];
                bias += (double) weight * sinceFlattened.shifts()[i];
                kernel.set(
                        i % flattened.timeSteps(),
                        i / flattened.timeSteps(),
                        unit,
                        weight * sinceFlattened.factors()[i]);
            }
            kernel.biases()[unit] = (float) bias;
        }
        return kernel;
    }

    /** None: it acts in training only. */
    @Override
    public List<Dl4jLayer> visit(Dropout layer) {
        return List.of();
    }

    /** None: it acts in training only. */
    @Override
    public List<Dl4jLayer> visit(SpatialDropout layer) {
        return List.of();
    }

    @Override
    public List<Dl4jLayer> visit(BatchNormalization layer) {
        int units = input().width();
        Affine affine = Affine.ofBatchNormalization(numbers, at, units, layer.epsilon());
        if (input() instanceof Shape.Sequence) {
            return List.of(Dl4jLayer.convolution(
                    ConvolutionKernel.diagonal(affine), 1, ConvolutionMode.Truncate, Activation.LINEAR));
        }
        if (flattened == null) {
            return List.of(Dl4jLayer.dense(units, units, Activation.LINEAR, affine.matrix()));
        }
        sinceFlattened = sinceFlattened.then(affine);
        return List.of();
    }

    @Override
    public List<Dl4jLayer> visit(LayerNormalization layer) {
        throw new NotExportableException(Message.of("export.plain.layer", index + 1, LayerNames.kind(layer)));
    }

    @Override
    public List<Dl4jLayer> visit(LSTM layer) {
        int count = (int) traced().parameters();
        var lstm = new org.deeplearning4j.nn.conf.layers.LSTM.Builder()
                .nIn(input().width())
                .nOut(layer.units())
                .activation(org.nd4j.linalg.activations.Activation.TANH)
                .gateActivationFunction(org.nd4j.linalg.activations.Activation.SIGMOID)
                .build();
        return List.of(new Dl4jLayer(
                layer.returnSequences() ? lstm : new LastTimeStep(lstm), Arrays.copyOfRange(numbers, at, at + count)));
    }

    /** Its numbers: both kernels, the skip's where there is one, and the biases of the skip, the first, the second. */
    @Override
    public List<Dl4jLayer> visit(Residual layer) {
        double gain = Dl4jResidual.gain(layer.activation())
                .orElseThrow(() -> new NotExportableException(Message.of(
                        "export.plain.residual",
                        index + 1,
                        layer.activation().name().toLowerCase(Locale.ROOT))));
        int channels = input().width();
        int filters = layer.filters();
        int first = at;
        int second = first + layer.kernelSize() * channels * filters;
        int skip = second + layer.kernelSize() * filters * filters;
        boolean wider = channels != filters;
        int biases = skip + (wider ? channels * filters + filters : 0);
        List<ConvolutionKernel> kernels = Dl4jResidual.kernels(
                ConvolutionKernel.at(numbers, first, biases, layer.kernelSize(), channels, filters)
                        .undilated(layer.dilation()),
                ConvolutionKernel.at(numbers, second, biases + filters, layer.kernelSize(), filters, filters)
                        .undilated(layer.dilation()),
                wider
                        ? ConvolutionKernel.at(numbers, skip, skip + channels * filters, 1, channels, filters)
                        : ConvolutionKernel.identity(channels),
                gain);
        return kernels.stream()
                .map(kernel -> Dl4jLayer.convolution(kernel, 1, ConvolutionMode.Causal, layer.activation()))
                .toList();
    }

    @Override
    public List<Dl4jLayer> visit(ZeroPadding1D layer) {
        return List.of(Dl4jLayer.without(new ZeroPadding1DLayer.Builder(layer.leftPad(), layer.rightPad()).build()));
    }
}
