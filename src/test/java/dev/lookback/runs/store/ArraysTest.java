package dev.lookback.runs.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArraysTest {

    @Property(tries = 200)
    void packedNumbersComeBackToTheBit(@ForAll double[] values) {
        assertThat(Arrays.unpacked(Arrays.packed(values))).containsExactly(values);
    }

    @Test
    void notANumberComesBackAsWell() {
        double[] values = {Double.NaN, Double.NEGATIVE_INFINITY, -0.0};

        assertThat(Arrays.unpacked(Arrays.packed(values))).containsExactly(values);
    }

    @Test
    void pricesTakeLessRoomThanTheirBytes() {
        double[] prices = new double[4000];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.rint(3000 + 100 * Math.sin(i / 50.0));
        }

        assertThat(Arrays.packed(prices).length).isLessThan(prices.length * Double.BYTES / 3);
    }
}
