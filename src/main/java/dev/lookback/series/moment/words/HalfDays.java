package dev.lookback.series.moment.words;

import java.util.List;

/** Marks of the halves of the day: AM and PM in the usual spellings and languages. */
public final class HalfDays {

    private static final List<byte[]> FIRST =
            List.of("上午", "午前", "오전", "öö", "dop.", "π.μ.", "fm", "凌晨", "早上", "vorm.").stream()
                    .map(PlainLetters::bytes)
                    .toList();
    private static final List<byte[]> SECOND =
            List.of("下午", "午後", "오후", "ös", "odp.", "μ.μ.", "em", "晚上", "中午", "nachm.").stream()
                    .map(PlainLetters::bytes)
                    .toList();

    private HalfDays() {}

    /** Twice the index behind the mark that begins here, plus 1 if it means the second half; -1 if there is none. */
    public static int read(byte[] text, int at, int to) {
        int c = at < to ? text[at] | 0x20 : 0;
        if (c == 'a' || c == 'p') {
            int end = latinEnd(text, at + 1, to);
            if (end > 0) {
                return end * 2 + (c == 'p' ? 1 : 0);
            }
        }
        for (int i = 0; i < FIRST.size(); i++) {
            if (startsWith(text, at, to, FIRST.get(i))) {
                return (at + FIRST.get(i).length) * 2;
            }
            if (startsWith(text, at, to, SECOND.get(i))) {
                return (at + SECOND.get(i).length) * 2 + 1;
            }
        }
        return -1;
    }

    /** Index behind "m", ".m." or ". m." or behind nothing, where no letter follows; -1 if there is something else. */
    private static int latinEnd(byte[] text, int from, int to) {
        int at = from;
        boolean dot = at < to && text[at] == '.';
        at = dot ? Blanks.skip(text, at + 1, to) : at;
        if (at < to && (text[at] | 0x20) == 'm') {
            at++;
            at += at < to && text[at] == '.' ? 1 : 0;
        } else {
            at = from;
        }
        return NameTable.wordEnd(text, at, to) == at ? at : -1;
    }

    public static boolean startsWith(byte[] text, int at, int to, byte[] start) {
        if (to - at < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            int c = text[at + i];
            if (c != start[i] && (c >= 'A' && c <= 'Z' ? c | 0x20 : c) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
