package dev.lookback.series.moment.words;

import java.util.List;
import java.util.stream.Stream;

/** Marks of the halves of the day: AM and PM in the usual spellings and languages. */
public final class HalfDays {

    private static final List<byte[]> FIRST =
            marks("上午 午前 오전 凌晨 早上 vorm. dop. fm ap. дп de. öö ÖÖ π.μ. πμ priešpiet priekšpusdienā пр.об.");
    private static final List<byte[]> SECOND =
            marks("下午 午後 오후 晚上 中午 nachm. odp. em ip. пп du. ös Ös μ.μ. μμ popiet pēcpusdienā pop. сл.об.");

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
        int end = end(FIRST, text, at, to);
        if (end > 0) {
            return end * 2;
        }
        end = end(SECOND, text, at, to);
        return end > 0 ? end * 2 + 1 : -1;
    }

    private static int end(List<byte[]> marks, byte[] text, int at, int to) {
        for (byte[] mark : marks) {
            if (startsWith(text, at, to, mark)) {
                int end = at + mark.length;
                boolean word = text[end - 1] >= 0 && text[end - 1] != '.';
                if (!word || NameTable.wordEnd(text, end, to) == end) {
                    return end;
                }
            }
        }
        return -1;
    }

    private static List<byte[]> marks(String words) {
        return Stream.of(words.split(" ")).map(PlainLetters::bytes).toList();
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
