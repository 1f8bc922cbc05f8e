package dev.lookback.series.moment.words;

/** Blanks in UTF-8 text: space, tab, no-break, thin and ideographic spaces. */
public final class Blanks {

    private Blanks() {}

    /** Number of bytes of the blank here, 0 if there is none. */
    public static int length(byte[] text, int at, int to) {
        if (at >= to) {
            return 0;
        }
        int c = text[at];
        if (c == ' ' || c == '\t') {
            return 1;
        }
        if (c >= 0 || c == (byte) 0xC2) {
            return c < 0 && at + 1 < to && text[at + 1] == (byte) 0xA0 ? 2 : 0;
        }
        if (at + 2 >= to) {
            return 0;
        }
        int next = text[at + 1] & 0xFF;
        int last = text[at + 2] & 0xFF;
        boolean thin = c == (byte) 0xE2 && next == 0x80 && (last >= 0x80 && last <= 0x8B || last == 0xAF);
        boolean wide = c == (byte) 0xE3 && next == 0x80 && last == 0x80;
        return thin || wide ? 3 : 0;
    }

    /** Index behind the last byte that is no blank. */
    public static int skipBack(byte[] text, int from, int to) {
        int end = to;
        while (end > from) {
            int c = text[end - 1];
            if (c == ' ' || c == '\t') {
                end--;
            } else if (c < 0 && end - from > 1 && length(text, end - 2, end) == 2) {
                end -= 2;
            } else if (c < 0 && end - from > 2 && length(text, end - 3, end) == 3) {
                end -= 3;
            } else {
                break;
            }
        }
        return end;
    }

    /** Index behind all blanks here. */
    public static int skip(byte[] text, int from, int to) {
        int at = from;
        for (int length = length(text, at, to); length > 0; length = length(text, at, to)) {
            at += length;
        }
        return at;
    }
}
