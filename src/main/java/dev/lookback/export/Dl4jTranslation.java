package dev.lookback.export;

import dev.lookback.engine.dl4j.Dl4jTerms;
import dev.lookback.network.LayerNames;
import dev.lookback.network.LayerTrace;
import dev.lookback.network.ShapeTrace;
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
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Our layers in terms of DL4J's own, one after the other. DL4J's dilated Conv1D fails, so kernels are written out with
 * zeros; it has no way to flatten a sequence, so what follows becomes a convolution over all time steps; batch
 * normalization of sequences, which it lacks too, becomes a convolution over one.
 */
final class Dl4jTranslation {

    private final ShapeTrace trace;
    private final float[] numbers;
    private final ILossFunction loss;
    private final List<Dl4jLayer> layers = new ArrayList<>();
    private int at;
    /** The sequence that was flattened and not used yet, and what became of its values since; null where none was. */
    private Shape.Sequence flattened;

    private Affine sinceFlattened;

    /** @param numbers all of the network's, in DL4J's order */
    Dl4jTranslation(ShapeTrace trace, float[] numbers, ILossFunction loss) {
        this.trace = trace;
        this.numbers = numbers;
        this.loss = loss;
    }

    /** @throws NotExportableException if there is no way to say it */
    List<Dl4jLayer> layers() {
        for (int i = 0; i < trace.layers().size(); i++) {
            LayerTrace traced = trace.layers().get(i);
            if (traced.input().orElseThrow() instanceof Shape.Sequence sequence) {
                sequence(traced, sequence, i);
            } else {
                vector(traced, (Shape.Vector) traced.input().orElseThrow(), i);
            }
            at += (int) traced.parameters();
        }
        return layers;
    }

    private void sequence(LayerTrace traced, Shape.Sequence input, int index) {
        Layer layer = traced.layer();
        if (layer instanceof Conv1D conv) {
            ConvolutionKernel kernel = ConvolutionKernel.at(
                            numbers, at, conv.kernelSize(), input.channels(), conv.filters())
                    .undilated(conv.dilation());
            convolve(
                    kernel,
                    conv.stride(),
                    Dl4jTerms.mode(conv.padding(), kernel.length(), conv.stride(), traced),
                    conv.activation());
        } else if (layer instanceof MaxPool1D pool) {
            pool(SubsamplingLayer.PoolingType.MAX, pool.poolSize(), pool.stride(), pool.padding(), traced);
        } else if (layer instanceof AveragePool1D pool) {
            pool(SubsamplingLayer.PoolingType.AVG, pool.poolSize(), pool.stride(), pool.padding(), traced);
        } else if (layer instanceof GlobalMaxPool1D) {
            toVector(PoolingType.MAX);
        } else if (layer instanceof GlobalAveragePool1D) {
            toVector(PoolingType.AVG);
        } else if (layer instanceof Flatten) {
            flattened = input;
            sinceFlattened = Affine.identity(input.channels() * input.timeSteps());
        } else if (layer instanceof BatchNormalization norm) {
            convolve(diagonal(affine(norm, input.channels())), 1, ConvolutionMode.Truncate, Activation.LINEAR);
        } else if (layer instanceof Residual block) {
            residual(block, input.channels(), index);
        } else if (layer instanceof LSTM lstm) {
            lstm(lstm, input.channels(), (int) traced.parameters());
        } else if (!isForTraining(layer)) {
            throw notPlain(layer, index);
        }
    }

    /** Its numbers: both kernels, the skip's where there is one, and the biases of the skip, the first, the second. */
    private void residual(Residual block, int channels, int index) {
        double slope = Dl4jResidual.slope(block.activation())
                .orElseThrow(() -> new NotExportableException(Message.of(
                        "export.plain.residual",
                        index + 1,
                        block.activation().name().toLowerCase(Locale.ROOT))));
        int filters = block.filters();
        int first = at;
        int second = first + block.kernelSize() * channels * filters;
        int skip = second + block.kernelSize() * filters * filters;
        boolean wider = channels != filters;
        int biases = skip + (wider ? channels * filters + filters : 0);
        List<ConvolutionKernel> kernels = Dl4jResidual.kernels(
                ConvolutionKernel.at(numbers, first, biases, block.kernelSize(), channels, filters)
                        .undilated(block.dilation()),
                ConvolutionKernel.at(numbers, second, biases + filters, block.kernelSize(), filters, filters)
                        .undilated(block.dilation()),
                wider
                        ? ConvolutionKernel.at(numbers, skip, skip + channels * filters, 1, channels, filters)
                        : ConvolutionKernel.identity(channels),
                slope);
        kernels.forEach(kernel -> convolve(kernel, 1, ConvolutionMode.Causal, block.activation()));
    }

