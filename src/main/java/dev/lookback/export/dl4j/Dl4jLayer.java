package dev.lookback.export.dl4j;

import dev.lookback.engine.dl4j.Dl4jTerms;
import dev.lookback.network.layer.Activation;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** A layer of DL4J's own with its parameters, in DL4J's order. */
record Dl4jLayer(Layer layer, float[] numbers) {

    static Dl4jLayer without(Layer layer) {
        return new Dl4jLayer(layer, new float[0]);
    }

    static Dl4jLayer convolution(ConvolutionKernel kernel, int stride, ConvolutionMode mode, Activation activation) {
        Convolution1DLayer convolution = new Convolution1DLayer.Builder(kernel.length(), stride)
                .nIn(kernel.channels())
                .nOut(kernel.filters())
                .convolutionMode(mode)
                .activation(Dl4jTerms.activation(activation))
                .build();
        return new Dl4jLayer(convolution, kernel.numbers());
    }

    static Dl4jLayer globalPooling(PoolingType type) {
        return without(new GlobalPoolingLayer.Builder(type).build());
    }

    /** @param numbers {@code [inputs, units]} weights, then a bias per unit */
    static Dl4jLayer dense(int inputs, int units, Activation activation, float[] numbers) {
        DenseLayer dense = new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(units)
                .activation(Dl4jTerms.activation(activation))
                .build();
        return new Dl4jLayer(dense, numbers);
    }
}
