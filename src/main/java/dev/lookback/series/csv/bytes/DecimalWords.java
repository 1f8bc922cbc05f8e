package dev.lookback.series.csv.bytes;

import java.nio.ByteBuffer;

/** Parser of plain decimal numbers of up to eight digits before and behind the mark, eight digits at a time. */
final class DecimalWords {

    private static final int MOST_DIGITS = 8;
    private static final long ZEROS = Words.of('0');
    private static final long NO_DIGITS = Words.of(128 - '0' - 10);

    /** Largest whole number up to which all are exact, so that a quotient of two is the nearest double. */
    private static final long EXACT = 1L << 53;

    private static final int[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private DecimalWords() {}

    /**
     * The number between two indices; NaN if it is longer, or none.
     *
     * @param words bytes, of which eight more than those of the number can be read
     */
    static double parse(ByteBuffer words, int from, int to, long marks) {
        int start = from;
        boolean negative = start < to && words.get(start) == '-';
        start += negative ? 1 : 0;
        int mark = mark(words, start, Math.min(to, start + MOST_DIGITS + 1), marks);
        int whole = mark < 0 ? to - start : mark - start;
        int fraction = mark < 0 ? 0 : to - mark - 1;
        if (whole > MOST_DIGITS || fraction > MOST_DIGITS || whole + fraction <= 0) {
            return Double.NaN;
        }
        long high = digits(words, start, whole);
        long low = digits(words, mark + 1, fraction);
        long digits = high * POWERS[fraction] + low;
        if ((high | low) < 0 || digits > EXACT) {
            return Double.NaN;
        }
        double value = (double) digits / POWERS[fraction];
        return negative ? -value : value;
    }

    private static int mark(ByteBuffer words, int from, int to, long marks) {
        if (from >= to) {
            return -1;
        }
        long found = Words.equal(words.getLong(from), marks);
        int at = found == 0 ? from + Long.BYTES : from + Words.first(found);
        return at < to && (found != 0 || words.get(at) == (byte) marks) ? at : -1;
    }

    /** Value of digits, at most 8; -1 if there are other characters. */
    private static long digits(ByteBuffer words, int from, int count) {
        if (count == 0) {
            return 0;
        }
        // Zeros before the digits make eight of them.
        int missing = (MOST_DIGITS - count) * Byte.SIZE;
        long word = words.getLong(from) << missing;
        word |= missing == 0 ? 0 : ZEROS >>> (Long.SIZE - missing);
        if ((((word + NO_DIGITS) | (word - ZEROS)) & Words.HIGH_BITS) != 0) {
            return -1;
        }
        long pairs = (word - ZEROS) * 10 + ((word - ZEROS) >>> 8);
        long first = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
        long second = ((pairs >>> 16) & 0x000000FF000000FFL) * (1 + (10_000L << 32));
        return (first + second) >>> 32;
    }
}
