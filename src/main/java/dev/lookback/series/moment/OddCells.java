package dev.lookback.series.moment;

import dev.lookback.series.moment.words.PlainDigits;
import dev.lookback.series.moment.words.PlainLetters;
import java.nio.charset.StandardCharsets;

/** Cells that hold a time in another dress: digits of full width or of another script, marks of footnotes behind it, letters of provisional values. */
public final class OddCells {

    private static final int LONGEST_NOTE = 4;

    /** Characters of a year with a closing bracket. */
    private static final int SHORT_YEAR = 5;

    private OddCells() {}

    /** Index behind the time, before marks such as *, (p), p or (1); the end itself if there are none. */
    static int withoutNotes(byte[] text, int from, int to) {
        int at = to;
        while (at > from && text[at - 1] == '*') {
            at--;
        }
        if (at - from > 4 && text[at - 1] == '/' && text[at - 3] == ' ' && isLetterOfNote(text, from, at - 1)) {
            at -= 2; // p/
        }
        if (at > from && text[at - 1] == ')') {
            int open = at - 2;
            while (open > from && open > at - LONGEST_NOTE && text[open] != '(') {
                open--;
            }
            boolean note = at - from > SHORT_YEAR && text[at - 2] >= '0' && text[at - 2] <= '9';
            at = open > from && text[open] == '(' ? open : note ? at - 2 : at; // 2001 2)
        }
        if (at == to && at - from > 4 && isLetterOfNote(text, from, at)) {
            at--;
        }
        while (at > from && text[at - 1] == ' ') {
            at--;
        }
        return at;
    }

    /** Whether a date ends with p, r, e, f, a or b for provisional, revised, estimated, forecast, actual or budgeted values. */
    private static boolean isLetterOfNote(byte[] text, int from, int to) {
        byte before = text[to - 2];
        boolean apart = before == ' ' || before >= '0' && before <= '9';
        boolean clock = false;
        for (int i = from; i < to; i++) {
            clock |= text[i] == ':';
        }
        return apart && !clock && "prefab".indexOf(text[to - 1] | 0x20) >= 0;
    }

    /** The cell without marks behind the time. */
    public static String withoutNotes(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return new String(text, 0, withoutNotes(text, 0, text.length), StandardCharsets.UTF_8);
    }

    /** The text in usual digits and characters of usual width; null if it has no others. */
    static byte[] plain(byte[] text, int from, int to) {
        return PlainDigits.isOdd(text, from, to)
                ? PlainLetters.bytes(PlainDigits.of(new String(text, from, to - from, StandardCharsets.UTF_8)))
                : null;
    }
}
