package dev.lookback.runs.query;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words, signs and brackets of a filter, in order, each with its place. */
final class FilterTokens {

    /** Nobody types more; what is pasted by mistake shall not be worked through. */
    static final int MOST_CHARACTERS = 100_000;

    private static final String OPENING = "'\"";

    /** What a Chinese keyboard writes for them, and what stands in books. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("==", "="),
            Map.entry("<>", "!="),
            Map.entry("≠", "!="),
            Map.entry("≤", "<="),
            Map.entry("≥", ">="),
            Map.entry("＝", "="),
            Map.entry("＜", "<"),
            Map.entry("＞", ">"),
            Map.entry("～", "~"),
            Map.entry("％", "%"),
            Map.entry("（", "("),
            Map.entry("）", ")"));

    private static final String SIGNS = "=<>~()＝＜＞～（）≠≤≥";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*+(<=|>=|!=|<>|==|[" + SIGNS + "]|'[^']*+'|\"[^\"]*+\"|[^\\s!'\"" + SIGNS + "]++|.)",
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("\\s*+\\z", Pattern.UNICODE_CHARACTER_CLASS);

    private FilterTokens() {}

    /**
     * @param text in the language of filters: a sign, a field's word, a value
     * @param written as it stands in the filter
     * @param at its place in the filter, from 0
     */
    record Token(String text, String written, int at) {

        /** Place behind it. */
        int end() {
            return at + written.length();
        }

        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }

        boolean isQuoted() {
            return text.length() >= 2 && OPENING.indexOf(text.charAt(0)) >= 0;
        }

        String unquoted() {
            return isQuoted() ? text.substring(1, text.length() - 1) : text;
        }

        /** Short enough to be told. */
        String shown() {
            return Excerpt.of(written);
        }

        /** Of the grammar, so no value. */
        boolean isStructure() {
            return is("and") || is("or") || is("not") || is("(") || is(")") || sign() != null;
        }

        /** Null if it is no sign of comparison. */
        Filter.Comparison sign() {
            for (Filter.Comparison comparison : Filter.Comparison.values()) {
                if (comparison.sign().equals(text)) {
                    return comparison;
                }
            }
            return null;
        }

        FilterException wrong(String key, Object... arguments) {
            return new FilterException(Message.of(key, arguments), at);
        }
    }

    /** @throws FilterException for a text that is too long, a quote that is not closed, or what is no character */
    static List<Token> of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new FilterException(Message.of("runs.filter.long", text.length(), MOST_CHARACTERS), MOST_CHARACTERS);
        }
        refuseControls(text);
        List<Token> tokens = new ArrayList<>();
        Matcher end = END.matcher(text);
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (!end.region(at, text.length()).lookingAt()) {
            token.region(at, text.length());
            token.lookingAt();
            String word = token.group(1);
            if (word.length() == 1 && OPENING.contains(word)) {
                throw new FilterException(Message.of("runs.filter.quote", word), token.start(1));
            }
            tokens.add(new Token(SAME.getOrDefault(word, word), word, token.start(1)));
            at = token.end();
        }
        return tokens;
    }

    /** Neither names nor words hold any; the store could not compare them. */
    private static void refuseControls(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean control = Character.isISOControl(c) && !Character.isWhitespace(c) && c != '\u0085';
            if (control || Character.getType(c) == Character.SURROGATE) {
                throw new FilterException(Message.of("runs.filter.character", "U+%04X".formatted(c)), i);
            }
            i += Character.charCount(c);
        }
    }
}
