package dev.lookback.network.connectivity;

import java.util.BitSet;

/**
 * Inputs that a kernel or pool reads, its padding worked out: output j reads inputs first(j), first(j) + dilation, …,
 * {@code size} of them; those before the oldest or behind the newest input are padding.
 */
public record Taps(int size, int stride, int dilation, Padding padding) implements Connectivity {

    /** Time steps from the oldest to the newest tap, both included. */
    public int span() {
        return (int) Math.min(Integer.MAX_VALUE, (size - 1L) * dilation + 1);
    }

    /** Least number of input time steps for which there is an output. */
    public int needed() {
        return padding == Padding.VALID ? span() : 1;
    }

    /** Number of outputs for {@code timeSteps} inputs, at least {@link #needed()}. */
    public int outputs(int timeSteps) {
        int places = padding == Padding.VALID ? timeSteps - span() + 1 : timeSteps;
        return ceilDiv(places, stride);
    }

    /** Zeros on both sides together. */
    public long zeros(int timeSteps) {
        return switch (padding) {
            case VALID -> 0;
            case CAUSAL -> span() - 1L;
            case SAME -> Math.max(0, (outputs(timeSteps) - 1L) * stride + span() - timeSteps);
        };
    }

    /** Zeros before the oldest input. */
    public long zerosBefore(int timeSteps) {
        return padding == Padding.SAME ? zeros(timeSteps) / 2 : zeros(timeSteps);
    }

    /** Oldest tap of an output; negative where it lies in the padding. */
    public long first(int output, int timeSteps) {
        return (long) output * stride - zerosBefore(timeSteps);
    }

    /** Input that a tap of an output reads; negative, or {@code timeSteps} and more, in the padding. */
    public int at(int output, int tap, int timeSteps) {
        return (int) (first(output, timeSteps) + (long) tap * dilation);
    }

    @Override
    public BitSet inputs(BitSet outputs, int places) {
        BitSet inputs = new BitSet();
        outputs.stream().forEach(output -> {
            for (int tap = 0; tap < size; tap++) {
                int input = at(output, tap, places);
                if (input >= 0 && input < places) {
                    inputs.set(input);
                }
            }
        });
        return inputs;
    }

    @Override
    public ReceptiveField through(ReceptiveField inputs) {
        return inputs.through(this);
    }

    /** The middle of its taps; of a causal kernel, the newest. */
    @Override
    public double position(int output, int timeSteps) {
        double reach = span() - 1.0;
        return first(output, timeSteps) + (padding == Padding.CAUSAL ? reach : reach / 2);
    }

    private static int ceilDiv(int a, int b) {
        return (int) ((a + (long) b - 1) / b);
    }
}
