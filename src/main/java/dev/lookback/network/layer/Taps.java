package dev.lookback.network.layer;

import java.util.Optional;

/**
 * Which of its inputs a kernel or a pool reads: output j reads inputs first(j), first(j) + dilation, …, {@code size} of
 * them; those before the oldest or behind the newest input are padding.
 */
public record Taps(int size, int stride, int dilation, Padding padding) {

    /** Empty for a layer that slides nothing along time. */
    public static Optional<Taps> of(Layer layer) {
        if (layer instanceof Conv1D c) {
            return Optional.of(new Taps(c.kernelSize(), c.stride(), c.dilation(), c.padding()));
        }
        if (layer instanceof Residual r) {
            // Two kernels one behind the other read the same multiples of the dilation as one of nearly twice the size.
            return Optional.of(new Taps(2 * r.kernelSize() - 1, 1, r.dilation(), Padding.CAUSAL));
        }
        if (layer instanceof MaxPool1D p) {
            return Optional.of(new Taps(p.poolSize(), p.stride(), 1, p.padding()));
        }
        if (layer instanceof AveragePool1D p) {
            return Optional.of(new Taps(p.poolSize(), p.stride(), 1, p.padding()));
        }
        return Optional.empty();
    }

    /** Time steps from the oldest to the newest tap, both included. */
    public int span() {
        return (int) Math.min(Integer.MAX_VALUE, (size - 1L) * dilation + 1);
    }

    /** Time steps that must come in for at least one to go out. */
    public int needed() {
        return padding == Padding.VALID ? span() : 1;
    }

    /** Time steps that go out when {@code timeSteps}, at least {@link #needed()}, come in. */
    public int outputs(int timeSteps) {
        int places = padding == Padding.VALID ? timeSteps - span() + 1 : timeSteps;
        return ceilDiv(places, stride);
    }

    /** The oldest tap of an output; negative where it lies in the padding. */
    public long first(int output, int timeSteps) {
        return (long) output * stride - paddedBefore(timeSteps);
    }

    /** Where a tap of an output lies; negative, or {@code timeSteps} and more, in the padding. */
    public int at(int output, int tap, int timeSteps) {
        return (int) (first(output, timeSteps) + (long) tap * dilation);
    }

    private long paddedBefore(int timeSteps) {
        return switch (padding) {
            case VALID -> 0;
            case CAUSAL -> span() - 1L;
            case SAME -> Math.max(0, (outputs(timeSteps) - 1L) * stride + span() - timeSteps) / 2;
        };
    }

    private static int ceilDiv(int a, int b) {
        return (int) ((a + (long) b - 1) / b);
    }
}
