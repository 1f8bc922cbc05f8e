package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LayerMovesTest {

    @Property(tries = 200)
    void anInsertedOrRemovedLayerShiftsThoseBehindIt(
            @ForAll @IntRange(max = 6) int size, @ForAll @IntRange(max = 6) int at) {
        int place = Math.min(at, size);
        List<Layer> longer = layers(size + 1);
        List<Layer> shorter = new ArrayList<>(longer);
        shorter.remove(place);
        follows(shorter, longer);
        follows(longer, shorter);
        assertThat(LayerMoves.between(longer, shorter).of(place)).isEmpty();
    }

    @Property(tries = 200)
    void aMovedLayerIsFollowed(
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll @IntRange(max = 5) int from,
            @ForAll @IntRange(max = 5) int to) {
        List<Layer> before = layers(size);
        List<Layer> after = new ArrayList<>(before);
        after.add(to % size, after.remove(from % size));
        follows(before, after);
        assertThat(LayerMoves.between(before, after).areNone()).isEqualTo(before.equals(after));
    }

    @Property(tries = 100)
    void aChangedLayerStays(@ForAll @IntRange(min = 1, max = 6) int size, @ForAll @IntRange(max = 5) int at) {
        List<Layer> before = layers(size);
        List<Layer> after = new ArrayList<>(before);
        after.set(at % size, new Dense(99, Activation.RELU));
        LayerMoves moves = LayerMoves.between(before, after);
        assertThat(moves.areNone()).isTrue();
        assertThat(IntStream.range(0, size))
                .allSatisfy(i -> assertThat(moves.of(i)).hasValue(i));
    }

    /** Every layer that is still there is found where it is. */
    private static void follows(List<Layer> before, List<Layer> after) {
        LayerMoves moves = LayerMoves.between(before, after);
        for (int i = 0; i < before.size(); i++) {
            Layer layer = before.get(i);
            assertThat(moves.of(i).stream().mapToObj(after::get))
                    .isEqualTo(after.contains(layer) ? List.of(layer) : List.of());
        }
    }

    /** Of different widths, so that each can be told from the others. */
    private static List<Layer> layers(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> (Layer) new Dense(i + 1, Activation.LINEAR))
                .toList();
    }
}
