package dev.lookback.runs.store.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;

/** Weights as bytes, little-endian. Neither is deflated: the bits of weights are noise, and noise does not get shorter. */
public enum WeightsEncoding {

    /** Exact to the bit. */
    FLOAT32(Float.BYTES) {
        @Override
        byte[] encoded(float[] weights) {
            ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(weights);
            return bytes.array();
        }

        @Override
        float[] decoded(byte[] bytes) {
            FloatBuffer from =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
            float[] weights = new float[from.remaining()];
            from.get(weights);
            return weights;
        }
    },

    /** Rounded to eleven binary digits, about three decimal ones: half the room. */
    FLOAT16(Short.BYTES) {
        @Override
        byte[] encoded(float[] weights) {
            ByteBuffer bytes = ByteBuffer.allocate(weights.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            ShortBuffer to = bytes.asShortBuffer();
            for (float weight : weights) {
                to.put(HalfFloats.of(weight));
            }
            return bytes.array();
        }

        @Override
        float[] decoded(byte[] bytes) {
            ShortBuffer from =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            float[] weights = new float[from.remaining()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = HalfFloats.toFloat(from.get());
            }
            return weights;
        }
    };

    /** Weights that are judged together: those of a layer are of one size, those of different layers need not be. */
    private static final int BLOCK = 1024;

    /**
     * How much of a block's norm rounding may take. Where halves are normal numbers it takes less than 2^-11; more is lost only where
     * a whole block is so small, below some 1e-5, that halves have few digits left.
     */
    private static final double TOLERANCE = 0x1p-8;

    private final int bytesPerWeight;

    WeightsEncoding(int bytesPerWeight) {
        this.bytesPerWeight = bytesPerWeight;
    }

    abstract byte[] encoded(float[] weights);

    abstract float[] decoded(byte[] bytes);

    /** @throws IllegalArgumentException if the bytes are no whole number of weights */
    public float[] weights(byte[] bytes) {
        if (bytes.length % bytesPerWeight != 0) {
            throw new IllegalArgumentException("no weights of %d bytes: %d".formatted(bytesPerWeight, bytes.length));
        }
        return decoded(bytes);
    }

    /** How a store says which it is. */
    public int number() {
        return ordinal();
    }

    /** @throws IllegalArgumentException for a number that none of them has */
    public static WeightsEncoding of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("weights in an unknown encoding: " + number);
        }
        return values()[number];
    }

    public boolean isExact() {
        return this == FLOAT32;
    }

    /** What as many bytes of this encoding take in another one. */
    public long bytesIn(WeightsEncoding other, long bytes) {
        return bytes / bytesPerWeight * other.bytesPerWeight;
    }

    /** Exact. */
    public static byte[] exact(float[] weights) {
        return FLOAT32.encoded(weights);
    }

    /** In half the room; empty where that would lose too much: numbers too large for it, none at all, or tiny ones. */
    public static Optional<byte[]> rounded(float[] weights) {
        byte[] bytes = FLOAT16.encoded(weights);
        float[] back = FLOAT16.weights(bytes);
        for (int from = 0; from < weights.length; from += BLOCK) {
            if (!isClose(weights, back, from, Math.min(from + BLOCK, weights.length))) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }

    private static boolean isClose(float[] weights, float[] back, int from, int to) {
        double lost = 0;
        double whole = 0;
        for (int i = from; i < to; i++) {
            double difference = (double) weights[i] - back[i];
            lost += difference * difference;
            whole += (double) weights[i] * weights[i];
        }
        return lost <= TOLERANCE * TOLERANCE * whole; // false where anything is not finite
    }
}
