package dev.lookback.training;

import java.util.SplittableRandom;

/** Order of the training windows in an epoch, shuffled or not: every one exactly once. */
final class EpochOrder {

    private EpochOrder() {}

    /**
     * @param epoch from 1; every epoch has an order of its own, the same for the same seed
     * @return {@code [count]} indices 0 … count − 1
     */
    static int[] of(int count, boolean shuffle, long seed, int epoch) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        if (shuffle) {
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + epoch);
            for (int i = count - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
        }
        return order;
    }
}
