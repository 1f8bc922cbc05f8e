package dev.lookback.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpochOrderTest {

    @Property(tries = 200)
    void everyWindowComesOnce(
            @ForAll @IntRange(max = 500) int count, @ForAll long seed, @ForAll @IntRange(min = 1) int epoch) {
        int[] order = EpochOrder.of(count, true, seed, epoch);

        assertThat(IntStream.of(order).sorted().toArray())
                .containsExactly(IntStream.range(0, count).toArray());
        assertThat(EpochOrder.of(count, true, seed, epoch)).containsExactly(order);
    }

    @Property(tries = 50)
    void everyEpochAndSeedHasItsOwnOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int epoch) {
        int[] order = EpochOrder.of(100, true, seed, epoch);

        assertThat(EpochOrder.of(100, true, seed, epoch + 1)).isNotEqualTo(order);
        assertThat(EpochOrder.of(100, true, seed + 1, epoch)).isNotEqualTo(order);
    }

    @Property(tries = 20)
    void unshuffledIsInOrder(@ForAll long seed) {
        assertThat(EpochOrder.of(5, false, seed, 3)).containsExactly(0, 1, 2, 3, 4);
    }
}
