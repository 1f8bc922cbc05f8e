package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeptEpochsTest {

    @Test
    void allAreKeptWhileThereIsRoom() {
        assertThat(KeptEpochs.of(List.of(1, 2, 3, 4), 2, 4, 10)).containsExactly(1, 2, 3, 4);
    }

    @Property
    void bestAndNewestAreAlwaysThereAndTheRestIsSpreadEvenly(
            @ForAll @IntRange(min = 2, max = 20) int most, @ForAll @IntRange(min = 1, max = 300) int epochs) {
        List<Integer> kept = new ArrayList<>();
        int best = 1;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            best = epoch % 7 == 0 ? epoch : best;
            kept.add(epoch);
            kept = new ArrayList<>(KeptEpochs.of(kept, best, epoch, most));

            assertThat(kept).contains(best, epoch).hasSizeLessThanOrEqualTo(most);
        }
        int newest = epochs;
        int bestOfAll = best;
        List<Integer> others =
                kept.stream().filter(e -> e != newest && e != bestOfAll).toList();
        // All multiples of one distance, none left out.
        if (others.size() > 2) {
            int distance = others.get(1) - others.get(0);
            assertThat(others).allSatisfy(e -> assertThat(e % Integer.highestOneBit(distance))
                    .isZero());
        }
    }
}
