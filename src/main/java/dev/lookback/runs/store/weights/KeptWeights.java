package dev.lookback.runs.store.weights;

import java.util.List;

/**
 * Weights after an epoch, without the weights.
 *
 * @param bytes that they take
 */
public record KeptWeights(int epoch, WeightsEncoding encoding, long bytes) {

    /** Of all together. */
    public static long bytes(List<KeptWeights> kept) {
        return kept.stream().mapToLong(KeptWeights::bytes).sum();
    }

    long roundedBytes() {
        return encoding.bytesIn(WeightsEncoding.FLOAT16, bytes);
    }
}
