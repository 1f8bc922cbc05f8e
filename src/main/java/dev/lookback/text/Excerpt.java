package dev.lookback.text;

import java.util.List;
import java.util.stream.Stream;

/** One-line excerpt of foreign text (from a file or the user), which may be of any length and contain any character. */
public final class Excerpt {

    private static final int MAX_LENGTH = 80;
    private static final int MAX_ITEMS = 5;

    private Excerpt() {}

    /** The text cut after 80 characters, with control characters and line separators replaced. */
    public static String of(String text) {
        return truncated(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    }

    private static String truncated(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        // Never splits a surrogate pair.
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end) + "…";
    }

    /** The first five of a list, and an ellipsis for the others. */
    public static List<String> of(List<String> texts) {
        Stream<String> first = texts.stream().limit(MAX_ITEMS).map(Excerpt::of);
        return Stream.concat(first, Stream.of("…").filter(more -> texts.size() > MAX_ITEMS))
                .toList();
    }
}
