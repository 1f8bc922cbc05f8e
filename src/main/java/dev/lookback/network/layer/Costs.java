package dev.lookback.network.layer;

import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;

/** What a layer costs in memory and time. */
public final class Costs {

    private Costs() {}

    /**
     * Numbers that a layer holds, counted as by Keras; 0 where the width of its input is not known.
     *
     * @param width channels or units of its input
     */
    public static long parameters(Layer layer, int width) {
        if (width == 0) {
            return 0;
        }
        if (layer instanceof Conv1D c) {
            return (long) c.kernelSize() * width * c.filters() + c.filters();
        }
        if (layer instanceof Dense d) {
            return (long) width * d.units() + d.units();
        }
        if (layer instanceof Residual r) {
            long first = (long) r.kernelSize() * width * r.filters() + r.filters();
            long second = (long) r.kernelSize() * r.filters() * r.filters() + r.filters();
            return first + second + (width == r.filters() ? 0 : (long) width * r.filters() + r.filters());
        }
        if (layer instanceof LSTM l) {
            // Four gates, each from the input, from the output before, and a bias.
            return 4L * l.units() * ((long) width + l.units() + 1);
        }
        if (layer instanceof LayerNormalization) {
            return 2L * width;
        }
        // Scale, shift, moving mean and moving variance per channel.
        return layer instanceof BatchNormalization ? 4L * width : 0;
    }

    /** Multiplications with addition for one window, padding included; looking for a maximum and averaging are free. */
    public static long multiplyAdds(Layer layer, Shape input, Shape output) {
        if (layer instanceof Conv1D c && output instanceof Sequence out) {
            return product(out.timeSteps(), c.filters(), c.kernelSize(), ((Sequence) input).channels());
        }
        if (layer instanceof Dense d) {
            return (long) ((Vector) input).units() * d.units();
        }
        if (layer instanceof Residual r && input instanceof Sequence in) {
            long skip = in.channels() == r.filters() ? 0 : in.channels();
            return product(in.timeSteps(), r.filters(), r.kernelSize() * ((long) in.channels() + r.filters()) + skip);
        }
        if (layer instanceof LSTM l && input instanceof Sequence in) {
            // Beside the gates' weights, three products with the cell's state.
            return product(in.timeSteps(), 4L * l.units() * ((long) in.channels() + l.units()) + 3L * l.units());
        }
        return layer instanceof BatchNormalization || layer instanceof LayerNormalization ? values(output) : 0;
    }

    /** The largest number where it would be larger: of networks that nobody could train. */
    private static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            long high = Math.multiplyHigh(product, factor);
            product *= factor;
            if (high != 0 || product < 0) {
                return Long.MAX_VALUE;
            }
        }
        return product;
    }

    private static long values(Shape shape) {
        return shape instanceof Sequence s ? (long) s.channels() * s.timeSteps() : ((Vector) shape).units();
    }
}
