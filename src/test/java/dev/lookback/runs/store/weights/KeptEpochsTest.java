package dev.lookback.runs.store.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeptEpochsTest {

    private static final long MUCH = Long.MAX_VALUE;
    private static final long EXACT = 1000;

    private static KeptWeights exact(int epoch) {
        return new KeptWeights(epoch, WeightsEncoding.FLOAT32, EXACT);
    }

    private static List<KeptWeights> exact(Integer... epochs) {
        return List.of(epochs).stream().map(KeptEpochsTest::exact).toList();
    }

    @Test
    void allAreKeptWhileThereIsRoom() {
        KeptEpochs kept = KeptEpochs.of(exact(1, 2, 3, 4), Set.of(2, 4), 4, 10, MUCH);

        assertThat(kept.epochs()).containsExactly(1, 2, 3, 4);
        assertThat(kept.rounded()).isEmpty();
    }

    @Test
    void beforeAnyGoesTheOthersAreRounded() {
        KeptEpochs kept = KeptEpochs.of(exact(1, 2, 3, 4), Set.of(2, 4), 4, 10, 3 * EXACT);

        assertThat(kept.epochs()).containsExactly(1, 2, 3, 4);
        assertThat(kept.rounded()).containsExactly(1, 3);
    }

    @Test
    void whereThatIsNotEnoughEveryOtherOneGoes() {
        KeptEpochs kept = KeptEpochs.of(exact(1, 2, 3, 4, 5, 6, 7), Set.of(5, 7), 7, 10, 3 * EXACT + EXACT / 2);

        assertThat(kept.epochs()).containsExactly(2, 4, 5, 6, 7);
        assertThat(kept.rounded()).containsExactly(2, 4, 6);
    }

    @Test
    void whatMustStayIsExactWhateverItTakes() {
        KeptEpochs kept = KeptEpochs.of(exact(1, 2, 3, 4), Set.of(2, 3, 4), 4, 2, 1);

        assertThat(kept.epochs()).containsExactly(2, 3, 4);
        assertThat(kept.rounded()).isEmpty();
    }

    @Property
    void bestAndNewestAreAlwaysThereAndTheRestIsSpreadEvenly(
            @ForAll @IntRange(min = 2, max = 20) int most,
            @ForAll @IntRange(min = 1, max = 300) int epochs,
            @ForAll @IntRange(min = 0, max = 20) int room) {
        List<KeptWeights> kept = new ArrayList<>();
        int best = 1;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            best = epoch % 7 == 0 ? epoch : best;
            kept.add(exact(epoch));
            Set<Integer> must = Set.copyOf(new HashSet<>(List.of(best, epoch)));
            KeptEpochs plan = KeptEpochs.of(kept, must, epoch, most, room * EXACT);
            kept = applied(plan, kept);

            assertThat(plan.epochs()).contains(best, epoch).hasSizeLessThanOrEqualTo(most);
            assertThat(plan.rounded()).isSubsetOf(plan.epochs()).doesNotContain(best, epoch);
            assertThat(kept.stream().mapToLong(KeptWeights::bytes).sum())
                    .isLessThanOrEqualTo(Math.max(room, must.size()) * EXACT);
        }
        assertDistance(kept.stream().map(KeptWeights::epoch).toList(), epochs, most, room);
    }

    /** All multiples of some power of two are there, and with half of it there would be too many, even if they were rounded. */
    private static void assertDistance(List<Integer> kept, int newest, int most, int room) {
        int distance = 1;
        while (!kept.containsAll(multiples(distance, newest))) {
            distance *= 2;
        }
        if (distance > 1) {
            int others = multiples(distance / 2, newest).size();
            boolean tooMany = others + 2 > most;
            boolean tooLarge = others * EXACT / 2 + 2 * EXACT > room * EXACT;
            assertThat(tooMany || tooLarge)
                    .as("%s, so that %d is far", kept, distance)
                    .isTrue();
        }
    }

    private static List<Integer> multiples(int distance, int newest) {
        return IntStream.rangeClosed(1, newest / distance)
                .mapToObj(n -> n * distance)
                .toList();
    }

    private static List<KeptWeights> applied(KeptEpochs plan, List<KeptWeights> before) {
        return new ArrayList<>(before.stream()
                .filter(w -> plan.epochs().contains(w.epoch()))
                .map(w -> plan.rounded().contains(w.epoch())
                        ? new KeptWeights(w.epoch(), WeightsEncoding.FLOAT16, EXACT / 2)
                        : w)
                .toList());
    }

    @Test
    void whereNothingCanBeRoundedMoreGo() {
        assertThat(KeptEpochs.unrounded(exact(1, 2, 3, 4, 5, 6, 7, 8), Set.of(3, 8), 4 * EXACT))
                .containsExactly(3, 4, 8);
    }
}
