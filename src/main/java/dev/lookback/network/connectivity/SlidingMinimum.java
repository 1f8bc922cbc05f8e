package dev.lookback.network.connectivity;

/** Sliding minimum over a kernel's taps, dilated or not: each input is visited once, however long the kernel is. */
final class SlidingMinimum {

    private SlidingMinimum() {}

    /**
     * Minimum of the inputs that each output reads.
     *
     * @param values inputs, by time step
     * @param none the minimum where a kernel reads padding alone
     * @return {@code [outputs]}
     */
    static int[] of(int[] values, Taps taps, int none) {
        int timeSteps = values.length;
        int gap = taps.dilation();
        int[] minima = new int[taps.outputs(timeSteps)];
        // Time steps that may yet be a minimum: a queue in which values increase.
        int[] candidates = new int[timeSteps / gap + 1];
        // A dilated kernel reads every n-th time step only, and so do all outputs that are n apart.
        for (int residue = 0; residue < Math.min(gap, minima.length); residue++) {
            int head = 0;
            int tail = 0;
            long next = Math.floorMod(taps.first(residue, timeSteps), (long) gap);
            for (int output = residue; output < minima.length; output += gap) {
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
                minima[output] = head < tail ? values[candidates[head]] : none;
            }
        }
        return minima;
    }
}
