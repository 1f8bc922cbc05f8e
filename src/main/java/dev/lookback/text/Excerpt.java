package dev.lookback.text;

import java.util.List;

/** Excerpt of a text from a file or from the user, as a message of one line can hold it: such texts may be of any length and kind. */
public final class Excerpt {

    private static final int LONGEST = 80;
    private static final int MOST = 5;

    private Excerpt() {}

    /** The beginning of a long one; nothing that would break the line. */
    public static String of(String text) {
        return beginning(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // No half of a character that takes two places.
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /** The first of many. */
    public static String of(List<String> texts) {
        String first =
                String.join(", ", texts.stream().limit(MOST).map(Excerpt::of).toList());
        return texts.size() > MOST ? first + ", …" : first;
    }
}
