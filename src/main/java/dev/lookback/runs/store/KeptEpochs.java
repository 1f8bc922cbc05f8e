package dev.lookback.runs.store;

import java.util.List;

/** After which epochs the weights of a run are kept, for looking back at it and for branching off from there. */
final class KeptEpochs {

    private KeptEpochs() {}

    /**
     * The best, the newest, and of the others every n-th, n the smallest power of two that leaves no more than {@code most}: each
     * time there would be too many, every other one goes.
     */
    static List<Integer> of(List<Integer> epochs, int best, int newest, int most) {
        int every = 1;
        while (newest / every > Math.max(0, most - 2)) {
            every *= 2;
        }
        int distance = every;
        return epochs.stream()
                .filter(epoch -> epoch == best || epoch == newest || epoch % distance == 0)
                .toList();
    }
}
