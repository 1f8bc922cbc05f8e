package dev.lookback.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which time steps of the window each value along time depends on, as the oldest and newest of them. A value that only
 * sees padding has its newest before its oldest.
 *
 * @param oldest {@code [timeSteps]}
 * @param newest {@code [timeSteps]}
 */
record Seen(int[] oldest, int[] newest) {

    /** Before the first layer: every time step sees itself. */
    static Seen itself(int timeSteps) {
        int[] steps = IntStream.range(0, timeSteps).toArray();
        return new Seen(steps, steps);
    }

    /** Behind a layer that fits its input. */
    Seen through(Layer layer, Shape input) {
        boolean mixesUnits = layer instanceof Layer.LayerNormalization && input instanceof Shape.Vector;
        if (mixesUnits
                || layer instanceof Layer.Dense
                || layer instanceof Layer.GlobalMaxPool1D
                || layer instanceof Layer.GlobalAveragePool1D) {
            return together();
        }
        if (layer instanceof Layer.LSTM lstm) {
            return lstm.returnSequences() ? before() : together();
        }
        return Taps.of(layer).map(this::through).orElse(this);
    }

    private Seen through(Taps taps) {
        int[] to = negated(Sliding.least(negated(newest), taps, 1));
        return new Seen(Sliding.least(oldest, taps, Integer.MAX_VALUE), to);
    }

    private static int[] negated(int[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    /** Every value with all before it. */
    private Seen before() {
        int[] from = oldest.clone();
        int[] to = newest.clone();
        for (int j = 1; j < from.length; j++) {
            from[j] = Math.min(from[j - 1], from[j]);
            to[j] = Math.max(to[j - 1], to[j]);
        }
        return new Seen(from, to);
    }

    /** All values in one. */
    private Seen together() {
        return new Seen(new int[] {first()}, new int[] {last()});
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
