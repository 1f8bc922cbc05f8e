package dev.lookback.series.csv.bytes;

/** Bit tricks on eight bytes in a long, the first byte in the lowest bits. */
final class Words {

    static final long HIGH_BITS = 0x8080808080808080L;

    private static final long LOW_BITS = 0x0101010101010101L;

    private Words() {}

    /** The byte eight times. */
    static long of(int b) {
        return (b & 0xFF) * LOW_BITS;
    }

    /** The high bits of the bytes that are equal in both words. */
    static long equal(long one, long other) {
        long v = one ^ other;
        return ~(((v & ~HIGH_BITS) + ~HIGH_BITS) | v | ~HIGH_BITS);
    }

    /** Index of the first byte whose high bit is set in a mask that is not 0. */
    static int first(long mask) {
        return Long.numberOfTrailingZeros(mask) >>> 3;
    }

    /** The bits of the bytes before the first that is set in a mask that is not 0. */
    static long below(long mask) {
        return (mask & -mask) - 1;
    }
}
