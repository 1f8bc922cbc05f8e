package dev.lookback.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments of a {@link java.text.MessageFormat} pattern with their number formats, also those within choices. */
final class Placeholders {

    private static final Pattern ARGUMENT = Pattern.compile("(\\d+)(?:,(\\w+)(?:,(.*))?)?", Pattern.DOTALL);

    private final Map<Integer, Set<String>> formats = new TreeMap<>();

    private Placeholders() {}

    /** The formats of each argument by its index; choices themselves and plain arguments have none. */
    static Map<Integer, Set<String>> of(String pattern) {
        Placeholders found = new Placeholders();
        found.collect(pattern);
        return found.formats;
    }

    private void collect(String pattern) {
        boolean quoted = false;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '{' && depth++ == 0) {
                start = i + 1;
            } else if (!quoted && c == '}' && --depth == 0) {
                argument(pattern.substring(start, i));
            }
        }
    }

    private void argument(String text) {
        Matcher matcher = ARGUMENT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        Set<String> own = formats.computeIfAbsent(Integer.valueOf(matcher.group(1)), i -> new TreeSet<>());
        if ("choice".equals(matcher.group(2))) {
            collect(matcher.group(3));
        } else if (matcher.group(2) != null) {
            // A space before the percent sign is a matter of the language.
            String style = matcher.group(3) == null ? "" : matcher.group(3);
            own.add(matcher.group(2) + " " + style.replaceAll("[\\s\u00a0]", ""));
        }
    }
}
