package dev.lookback.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Weights of a network by DL4J's own names: {@code 0_W}, {@code 0_b}, … */
final class Parameters {

    private Parameters() {}

    /** Gives every weight and bias a random value; returns the values, flattened in C order. */
    static Map<String, float[]> randomize(TrainableNetwork network, Random random) {
        Map<String, float[]> values = new HashMap<>();
        for (Map.Entry<String, INDArray> entry : network.network().paramTable().entrySet()) {
            float[] value = new float[(int) entry.getValue().length()];
            for (int i = 0; i < value.length; i++) {
                value[i] = (float) (random.nextGaussian() * 0.5);
            }
            entry.getValue()
                    .assign(Nd4j.createFromArray(value)
                            .reshape('c', entry.getValue().shape()));
            values.put(entry.getKey(), value);
        }
        return values;
    }
}
