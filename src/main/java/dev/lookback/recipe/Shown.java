package dev.lookback.recipe;

import java.util.List;

/** Texts from files as a message of one line can show them: names may be of any length, and hold anything. */
final class Shown {

    private static final int LONGEST = 80;
    private static final int MOST = 5;

    private Shown() {}

    /** The beginning of a long one; nothing that would break the line. */
    static String text(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return beginning.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }

    /** The first of many. */
    static String list(List<String> texts) {
        String first =
                String.join(", ", texts.stream().limit(MOST).map(Shown::text).toList());
        return texts.size() > MOST ? first + ", …" : first;
    }
}
