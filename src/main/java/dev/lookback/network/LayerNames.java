package dev.lookback.network;

import dev.lookback.network.layer.Layer;
import dev.lookback.text.Message;

/** Names of layers, and of the convolutions inside them, as the screen shows them. */
public final class LayerNames {

    private LayerNames() {}

    /** Its kind by its Keras name: "Conv1D". */
    public static Message kind(Layer layer) {
        return layer.kind();
    }

    /** Its kind with its most important fields: "Conv1D 32 × 7". */
    public static Message brief(Layer layer) {
        return layer.brief();
    }

    /** The layer in brief; of a convolution inside one, which of its convolutions: "Residual 16 × 3, dilation 1 › Conv1D 2". */
    public static Message brief(ShapeTrace trace, Stage stage) {
        return inside(stage, brief(trace.layers().get(stage.layer()).layer()));
    }

    /** The same without numbers about the layer: "Residual › Conv1D 2". */
    public static Message kind(ShapeTrace trace, Stage stage) {
        return inside(stage, kind(trace.layers().get(stage.layer()).layer()));
    }

    private static Message inside(Stage stage, Message layer) {
        return stage.isWhole() ? layer : Message.of("network.inside." + stage.part(), layer);
    }
}
