package dev.lookback.network;

import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Taps;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which time steps of the window each value along time depends on, as the oldest and newest of them. A value that only
 * sees padding has its newest before its oldest.
 *
 * @param oldest {@code [timeSteps]}
 * @param newest {@code [timeSteps]}
 */
record ReceptiveField(int[] oldest, int[] newest) {

    /** Before the first layer: every time step sees itself. */
    static ReceptiveField itself(int timeSteps) {
        int[] steps = IntStream.range(0, timeSteps).toArray();
        return new ReceptiveField(steps, steps);
    }

    /** Behind a layer that fits its input. */
    ReceptiveField through(Layer layer, Shape input) {
        boolean mixesUnits = layer instanceof LayerNormalization && input instanceof Shape.Vector;
        if (mixesUnits
                || layer instanceof Dense
                || layer instanceof GlobalMaxPool1D
                || layer instanceof GlobalAveragePool1D) {
            return together();
        }
        if (layer instanceof LSTM lstm) {
            return lstm.returnSequences() ? before() : together();
        }
        return Taps.of(layer).map(this::through).orElse(this);
    }

    private ReceptiveField through(Taps taps) {
        int[] to = negated(SlidingMinimum.least(negated(newest), taps, 1));
        return new ReceptiveField(SlidingMinimum.least(oldest, taps, Integer.MAX_VALUE), to);
    }

    private static int[] negated(int[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    /** Every value with all before it. */
    private ReceptiveField before() {
        int[] from = oldest.clone();
        int[] to = newest.clone();
        for (int j = 1; j < from.length; j++) {
            from[j] = Math.min(from[j - 1], from[j]);
            to[j] = Math.max(to[j - 1], to[j]);
        }
        return new ReceptiveField(from, to);
    }

    /** All values in one. */
    private ReceptiveField together() {
        return new ReceptiveField(new int[] {first()}, new int[] {last()});
    }

    /** Oldest time step that any value depends on. */
    int first() {
        return Arrays.stream(oldest).min().orElse(Integer.MAX_VALUE);
    }

    /** Newest time step that any value depends on; −1 when there is none. */
    int last() {
        return Arrays.stream(newest).max().orElse(-1);
    }

    /** The widest view that one value has, in time steps. */
    int field() {
        int widest = 0;
        for (int j = 0; j < oldest.length; j++) {
            widest = Math.max(widest, newest[j] - oldest[j] + 1);
        }
        return widest;
    }
}