    private void lstm(LSTM lstm, int channels, int count) {
        var stock = new org.deeplearning4j.nn.conf.layers.LSTM.Builder()
                .nIn(channels)
                .nOut(lstm.units())
                .activation(org.nd4j.linalg.activations.Activation.TANH)
                .gateActivationFunction(org.nd4j.linalg.activations.Activation.SIGMOID)
                .build();
        layers.add(new Dl4jLayer(
                lstm.returnSequences() ? stock : new LastTimeStep(stock), Arrays.copyOfRange(numbers, at, at + count)));
    }

    private void vector(LayerTrace traced, Shape.Vector input, int index) {
        Layer layer = traced.layer();
        boolean last = index == trace.layers().size() - 1;
        if (layer instanceof Dense dense) {
            dense(dense, input.units(), last);
        } else if (layer instanceof BatchNormalization norm) {
            Affine affine = affine(norm, input.units());
            if (flattened == null) {
                layers.add(new Dl4jLayer(denseLayer(input.units(), input.units(), Activation.LINEAR), matrix(affine)));
            } else {
                sinceFlattened = sinceFlattened.then(affine);
            }
        } else if (!isForTraining(layer)) {
            throw notPlain(layer, index);
        }
    }

    private void dense(Dense dense, int inputs, boolean last) {
        if (flattened != null) {
            ConvolutionKernel kernel = overAllTime(dense.units());
            convolve(kernel, 1, ConvolutionMode.Truncate, last ? Activation.LINEAR : dense.activation());
            // One time step is left: its maximum is itself.
            toVector(PoolingType.MAX);
            if (last) {
                layers.add(Dl4jLayer.without(new LossLayer.Builder(loss)
                        .activation(Dl4jTerms.activation(dense.activation()))
                        .build()));
            }
            flattened = null;
        } else {
            float[] own = Arrays.copyOfRange(numbers, at, at + (inputs + 1) * dense.units());
            layers.add(new Dl4jLayer(
                    last
                            ? new OutputLayer.Builder(loss)
                                    .nIn(inputs)
                                    .nOut(dense.units())
                                    .activation(Dl4jTerms.activation(dense.activation()))
                                    .build()
                            : denseLayer(inputs, dense.units(), dense.activation()),
                    own));
        }
    }

    /** A dense layer over the flattened sequence: its weights are {@code [units, channels · timeSteps]}, then biases. */
    private ConvolutionKernel overAllTime(int units) {
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

    private Affine affine(BatchNormalization norm, int units) {
        return Affine.ofBatchNormalization(numbers, at, units, norm.epsilon());
    }

    private static ConvolutionKernel diagonal(Affine affine) {
        int channels = affine.factors().length;
        ConvolutionKernel kernel =
                new ConvolutionKernel(1, channels, channels, new float[channels * channels], affine.shifts());
        for (int i = 0; i < channels; i++) {
            kernel.set(0, i, i, affine.factors()[i]);
        }
        return kernel;
    }

    private static float[] matrix(Affine affine) {
        int units = affine.factors().length;
        float[] matrix = new float[units * units + units];
        for (int i = 0; i < units; i++) {
            matrix[i * units + i] = affine.factors()[i];
            matrix[units * units + i] = affine.shifts()[i];
        }
        return matrix;
    }

    private void convolve(ConvolutionKernel kernel, int stride, ConvolutionMode mode, Activation activation) {
        Convolution1DLayer convolution = new Convolution1DLayer.Builder(kernel.length(), stride)
                .nIn(kernel.channels())
                .nOut(kernel.filters())
                .convolutionMode(mode)
                .activation(Dl4jTerms.activation(activation))
                .build();
        layers.add(new Dl4jLayer(convolution, kernel.numbers()));
    }

    private void pool(SubsamplingLayer.PoolingType type, int poolSize, int stride, Padding padding, LayerTrace traced) {
        Subsampling1DLayer.Builder pool = new Subsampling1DLayer.Builder(type, poolSize, stride);
        pool.convolutionMode(Dl4jTerms.mode(padding, poolSize, stride, traced));
        pool.avgPoolIncludePadInDivisor(false);
        layers.add(Dl4jLayer.without(pool.build()));
    }

    private void toVector(PoolingType type) {
        layers.add(Dl4jLayer.without(new GlobalPoolingLayer.Builder(type).build()));
    }

    private static DenseLayer denseLayer(int inputs, int units, Activation activation) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(units)
                .activation(Dl4jTerms.activation(activation))
                .build();
    }

    private static boolean isForTraining(Layer layer) {
        return layer instanceof Dropout || layer instanceof SpatialDropout;
    }

    private static NotExportableException notPlain(Layer layer, int index) {
        return new NotExportableException(Message.of("export.plain.layer", index + 1, LayerNames.kind(layer)));
    }
}
