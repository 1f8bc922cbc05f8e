package dev.lookback.engine.dl4j;

import dev.lookback.network.LayerTrace;
import java.util.Optional;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * DL4J configuration of one layer, with the reshaping around it where DL4J computes it only in another arrangement of the
 * numbers.
 *
 * @param before reshapes the layer's input
 * @param layer empty for a layer that only reshapes
 * @param after reshapes what the layer puts out
 */
public record ConfiguredLayer(Optional<InputPreProcessor> before, Optional<Layer> layer, Optional<Reshaping> after) {

    public static ConfiguredLayer of(LayerTrace traced) {
        return traced.layer().accept(new LayerConfigurations(traced));
    }

    static ConfiguredLayer of(Layer layer) {
        return new ConfiguredLayer(Optional.empty(), Optional.of(layer), Optional.empty());
    }

    static ConfiguredLayer between(InputPreProcessor before, Layer layer, Reshaping after) {
        return new ConfiguredLayer(Optional.of(before), Optional.of(layer), Optional.of(after));
    }

    static ConfiguredLayer reshaping(InputPreProcessor reshaping) {
        return new ConfiguredLayer(Optional.of(reshaping), Optional.empty(), Optional.empty());
    }
}
