package dev.lookback.network;

import dev.lookback.network.layer.Taps;

/** Sliding minimum over a kernel's places, dilated or not: each input is looked at once, however long the kernel is. */
final class SlidingMinimum {

    private SlidingMinimum() {}

    /**
     * A sliding minimum.
     *
     * @param values inputs, by time step
     * @param none where a kernel reads padding alone
     * @return one for each output
     */
    static int[] least(int[] values, Taps taps, int none) {
        int timeSteps = values.length;
        int gap = taps.dilation();
        int[] least = new int[taps.outputs(timeSteps)];
        // Time steps that may yet be the least somewhere: their values grow from the first on.
        int[] candidates = new int[timeSteps / gap + 1];
        // A kernel with gaps meets every so manieth time step only, and so do the outputs that far apart.
        for (int residue = 0; residue < Math.min(gap, least.length); residue++) {
            int head = 0;
            int tail = 0;
            long next = Math.floorMod(taps.first(residue, timeSteps), (long) gap);
            for (int output = residue; output < least.length; output += gap) {
                long first = taps.first(output, timeSteps);
                for (; next < Math.min(timeSteps, first + taps.span()); next += gap) {
                    while (tail > head && values[candidates[tail - 1]] >= values[(int) next]) {
                        tail--;
                    }
                    candidates[tail++] = (int) next;
                }
                while (head < tail && candidates[head] < first) {
                    head++;
                }
                least[output] = head < tail ? values[candidates[head]] : none;
            }
        }
        return least;
    }
}
