package dev.lookback.engine;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;

/**
 * Loads the numeric library, its threads and the classes of a training step ahead of the first run: seconds that nobody
 * should wait for when pressing Train.
 */
public final class Warmup {

    private static final int TIME_STEPS = 8;

    private Warmup() {}

    /** Trains the smallest network there is for one step, and asks it for a forecast. */
    public static void run() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .list()
                .layer(new Convolution1DLayer.Builder(3).nOut(2).build())
                .layer(new GlobalPoolingLayer.Builder(PoolingType.MAX).build())
                .layer(new OutputLayer.Builder(new LossMAE())
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.recurrent(1, TIME_STEPS, RNNFormat.NCW))
                .build());
        network.init();
        INDArray inputs = Nd4j.zeros(DataType.FLOAT, 2, 1, TIME_STEPS);
        network.fit(inputs, Nd4j.zeros(DataType.FLOAT, 2, 1));
        network.output(inputs, false);
    }
}
