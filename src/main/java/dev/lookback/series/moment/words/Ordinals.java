package dev.lookback.series.moment.words;

import java.util.List;

/** Endings that make a day's number an ordinal one: 1st, 2nd, 3rd, 4th, 1er, 1º. */
public final class Ordinals {

    private static final List<byte[]> ENDINGS =
            List.of("st", "nd", "rd", "th", "er", "ère", "re", "e", "º", "°", "ª", ":e", "-го", "го").stream()
                    .map(PlainLetters::bytes)
                    .toList();

    private Ordinals() {}

    /** Index behind the ending here, where no other letter follows; the same index if there is none. */
    public static int skip(byte[] text, int at, int to) {
        if (at == to || text[at] == ' ') {
            return at;
        }
        for (byte[] ending : ENDINGS) {
            if (HalfDays.startsWith(text, at, to, ending)) {
                int end = at + ending.length;
                if (NameTable.wordEnd(text, end, to) == end) {
                    return end;
                }
            }
        }
        return at;
    }

    public static boolean isEnding(String word) {
        byte[] text = PlainLetters.bytes(word);
        return text.length > 0 && skip(text, 0, text.length) == text.length;
    }
}
