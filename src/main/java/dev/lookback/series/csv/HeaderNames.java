package dev.lookback.series.csv;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for the columns of a file: what the header says, upper and lower case apart. The first column of a name has it; further
 * ones, and those without, get one that no other column has.
 */
final class HeaderNames {

    private final Set<String> taken;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param header as it stands in the file */
    HeaderNames(List<String> header) {
        taken = new HashSet<>(header);
    }

    /** @param column its number, from 0 */
    String of(String text, int column) {
        boolean nameless = isBlank(text);
        if (!nameless && given.add(text)) {
            return text;
        }
        String plain = nameless ? "column " + (column + 1) : text;
        if (nameless && taken.add(plain)) {
            return plain;
        }
        int number = next.getOrDefault(plain, 2);
        while (!taken.add(plain + " " + number)) {
            number++;
        }
        next.put(plain, number + 1);
        return plain + " " + number;
    }

    /** Whether there is nothing to see: spaces, or marks of order and width. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
