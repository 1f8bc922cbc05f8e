package dev.lookback.series.moment;

import dev.lookback.series.moment.words.PlainLetters;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Cells that hold a time in another dress: digits of full width, marks of footnotes behind it. */
final class OddCells {

    private static final int LONGEST_NOTE = 4;

    private OddCells() {}

    /** Index behind the time, before marks such as *, (p) or (1); the end itself if there are none. */
    static int withoutNotes(byte[] text, int from, int to) {
        int at = to;
        while (at > from && text[at - 1] == '*') {
            at--;
        }
        if (at > from && text[at - 1] == ')') {
            int open = at - 2;
            while (open > from && open > at - LONGEST_NOTE && text[open] != '(') {
                open--;
            }
            at = open > from && text[open] == '(' ? open : at;
        }
        while (at > from && text[at - 1] == ' ') {
            at--;
        }
        return at;
    }

    /** Whether there are characters of full width, as typed in Chinese and Japanese. */
    static boolean isWide(byte[] text, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (text[i] == (byte) 0xEF && (text[i + 1] == (byte) 0xBC || text[i + 1] == (byte) 0xBD)) {
                return true;
            }
        }
        return false;
    }

    /** The text in characters of usual width. */
    static byte[] narrow(byte[] text, int from, int to) {
        String wide = new String(text, from, to - from, StandardCharsets.UTF_8);
        return PlainLetters.bytes(Normalizer.normalize(wide, Normalizer.Form.NFKC));
    }
}
