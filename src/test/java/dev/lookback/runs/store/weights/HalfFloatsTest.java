package dev.lookback.runs.store.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatsTest {

    @Test
    void everyHalfComesBackToTheBit() {
        for (int bits = 0; bits < 0x10000; bits++) {
            short half = (short) bits;
            float value = HalfFloats.toFloat(half);
            if (Float.isNaN(value)) {
                assertThat(HalfFloats.toFloat(HalfFloats.of(value))).isNaN();
            } else {
                assertThat(HalfFloats.of(value)).isEqualTo(half);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "-0.0, 8000",
        "1, 3c00",
        "-2, c000",
        "0.333333343, 3555",
        "65504, 7bff",
        "65519.996, 7bff",
        "65520, 7c00",
        "1e30, 7c00",
        "-Infinity, fc00",
        "5.9604645e-8, 0001",
        "6.097555e-5, 03ff",
        "6.1035156e-5, 0400",
        // Ties: to the even neighbour, which in one case is the next power of two.
        "2.9802322e-8, 0000",
        "2.9802326e-8, 0001",
        "8.940697e-8, 0002",
        "2049, 6800",
        "2051, 6802",
        "6.1005354e-5, 0400",
    })
    void valuesOfTheStandard(float value, String half) {
        assertThat("%04x".formatted(HalfFloats.of(value) & 0xffff)).isEqualTo(half);
    }

    /** Against the definition: of the two halves around a number the nearer one, of two as near the even one. */
    @Property(tries = 5_000)
    void theNearestHalfIsTaken(@ForAll int bits) {
        float value = Float.intBitsToFloat(bits);
        short half = HalfFloats.of(value);
        if (Float.isNaN(value)) {
            assertThat(HalfFloats.toFloat(half)).isNaN();
            return;
        }
        int magnitude = half & 0x7fff;
        float magnitudeOf = Math.abs(value);
        assertThat(half & 0x8000).isEqualTo(bits >>> 16 & 0x8000);
        if (magnitude > 0) {
            assertNear(magnitudeOf, magnitude, magnitude - 1);
        }
        if (magnitude < 0x7c00) {
            assertNear(magnitudeOf, magnitude, magnitude + 1);
        }
    }

    private static void assertNear(float value, int taken, int other) {
        if (Float.isInfinite(value)) {
            assertThat(taken).isEqualTo(0x7c00);
            return;
        }
        int nearer = distance(value, taken).compareTo(distance(value, other));
        assertThat(nearer).as("%s as %04x, not %04x", value, taken, other).isLessThanOrEqualTo(0);
        if (nearer == 0) {
            assertThat(taken % 2).as("%s lies between two halves", value).isZero();
        }
    }

    /** Infinity stands for the next power of two after the largest half. */
    private static BigDecimal distance(float value, int half) {
        float back = half == 0x7c00 ? 65536 : HalfFloats.toFloat((short) half);
        return new BigDecimal(value).subtract(new BigDecimal(back)).abs();
    }
}
