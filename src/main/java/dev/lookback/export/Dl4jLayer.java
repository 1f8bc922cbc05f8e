package dev.lookback.export;

import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer of DL4J's own with its numbers, in DL4J's order. */
record Dl4jLayer(Layer layer, float[] numbers) {

    static Dl4jLayer without(Layer layer) {
        return new Dl4jLayer(layer, new float[0]);
    }
}
