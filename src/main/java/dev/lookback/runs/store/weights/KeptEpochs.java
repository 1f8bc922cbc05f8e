package dev.lookback.runs.store.weights;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Epochs whose weights are kept, to rewind a run and to branch off from there.
 *
 * @param epochs that stay
 * @param rounded those of them that are to be rounded to half their bytes
 */
public record KeptEpochs(List<Integer> epochs, List<Integer> rounded) {

    public KeptEpochs {
        epochs = List.copyOf(epochs);
        rounded = List.copyOf(rounded);
    }

    /**
     * Those that must stay, exact as they are, and of the others every n-th, n the smallest power of two that leaves no more than
     * {@code most} epochs: each time there would be too many, every other one goes. Where they take more than {@code room} bytes, the
     * others are rounded; where that is not enough, n grows.
     *
     * @param kept in order of epochs
     * @param must the best, the newest, and those that something was branched from
     * @param newest epoch of the run
     * @param most how many epochs
     * @param room for all of them; what must stay may take more
     */
    public static KeptEpochs of(List<KeptWeights> kept, Set<Integer> must, int newest, int most, long room) {
        int every = 1;
        while (newest / every > Math.max(0, most - 2)) {
            every *= 2;
        }
        List<KeptWeights> left = thinned(kept, must, every);
        if (KeptWeights.bytes(left) <= room) {
            return new KeptEpochs(epochs(left), List.of());
        }
        List<Integer> others = others(left, must);
        while (!others.isEmpty() && bytes(left, others) > room) {
            every *= 2;
            left = thinned(left, must, every);
            others = others(left, must);
        }
        return new KeptEpochs(
                epochs(left),
                epochs(left.stream()
                        .filter(w -> w.encoding().isExact() && !must.contains(w.epoch()))
                        .toList()));
    }

    /** What they take when they are rounded, of those that were kept before. */
    public long bytes(List<KeptWeights> kept) {
        return bytes(kept.stream().filter(w -> epochs.contains(w.epoch())).toList(), rounded);
    }

    /** The same where rounding is no way: epochs only. */
    public static List<Integer> unrounded(List<KeptWeights> kept, Set<Integer> must, long room) {
        List<KeptWeights> left = kept;
        for (int n = 2; KeptWeights.bytes(left) > room && !others(left, must).isEmpty(); n *= 2) {
            left = thinned(left, must, n);
        }
        return epochs(left);
    }

    private static List<KeptWeights> thinned(List<KeptWeights> kept, Set<Integer> must, int every) {
        return kept.stream()
                .filter(w -> must.contains(w.epoch()) || w.epoch() % every == 0)
                .toList();
    }

    private static List<Integer> others(List<KeptWeights> kept, Set<Integer> must) {
        return epochs(kept.stream().filter(w -> !must.contains(w.epoch())).toList());
    }

    private static List<Integer> epochs(List<KeptWeights> kept) {
        return kept.stream().map(KeptWeights::epoch).toList();
    }

    private static long bytes(List<KeptWeights> kept, Collection<Integer> rounded) {
        return kept.stream()
                .mapToLong(w -> rounded.contains(w.epoch()) ? w.roundedBytes() : w.bytes())
                .sum();
    }
}
