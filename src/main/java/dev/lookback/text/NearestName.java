package dev.lookback.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Nearest name to a misspelled one: the same in another case, else the one with the fewest wrong letters. */
public final class NearestName {

    private static final int LONGEST = 100;

    private NearestName() {}

    public static Optional<String> of(String word, Collection<String> names) {
        String plain = plain(word);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        int most = plain.length() <= 2 ? 0 : plain.length() <= 5 ? 1 : 2 + plain.length() / 12;
        return names.stream()
                .filter(name -> Math.abs(plain(name).length() - plain.length()) <= most)
                .min(Comparator.comparingInt(name -> distance(plain, plain(name))))
                .filter(name -> distance(plain, plain(name)) <= most);
    }

    /** The first few of the names for a message, the nearest one before the others; a dash for none. */
    public static List<String> first(String word, Collection<String> names) {
        Optional<String> nearest = of(word, names);
        return Excerpt.of(
                Stream.concat(nearest.stream(), names.stream()).distinct().toList());
    }

    /** Without case, and without what joins words. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }

    /** Letters to change, add, leave out or swap with their neighbour. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
