package dev.lookback.runs.query;

import dev.lookback.runs.query.FilterTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replacement of paths in a filter by the names of their fields on the screen. */
final class PathRewriter {

    /** Paths in a filter that are tried one by one. */
    private static final int MOST_SINGLE = 50;

    private static final Pattern OF_RECIPE = Pattern.compile("OfRecipe\\[word=([\\w.*\\[\\]]+)](?=,)");

    private final ScreenNames names;

    PathRewriter(ScreenNames names) {
        this.names = names;
    }

    /**
     * The filter with a name in place of every path: {@code layers[1].kernelSize = 5} as "Layer 2 kernel size = 5". Unchanged where it is no
     * filter, or where it would mean something else.
     */
    String rewritten(String text) {
        try {
            List<Token> tokens = names.read(FilterTokens.of(text));
            List<Token> paths = new ArrayList<>();
            for (int i = tokens.size() - 1; i > 0; i--) {
                Token field = tokens.get(i - 1);
                if (tokens.get(i).sign() != null && hasOtherName(field)) {
                    paths.add(field);
                }
            }
            String all = rewritten(text, paths);
            if (paths.size() > MOST_SINGLE || !all.equals(text)) {
                return all;
            }
            String some = text;
            for (Token path : paths) {
                some = rewritten(some, List.of(path));
            }
            return some;
        } catch (FilterException e) {
            return text;
        }
    }

    private boolean hasOtherName(Token field) {
        return RunFields.of(field.written()).isPresent()
                && names.shownName(field.text())
                        .filter(name -> !name.equalsIgnoreCase(field.written()))
                        .isPresent();
    }

    /** @param paths the last in the text first */
    private String rewritten(String text, List<Token> paths) {
        StringBuilder result = new StringBuilder(text);
        paths.forEach(path -> result.replace(
                path.at(), path.end(), names.shownName(path.text()).orElseThrow()));
        boolean same = named(Filter.parse(result.toString(), names)).equals(named(Filter.parse(text, names)));
        return same ? result.toString() : text;
    }

    /** A filter as text with the names of its fields: equal where it means the same. */
    private String named(Filter filter) {
        return OF_RECIPE
                .matcher(filter.toString())
                .replaceAll(field ->
                        Matcher.quoteReplacement(names.shownName(field.group(1)).orElse(field.group(1))));
    }
}
