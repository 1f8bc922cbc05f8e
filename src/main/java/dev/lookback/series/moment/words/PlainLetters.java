package dev.lookback.series.moment.words;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Letters without case and accents, so that names compare equal however they are written: Mär, MÄR and mar. */
public final class PlainLetters {

    private static final int SIZE = 0x590;
    private static final char[] PLAIN = plain();

    /** Value for a combining accent, which is left out. */
    static final char NOTHING = 0;

    private PlainLetters() {}

    /** The letter in lower case without its accent; itself if it is no Latin, Greek or Cyrillic letter. */
    public static char of(int c) {
        return c < SIZE ? PLAIN[c] : (char) c;
    }

    public static String of(String text) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = of(text.charAt(i));
            if (c != NOTHING) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static char[] plain() {
        char[] plain = new char[SIZE];
        for (char c = 0; c < SIZE; c++) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            String lower = Character.toString(c).toLowerCase(Locale.ROOT);
            plain[c] = Normalizer.normalize(lower, Normalizer.Form.NFD).charAt(0);
        }
        plain['ł'] = 'l';
        plain['Ł'] = 'l';
        plain['ı'] = 'i';
        plain['ø'] = 'o';
        plain['Ø'] = 'o';
        plain['đ'] = 'd';
        plain['ς'] = 'σ';
        return plain;
    }
}
