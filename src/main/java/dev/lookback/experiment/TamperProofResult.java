package dev.lookback.experiment;

import dev.lookback.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * What came of changing the future: whether anything that had been computed before changed with it.
 *
 * @param cuts rows after which everything was changed
 */
public record TamperProofResult(List<Cut> cuts) {

    public TamperProofResult {
        cuts = List.copyOf(cuts);
    }

    /** What is computed from windows. */
    public enum Value {
        SCALE,
        INPUT,
        TARGET,
        LAST_SEEN,
        FORECAST
    }

    /**
     * Something that knew what it could not know.
     *
     * @param row newest input row of the first window in which it showed; −1 for a scale, which belongs to no window
     */
    public record Leak(Value value, int row) {}

    /**
     * One row after which everything was changed.
     *
     * @param row the last that was left as it is
     * @param refitted whether scales were fitted anew on the changed series; not where the row lies within the train split, on
     *     which they are fitted
     * @param windows whose newest input is not after the row
     * @param inputs scaled values that these read
     * @param targets scaled targets that are not after the row
     * @param forecasts of the network for these windows; 0 without one
     * @param leak the first difference; empty where all bits are the same
     */
    public record Cut(
            int row, boolean refitted, int windows, long inputs, long targets, long forecasts, Optional<Leak> leak) {

        public long values() {
            return inputs + targets + forecasts;
        }
    }

    /** Whether nothing looked ahead. */
    public boolean holds() {
        return cuts.stream().allMatch(cut -> cut.leak().isEmpty());
    }

    /** Windows that were compared, once for each cut. */
    public long windows() {
        return cuts.stream().mapToLong(Cut::windows).sum();
    }

    /** Values that were compared to the bit. */
    public long values() {
        return cuts.stream().mapToLong(Cut::values).sum();
    }

    /** What it certifies, or what it found. */
    public Message sentence() {
        return cuts.stream()
                .flatMap(cut -> cut.leak().stream())
                .findFirst()
                .map(leak -> Message.of(
                        "experiment.certificate.leaks", Message.of("experiment.certificate.value." + leak.value())))
                .orElseGet(() -> Message.of("experiment.certificate.holds", values(), windows(), cuts.size()));
    }
}
