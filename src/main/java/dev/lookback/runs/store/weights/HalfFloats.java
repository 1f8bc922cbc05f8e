package dev.lookback.runs.store.weights;

/** Conversion between float32 and float16 (IEEE 754 half precision), rounding to nearest, ties to even. */
final class HalfFloats {

    /** From here on a number rounds to infinity: halfway between the largest half, 65504, and the next power of two. */
    static final float OVERFLOW = 65520f;

    private static final int SIGN = 0x8000;
    private static final int INFINITY = 0x7c00;
    private static final int QUIET = 0x0200;

    /** Bits of float32's fraction that float16 lacks. */
    private static final int LOST = 13;

    /** Difference of the exponents' biases, 127 and 15, in place. */
    private static final int BIAS = (127 - 15) << 23;

    /** 2^-14, the smallest normal half, as bits of a float. */
    private static final int SMALLEST_NORMAL = (127 - 14) << 23;

    /** 0.5: added to a number below 2^-14 it leaves the number's multiples of 2^-24 in its last bits, rounded to even. */
    private static final float ALIGN = 0.5f;

    private HalfFloats() {}

    /** Not a number stays one; what is too large becomes infinite. */
    static short of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & SIGN;
        int magnitude = bits & 0x7fff_ffff;
        return (short) (sign | (magnitude > 0x7f80_0000 ? notANumber(magnitude) : ofMagnitude(magnitude)));
    }

    private static int notANumber(int magnitude) {
        return INFINITY | QUIET | magnitude >>> LOST & 0x1ff;
    }

    private static int ofMagnitude(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (value >= OVERFLOW) {
            return INFINITY;
        }
        if (bits < SMALLEST_NORMAL) {
            return Float.floatToRawIntBits(value + ALIGN) - Float.floatToRawIntBits(ALIGN);
        }
        int last = bits >>> LOST & 1;
        return bits - BIAS + 0xfff + last >>> LOST; // a carry into the exponent is right
    }

    /** Exact: every half is a float. */
    static float toFloat(short half) {
        int sign = (half & SIGN) << 16;
        int magnitude = half & 0x7fff;
        int bits;
        if (magnitude >= INFINITY) {
            bits = 0x7f80_0000 | (magnitude & 0x3ff) << LOST;
        } else if (magnitude >= 0x0400) {
            bits = (magnitude << LOST) + BIAS;
        } else {
            bits = Float.floatToRawIntBits(magnitude * 0x1p-24f);
        }
        return Float.intBitsToFloat(sign | bits);
    }
}
