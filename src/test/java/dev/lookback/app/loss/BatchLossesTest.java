package dev.lookback.app.loss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.training.RunEvent.BatchDone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchLossesTest {

    private static final int PER_EPOCH = 1000;

    private static List<BatchDone> batches(int count) {
        Random random = new Random(1);
        List<BatchDone> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(new BatchDone(
                    i / PER_EPOCH + 1, i % PER_EPOCH + 1, PER_EPOCH, 1 + random.nextGaussian() / 10, 100, 1));
        }
        return batches;
    }

    private static BatchLosses losses(int count) {
        BatchLosses losses = new BatchLosses();
        losses.follow(batches(count));
        return losses;
    }

    @Test
    void fewStandForThemselves() {
        BatchLosses.Band band = losses(80).between(0, 1, 100);
        assertThat(band.means()).hasSize(80).isEqualTo(band.lows()).isEqualTo(band.highs());
        assertThat(band.places()[79]).isEqualTo(0.08);
    }

    @Test
    void manyAreGroupedBetweenTheirExtremes() {
        BatchLosses.Band band = losses(7000).between(0, 7, 100);
        assertThat(band.means().length).isBetween(50, 101);
        for (int i = 0; i < band.means().length; i++) {
            assertThat(band.means()[i]).isBetween(band.lows()[i], band.highs()[i]);
        }
        assertThat(Arrays.stream(band.lows()).min().getAsDouble())
                .as("no spike is lost")
                .isEqualTo(batches(7000).stream()
                        .mapToDouble(BatchDone::loss)
                        .min()
                        .getAsDouble());
    }

    @Test
    void aPartIsFinerThanTheWhole() {
        BatchLosses.Band band = losses(7000).between(2, 2.05, 100);
        assertThat(band.means()).hasSizeBetween(50, 53);
        assertThat(band.places()[0]).isLessThanOrEqualTo(2);
        assertThat(band.places()[band.places().length - 1]).isGreaterThanOrEqualTo(2.05);
    }

    @Test
    void whatIsDrawnStaysWhileMoreCome() {
        double[] before = losses(5000).between(0, 7, 100).means();
        double[] after = losses(5500).between(0, 7, 100).means();
        assertThat(after).startsWith(Arrays.copyOf(before, before.length - 1));
    }

    @Test
    void itFollowsAListThatGrows() {
        BatchLosses losses = new BatchLosses();
        assertThat(losses.isEmpty()).isTrue();
        assertThat(losses.between(0, 1, 10).means()).isEmpty();
        losses.follow(batches(10));
        losses.follow(batches(5000));
        assertThat(losses.reached()).isEqualTo(5);
        losses.clear();
        assertThat(losses.isEmpty()).isTrue();
    }
}
