package dev.lookback.engine.kernel.stack;

import dev.lookback.recipe.Loss;
import java.util.Arrays;

/** Gradient of the mean loss over a batch: forward and backward pass through all phases, shared by threads. */
public final class BatchGradient {

    private final SharedNetwork network;
    private final BatchThreads threads;

    /** Of each thread, sums over its windows. */
    private final float[][] gradients;

    private final double[] losses;

    /** @param parameters number of all */
    public BatchGradient(SharedNetwork network, BatchThreads threads, int parameters) {
        this.network = network;
        this.threads = threads;
        gradients = new float[threads.count()][parameters];
        losses = new double[threads.count()];
    }

    /**
     * Computes the gradient with the parameters that the network has taken over.
     *
     * @param count windows of the batch
     * @return mean over the batch of weight times loss
     */
    public double compute(Batch batch, int count, Loss loss) {
        int last = network.phases() - 1;
        for (int p = 0; p < last; p++) {
            int phase = p;
            threads.run(count, (pass, thread, from, to) -> pass.forward(phase, batch, from, to));
            network.gatherStatistics(phase + 1, threads.passes());
        }
        threads.run(count, (pass, thread, from, to) -> {
            losses[thread] = pass.forwardAndBackward(batch, from, to, loss);
            drainAfter(last, pass, thread);
        });
        for (int p = last - 1; p >= 0; p--) {
            int phase = p;
            network.gatherGradients(phase + 1, threads.passes());
            threads.run(count, (pass, thread, from, to) -> {
                pass.backward(phase, batch, from, to);
                drainAfter(phase, pass, thread);
            });
        }
        return Arrays.stream(losses).sum() / count;
    }

    private void drainAfter(int phase, NetworkPass pass, int thread) {
        if (phase == 0) {
            Arrays.fill(gradients[thread], 0);
            pass.drainGradients(gradients[thread]);
        }
    }

    /**
     * Mean of the gradients that were computed last, in DL4J's order; may be changed.
     *
     * @param count windows of the batch
     */
    public float[] mean(int count) {
        float[] mean = gradients[0];
        for (int thread = 1; thread < gradients.length; thread++) {
            float[] other = gradients[thread];
            for (int p = 0; p < mean.length; p++) {
                mean[p] += other[p];
            }
        }
        network.drainGradients(mean);
        float share = 1f / count;
        for (int p = 0; p < mean.length; p++) {
            mean[p] *= share;
        }
        return mean;
    }
}
