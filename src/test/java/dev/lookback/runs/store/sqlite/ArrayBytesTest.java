package dev.lookback.runs.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArrayBytesTest {

    @Property(tries = 200)
    void packedNumbersComeBackToTheBit(@ForAll double[] values) {
        assertThat(ArrayBytes.unpacked(ArrayBytes.packed(values))).containsExactly(values);
    }

    @Test
    void notANumberComesBackAsWell() {
        double[] values = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0};

        assertThat(ArrayBytes.unpacked(ArrayBytes.packed(values))).containsExactly(values);
    }

    @Test
    void pricesTakeLessRoomThanTheirBytes() {
        double[] prices = new double[4000];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.rint(3000 + 100 * Math.sin(i / 50.0));
        }

        assertThat(ArrayBytes.packed(prices).length).isLessThan(prices.length * Double.BYTES / 3);
    }

    @Property(tries = 200)
    void whatIsNoPackedArrayIsRefused(@ForAll double[] values, @ForAll int place, @ForAll byte other) {
        byte[] packed = ArrayBytes.packed(values);
        byte[] damaged = packed.clone();
        damaged[Math.floorMod(place, damaged.length)] = other;
        byte[] cut = java.util.Arrays.copyOf(packed, Math.floorMod(place, packed.length));

        for (byte[] bytes : new byte[][] {damaged, cut}) {
            try {
                assertThat(ArrayBytes.unpacked(bytes)).hasSizeLessThan(1032 * bytes.length);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("no packed array");
            }
        }
    }

    @Test
    void anArrayThatEndsTooSoonIsNotWaitedFor() {
        byte[] packed = ArrayBytes.packed(new double[] {1, 2, 3});

        assertThatThrownBy(() -> ArrayBytes.unpacked(java.util.Arrays.copyOf(packed, packed.length - 8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArrayBytes.unpacked(new byte[] {-1, -1, -1, 127}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArrayBytes.unpacked(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
