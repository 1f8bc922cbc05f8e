package dev.lookback.training;

import dev.lookback.window.RowRanges;
import dev.lookback.window.WindowSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Batches of training windows in an epoch's order. While one batch trains the next is gathered on another thread, into
 * the second of two buffers; which windows they are does not depend on who is faster.
 */
final class BatchFeed {

    /**
     * Windows to train on, valid until the next are asked for.
     *
     * @param inputs {@code [count, features, timeSteps]}, time fastest
     * @param targets {@code [count, length]}
     * @param weights {@code [count]}; empty where all are 1
     */
    record Batch(float[] inputs, float[] targets, float[] weights, int count) {

        /** Mean weight of the windows. */
        double weight() {
            double sum = 0;
            for (int i = 0; i < count && weights.length > 0; i++) {
                sum += weights[i];
            }
            return weights.length == 0 ? 1 : sum / count;
        }
    }

    private final WindowSource source;
    private final RowRanges anchors;
    private final float[] weights;
    private final int window;
    private final int size;
    private final Executor other;
    private final float[][] inputs;
    private final float[][] targets;
    private final float[][] batchWeights;
    private int[] order;
    private int next;
    private CompletableFuture<Batch> coming;

    /**
     * @param anchors of the windows, by index
     * @param weights of the windows, by index; empty where all are 1
     * @param size most windows of a batch
     * @param other gathers ahead
     */
    BatchFeed(WindowSource source, RowRanges anchors, float[] weights, int size, Executor other) {
        this.source = source;
        this.anchors = anchors;
        this.weights = weights;
        this.size = size;
        this.other = other;
        window = source.features() * source.plan().spec().timeSteps();
        inputs = new float[2][size * window];
        targets = new float[2][size * source.length()];
        batchWeights = new float[2][Math.min(size, weights.length)];
    }

    /** Begins an epoch. */
    void begin(int[] epochOrder) {
        if (coming != null) {
            await(); // an epoch that was stopped may have left a batch on its way into a buffer
        }
        order = epochOrder;
        next = 0;
        ahead();
    }

    /** The next batch of the epoch; there must be one. */
    Batch next() {
        Batch batch = await();
        ahead();
        return batch;
    }

    private Batch await() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // too little memory has an advice of its own
            }
            throw e;
        }
    }

    private void ahead() {
        int number = next++;
        int from = number * size;
        coming = from >= order.length
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.supplyAsync(() -> gather(number % 2, from), other);
    }

    private Batch gather(int buffer, int from) {
        int count = Math.min(size, order.length - from);
        for (int i = 0; i < count; i++) {
            int anchor = anchors.at(order[from + i]);
            source.input(anchor, inputs[buffer], i * window);
            for (int k = 0; k < source.length(); k++) {
                targets[buffer][i * source.length() + k] = source.target(anchor, k);
            }
        }
        for (int i = 0; i < count && weights.length > 0; i++) {
            batchWeights[buffer][i] = weights[order[from + i]];
        }
        return new Batch(inputs[buffer], targets[buffer], batchWeights[buffer], count);
    }
}
