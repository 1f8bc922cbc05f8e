package dev.lookback.experiment;

import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * Result of the proof against look-ahead leakage.
 *
 * @param cuts rows after which everything was replaced
 */
public record TamperProofResult(List<Cut> cuts) {

    public TamperProofResult {
        cuts = List.copyOf(cuts);
    }

    /** Kinds of values computed from windows. */
    public enum Value {
        SCALE,
        INPUT,
        TARGET,
        LAST_SEEN,
        FORECAST
    }

    /**
     * Value that changed with the future.
     *
     * @param row newest input row of the first window with a difference; −1 for a scale, which belongs to no window
     */
    public record Leak(Value value, int row) {}

    /**
     * One row after which everything was replaced.
     *
     * @param row the last unchanged one
     * @param refitted whether scales were fitted again on the tampered series; not where the row lies inside the train split,
     *     on which they are fitted
     * @param windows whose newest input is not after the row
     * @param inputs number of scaled input values of these
     * @param targets number of scaled targets not after the row
     * @param forecasts number of forecasts of these windows; 0 without a network
     * @param leak the first difference; empty where all bits are the same
     */
    public record Cut(
            int row, boolean refitted, int windows, long inputs, long targets, long forecasts, Optional<Leak> leak) {

        public long values() {
            return inputs + targets + forecasts;
        }
    }

    /** Whether there is no leak. */
    public boolean holds() {
        return cuts.stream().allMatch(cut -> cut.leak().isEmpty());
    }

    /** Number of windows compared, summed over the cuts. */
    public long windows() {
        return cuts.stream().mapToLong(Cut::windows).sum();
    }

    /** Number of values compared to the bit. */
    public long values() {
        return cuts.stream().mapToLong(Cut::values).sum();
    }

    /** The result in words: the certificate, or the first leak. */
    public Message sentence() {
        return cuts.stream()
                .flatMap(cut -> cut.leak().stream())
                .findFirst()
                .map(leak -> Message.of(
                        "experiment.certificate.leaks", Message.of("experiment.certificate.value." + leak.value())))
                .orElseGet(() -> Message.of("experiment.certificate.holds", values(), windows(), cuts.size()));
    }
}
