package dev.lookback.export;

import org.deeplearning4j.nn.conf.layers.Layer;

/** A layer of DL4J's own with its numbers, in DL4J's order. */
record PlainLayer(Layer layer, float[] numbers) {

    static PlainLayer without(Layer layer) {
        return new PlainLayer(layer, new float[0]);
    }
}
