package dev.lookback.engine.kernel.operator;

/** Random number generator of dropout (SplitMix64): the same numbers for the same step and window, on any thread. */
public final class DropoutRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param phase of the training step, each of which draws its own numbers */
    public void begin(long seed, long step, int window, int phase) {
        state = mix(seed + GOLDEN * (step + 1)) + GOLDEN * (window + 1L);
        if (phase > 0) {
            state = mix(state + phase);
        }
    }

    /** Uniform in [0, 1). */
    float next() {
        state += GOLDEN;
        return (mix(state) >>> 40) * 0x1p-24f;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
