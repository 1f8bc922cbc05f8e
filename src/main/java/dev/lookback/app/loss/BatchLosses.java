package dev.lookback.app.loss;

import dev.lookback.training.RunEvent.BatchDone;
import java.util.Arrays;
import java.util.List;

/** Losses of all batches of a run so far, kept as arrays that grow, since a long run has millions. */
final class BatchLosses {

    private double[] places = new double[1024];
    private double[] losses = new double[1024];
    private int size;

    void clear() {
        size = 0;
    }

    /** Takes over what has been added to the list since the last call. */
    void follow(List<BatchDone> batches) {
        for (int i = size; i < batches.size(); i++) {
            if (i == places.length) {
                places = Arrays.copyOf(places, 2 * i);
                losses = Arrays.copyOf(losses, 2 * i);
            }
            BatchDone batch = batches.get(i);
            places[i] = batch.epoch() - 1 + (double) batch.batch() / batch.batches();
            losses[i] = batch.loss();
        }
        size = batches.size();
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Epochs done at the newest batch. */
    double reached() {
        return places[size - 1];
    }

    /**
     * Batches between two numbers of epochs done, as at most so many groups of neighbours. Groups hold a power of two of batches and
     * begin at its multiples, so that they stay the same while further batches come.
     */
    Band between(double from, double to, int most) {
        int first = Math.max(0, lowerBound(from) - 1);
        int end = Math.min(size, lowerBound(to) + 1);
        int group = 1;
        while ((end - first) / group > most) {
            group *= 2;
        }
        int begin = first / group * group;
        int count = end <= begin ? 0 : (end - begin + group - 1) / group;
        Band band = new Band(new double[count], new double[count], new double[count], new double[count]);
        for (int i = 0; i < count; i++) {
            summarise(band, i, begin + i * group, Math.min(size, begin + (i + 1) * group));
        }
        return band;
    }

    private int lowerBound(double place) {
        int found = Arrays.binarySearch(places, 0, size, place);
        return found >= 0 ? found : -found - 1;
    }

    private void summarise(Band band, int i, int from, int to) {
        double sum = 0;
        double sumOfPlaces = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            sum += losses[k];
            sumOfPlaces += places[k];
            low = Math.min(low, losses[k]);
            high = Math.max(high, losses[k]);
        }
        band.places[i] = sumOfPlaces / (to - from);
        band.means[i] = sum / (to - from);
        band.lows[i] = low;
        band.highs[i] = high;
    }

    /** Groups of batches: the mean of their places and losses, and their smallest and largest loss. */
    record Band(double[] places, double[] means, double[] lows, double[] highs) {}
}
