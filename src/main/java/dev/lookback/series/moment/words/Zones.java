package dev.lookback.series.moment.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Time zones behind a time of day: Z, +01:00, -0530, UTC, GMT+0100, CET, +01:00[Europe/Berlin]. Words other than UTC name the clock
 * of the file and give no offset.
 */
public final class Zones {

    private static final int UTC = 1;
    private static final List<String> UTC_WORDS = List.of("z", "utc", "gmt", "ut");
    private static final List<String> CLOCK_WORDS = List.of(
            "cet", "cest", "mez", "mesz", "met", "mest", "eet", "eest", "wet", "west", "bst", "ist", "msk", "msd",
            "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "akst", "akdt", "hst",
            "jst", "kst", "hkt", "sgt", "aest", "aedt", "aet", "acst", "acdt", "awst", "nzst", "nzdt", "sast", "brt",
            "brst", "art", "clt", "trt", "wib", "pkt", "gst");
    private static final NameTable WORDS = words();

    private static final int FAILED = -1;
    private static final int LONGEST_HOURS = 18;

    private Zones() {}

    /**
     * Index behind the zone that begins here; -1 if there is none.
     *
     * @param into its first element gets the seconds by which the zone is ahead of UTC, if the text says so
     */
    public static int read(byte[] text, int from, int to, int[] into) {
        if (from >= to) {
            return FAILED;
        }
        int c = text[from];
        int at;
        if (c == '+' || c == '-' || c == (byte) 0xE2) {
            at = offset(text, from, to, into);
        } else if (c == '(' || c == '[') {
            at = from;
        } else {
            at = word(text, from, to, into);
        }
        return at < 0 ? FAILED : remarks(text, at, to, at == from);
    }

    /** Whether the whole text is a zone. */
    public static boolean isZone(String text) {
        byte[] bytes = PlainLetters.bytes(text);
        return bytes.length > 0 && read(bytes, 0, bytes.length, new int[1]) == bytes.length;
    }

    private static int word(byte[] text, int from, int to, int[] into) {
        int end = NameTable.wordEnd(text, from, to);
        if (end == from) {
            return FAILED;
        }
        if (end - from > 1 && end < to && text[end] == '/') {
            return region(text, end, to);
        }
        int kind = WORDS.number(text, from, end);
        if (kind == 0) {
            return FAILED;
        }
        if (kind == UTC) {
            into[0] = 0;
            if (end < to && end - from > 1 && (text[end] == '+' || text[end] == '-' || text[end] == (byte) 0xE2)) {
                return offset(text, end, to, into);
            }
        }
        return end;
    }

    private static int region(byte[] text, int from, int to) {
        int at = from;
        while (at < to && (text[at] == '/' || text[at] == '_' || text[at] == '-' || isLetter(text[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(byte c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    /** A sign, one or two digits of hours, and those of minutes and seconds with or without colons. */
    private static int offset(byte[] text, int from, int to, int[] into) {
        int at = from + 1;
        boolean minus = text[from] == '-';
        if (text[from] == (byte) 0xE2) { // U+2212
            if (to - from < 4 || text[from + 1] != (byte) 0x88 || text[from + 2] != (byte) 0x92) {
                return FAILED;
            }
            minus = true;
            at = from + 3;
        }
        int digits = digits(text, at, to);
        if (digits == 0 || digits == 3 || digits > 4) {
            return FAILED;
        }
        int hours = number(text, at, digits > 2 ? at + 2 : at + digits);
        int seconds = digits > 2 ? number(text, at + 2, at + 4) * 60 : 0;
        at += digits;
        for (int unit = 60; digits <= 2 && unit > 0 && at < to && text[at] == ':'; unit /= 60) {
            if (digits(text, at + 1, to) != 2) {
                return FAILED;
            }
            seconds += number(text, at + 1, at + 3) * unit;
            at += 3;
        }
        if (hours > LONGEST_HOURS || seconds >= 3600) {
            return FAILED;
        }
        into[0] = (minus ? -1 : 1) * (hours * 3600 + seconds);
        return at;
    }

    private static int digits(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - from;
    }

    private static int number(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /** Skips a region or a description of the zone in brackets. */
    private static int remarks(byte[] text, int from, int to, boolean needed) {
        int at = from;
        boolean found = false;
        for (int open = Blanks.skip(text, at, to);
                open < to && (text[open] == '(' || text[open] == '[');
                open = Blanks.skip(text, at, to)) {
            byte close = (byte) (text[open] == '(' ? ')' : ']');
            int end = open + 1;
            while (end < to && text[end] != close) {
                if (text[end] >= '0' && text[end] <= '9' && text[open] == '(') {
                    return needed ? FAILED : at;
                }
                end++;
            }
            if (end == to || end - open < 3 || text[open + 1] < 0) {
                break;
            }
            at = end + 1;
            found = true;
        }
        return needed && !found ? FAILED : at;
    }

    private static NameTable words() {
        Map<String, Integer> words = new HashMap<>();
        CLOCK_WORDS.forEach(word -> words.put(word, UTC + 1));
        UTC_WORDS.forEach(word -> words.put(word, UTC));
        return new NameTable(words);
    }
}
