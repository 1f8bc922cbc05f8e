package dev.lookback.series.moment.words;

import java.text.Normalizer;

/** Digits of other scripts, such as Arabic and Thai ones, and characters of full width, as the usual ones, without marks of direction. */
public final class PlainDigits {

    private PlainDigits() {}

    /** Whether there may be digits of another script or characters of full width, in UTF-8. */
    public static boolean isOdd(byte[] text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            int next = text[i + 1] & 0xFF;
            switch (text[i] & 0xFF) {
                case 0xD9, 0xDB -> { // Arabic and Persian
                    if (next >= 0xA0 && next <= 0xB9) {
                        return true;
                    }
                }
                case 0xE0 -> { // Indian scripts and Thai
                    return true;
                }
                case 0xEF -> { // full width
                    if (next == 0xBC || next == 0xBD) {
                        return true;
                    }
                }
                case 0xE2 -> { // marks of direction and of no width
                    if (next == 0x80 && i + 2 < to && isFormat(text[i + 2] & 0xFF)) {
                        return true;
                    }
                }
                default -> {
                    // another character
                }
            }
        }
        return false;
    }

    /** Whether it is the last byte of U+200B to U+200F or U+202A to U+202E. */
    private static boolean isFormat(int last) {
        return last >= 0x8B && last <= 0x8F || last >= 0xAA && last <= 0xAE;
    }

    public static String of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return plain.toString();
    }
}
