package dev.lookback.series.moment.words;

import java.util.Map;

/** Names with a number each, such as of months, found in UTF-8 text without regard to case and accents and without an object. */
public final class NameTable {

    /** Open addressing by hashes of 64 bits: two different words of the same hash are not to be expected. */
    private final long[] hashes;

    private final byte[] numbers;
    private final int mask;

    NameTable(Map<String, Integer> names) {
        int size = Integer.highestOneBit(Math.max(16, names.size() * 4));
        hashes = new long[size];
        numbers = new byte[size];
        mask = size - 1;
        names.forEach((name, number) -> {
            byte[] text = PlainLetters.bytes(name);
            add(hash(text, 0, text.length), number);
        });
    }

    private void add(long hash, int number) {
        int slot = slot(hash);
        while (numbers[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = (byte) number;
    }

    /** Number of the name, or 0. */
    public int number(byte[] text, int from, int to) {
        long hash = hash(text, from, to);
        int slot = slot(hash);
        while (numbers[slot] != 0) {
            if (hashes[slot] == hash) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    public int number(String name) {
        byte[] text = PlainLetters.bytes(name);
        return number(text, 0, text.length);
    }

    private int slot(long hash) {
        return (int) (hash ^ hash >>> 32) & mask;
    }

    /** Index behind the word that begins here: letters of any script. */
    public static int wordEnd(byte[] text, int from, int to) {
        int at = from;
        while (at < to) {
            int c = text[at];
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                at++;
            } else if (c < 0 && Blanks.length(text, at, to) == 0) {
                at++;
                while (at < to && (text[at] & 0xC0) == 0x80) {
                    at++;
                }
            } else if (c == '.' && at > from && isThai(text, at - 3, to) && isThai(text, at + 1, to)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether a Thai letter begins here; in abbreviations points stand between them. */
    private static boolean isThai(byte[] text, int at, int to) {
        return at >= 0 && at + 2 < to && text[at] == (byte) 0xE0 && (text[at + 1] & 0xFE) == 0xB8;
    }

    private static long hash(byte[] text, int from, int to) {
        long hash = 7;
        int at = from;
        while (at < to) {
            int c = text[at++];
            if (c < 0) {
                int more = c >= (byte) 0xF0 ? 3 : c >= (byte) 0xE0 ? 2 : 1;
                c &= 0x3F >> more;
                for (; more > 0 && at < to; more--) {
                    c = c << 6 | text[at++] & 0x3F;
                }
            }
            char letter = PlainLetters.of(c);
            if (letter != PlainLetters.NOTHING) {
                hash = (hash ^ letter) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
        }
        return hash;
    }
}
