package dev.lookback.series.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered names in a header: neighbours that differ in a number only, which counts by one: "d_1", "d_2" or "H01", "H02".
 *
 * @param word before or behind the number, in lower case, letters only; empty for none
 * @param from index of the first name
 * @param first number of that name, 0 or 1
 * @param count of the names
 */
public record NumberedNames(String word, int from, int first, int count) {

    private static final Pattern NAME = Pattern.compile("(\\D*)0*(\\d{1,4})(\\D*)");

    private record Name(String before, int number, String behind) {}

    /** The longest run of such names. */
    public static Optional<NumberedNames> of(List<String> names) {
        NumberedNames longest = null;
        NumberedNames run = null;
        Name last = null;
        for (int c = 0; c < names.size(); c++) {
            Name name = name(names.get(c));
            if (name != null && last != null && run != null && follows(last, name)) {
                run = new NumberedNames(run.word, run.from, run.first, run.count + 1);
            } else if (name != null && name.number <= 1) {
                run = new NumberedNames(letters(name.before + name.behind), c, name.number, 1);
            } else {
                run = null;
            }
            last = name;
            longest = run != null && (longest == null || run.count > longest.count) ? run : longest;
        }
        return Optional.ofNullable(longest).filter(found -> found.count > 1);
    }

    private static Name name(String text) {
        Matcher matcher = NAME.matcher(text.strip());
        return matcher.matches()
                ? new Name(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))
                : null;
    }

    private static boolean follows(Name last, Name next) {
        return next.number == last.number + 1 && next.before.equals(last.before) && next.behind.equals(last.behind);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
