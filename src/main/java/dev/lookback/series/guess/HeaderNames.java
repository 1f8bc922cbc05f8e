package dev.lookback.series.guess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unique column names from a header, case-sensitive. The first column with a name keeps it; duplicates and unnamed columns get a
 * name that no other column has.
 */
final class HeaderNames {

    private final Set<String> taken;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param header as in the file */
    HeaderNames(List<String> header) {
        taken = new HashSet<>(header);
    }

    /** @param column number, from 0 */
    String of(String text, int column) {
        boolean unnamed = isBlank(text);
        if (!unnamed && given.add(text)) {
            return text;
        }
        String base = unnamed ? "column " + (column + 1) : text;
        if (unnamed && taken.add(base)) {
            return base;
        }
        int number = next.getOrDefault(base, 2);
        while (!taken.add(base + " " + number)) {
            number++;
        }
        next.put(base, number + 1);
        return base + " " + number;
    }

    /** Whether all characters are invisible: spaces, control characters, direction and width marks. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }
}
