package dev.lookback.series.moment.words;

import java.nio.charset.StandardCharsets;

/** Letters without case and accents, so that names compare equal however they are written: Mär, MÄR and mar. */
public final class PlainLetters {

    private static final int SIZE = 0x590;

    /** Letters, each followed by those that are it with an accent: from Unicode, which takes long to ask at every start. */
    private static final String ACCENTED =
            "aàáâãäåāăąǎǟǡǻȁȃ cçćĉċč dďđ eèéêëēĕėęěȅȇ gĝğġģǧǵ hĥȟ iìíîïĩīĭįǐȉȋı jĵǰ kķǩ lĺļľł nñńņňǹ "
                    + "oòóôõöōŏőơǒǫǭȍȏø rŕŗřȑȓ sśŝşšș tţťț uùúûüũūŭůűųưǔǖǘǚǜȕȗ wŵ yýÿŷ zźżž æǣǽ ʒǯ αά εέ ηή ιΐίϊ οό σς "
                    + "υΰϋύ ωώ гѓ еѐё ийѝ кќ уў ії";

    /** Accents that follow their letter. */
    private static final char FIRST_ACCENT = 0x300;

    private static final char LAST_ACCENT = 0x36F;
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
            plain[c] = c >= FIRST_ACCENT && c <= LAST_ACCENT ? NOTHING : Character.toLowerCase(c);
        }
        for (String letters : ACCENTED.split(" ")) {
            for (char accented : letters.toCharArray()) {
                plain[accented] = letters.charAt(0);
            }
        }
        for (char c = 0; c < SIZE; c++) {
            plain[c] = plain[c] < SIZE ? plain[plain[c]] : plain[c]; // of capital letters
        }
        return plain;
    }
}
