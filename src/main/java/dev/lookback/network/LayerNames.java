package dev.lookback.network;

import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.text.Message;

/** What layers are called on the screen. */
public final class LayerNames {

    private LayerNames() {}

    /** Its kind by its Keras name: "Conv1D". */
    public static Message kind(Layer layer) {
        return Message.of("network.layer." + layer.getClass().getSimpleName());
    }

    /** Its kind with what matters most about it: "Conv1D 32 × 7". */
    public static Message brief(Layer layer) {
        if (layer instanceof Conv1D c) {
            return c.dilation() == 1
                    ? brief(layer, c.filters(), c.kernelSize())
                    : Message.of(
                            "network.brief.Conv1D.dilated", kind(layer), c.filters(), c.kernelSize(), c.dilation());
        }
        if (layer instanceof Residual r) {
            return Message.of("network.brief.Conv1D.dilated", kind(layer), r.filters(), r.kernelSize(), r.dilation());
        }
        if (layer instanceof LSTM l) {
            return brief(layer, l.units());
        }
        if (layer instanceof MaxPool1D p) {
            return brief(layer, p.poolSize());
        }
        if (layer instanceof AveragePool1D p) {
            return brief(layer, p.poolSize());
        }
        if (layer instanceof Dense d) {
            return brief(layer, d.units());
        }
        if (layer instanceof Dropout d) {
            return brief(layer, d.rate());
        }
        if (layer instanceof SpatialDropout d) {
            return brief(layer, d.rate());
        }
        return kind(layer);
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

    private static Message brief(Layer layer, Object value) {
        return Message.of("network.brief.one", kind(layer), value);
    }

    private static Message brief(Layer layer, int filters, int kernelSize) {
        return Message.of("network.brief.Conv1D", kind(layer), filters, kernelSize);
    }
}
