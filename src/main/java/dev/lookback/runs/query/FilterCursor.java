package dev.lookback.runs.query;

import dev.lookback.recipe.field.FieldType;
import dev.lookback.recipe.field.FieldTypes;
import dev.lookback.runs.query.FilterTokens.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Place in a filter where somebody is typing, to complete it there.
 *
 * @param wanted kind of word that can stand there
 * @param field which is compared there; empty where none is
 * @param words starts of what may be meant, from the longest, each with its place
 * @param to place behind what is being typed, from 0
 */
public record FilterCursor(Wanted wanted, Optional<RunField> field, List<Typed> words, int to) {

    /** Kind of word in a filter. */
    public enum Wanted {
        FIELD,
        OPERATOR,
        VALUE,
        CONNECTIVE,

        /** The text is no filter up to there. */
        NOTHING
    }

    /** @param at place of its first character, from 0 */
    public record Typed(String text, int at) {}

    /**
     * Replacement that completes a filter.
     *
     * @param shown what a list of completions says
     * @param insert what stands in the filter then, from {@code from} to the cursor's {@code to}
     */
    public record Completion(String shown, String insert, int from) {}

    public FilterCursor {
        words = List.copyOf(words);
    }

    /** @param caret number of characters before it */
    public static FilterCursor at(String text, int caret, ScreenNames names) {
        try {
            return at(text.substring(0, caret), names);
        } catch (FilterException e) {
            return new FilterCursor(Wanted.NOTHING, Optional.empty(), List.of(), caret);
        }
    }

    private static FilterCursor at(String before, ScreenNames names) {
        List<Token> tokens = names.read(FilterTokens.of(closed(before)));
        int last = tokens.size() - 1;
        boolean gap = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        int sign = last;
        while (sign >= 0 && tokens.get(sign).sign() == null) {
            sign--;
        }
        Optional<RunField> compared =
                sign > 0 ? RunFields.of(tokens.get(sign - 1).text()) : Optional.empty();
        boolean isValue = sign >= 0 && (sign == last || sign == last - 1 && !gap && !isBracket(tokens.get(last)));
        if (isValue) {
            Typed typed = sign == last ? new Typed("", before.length()) : typed(before, tokens.get(last));
            return new FilterCursor(Wanted.VALUE, compared, List.of(typed), before.length());
        }
        if (sign >= 0 && sign == last - 1) {
            return new FilterCursor(
                    Wanted.CONNECTIVE, compared, List.of(new Typed("", before.length())), before.length());
        }
        return field(before, tokens.subList(sign < 0 ? 0 : sign + 2, tokens.size()), gap, names);
    }

    private static FilterCursor field(String before, List<Token> rest, boolean gap, ScreenNames names) {
        int from = rest.size();
        while (from > 0 && !rest.get(from - 1).isStructure()) {
            from--;
        }
        List<Typed> words = new ArrayList<>();
        for (Token word : rest.subList(from, rest.size())) {
            Typed typed = typed(before, word);
            Optional<RunField> whole = gap ? names.field(typed.text()) : Optional.empty();
            Optional<RunField> path = gap ? RunFields.of(typed.text().strip()) : Optional.empty();
            if (whole.isPresent() || path.isPresent()) {
                return new FilterCursor(
                        Wanted.OPERATOR,
                        path.or(() -> whole),
                        List.of(new Typed("", before.length())),
                        before.length());
            }
            words.add(typed);
        }
        if (words.isEmpty()) {
            words.add(new Typed("", before.length()));
        }
        return new FilterCursor(Wanted.FIELD, Optional.empty(), words, before.length());
    }

    private static Typed typed(String before, Token first) {
        return new Typed(before.substring(first.at()), first.at());
    }

    private static boolean isBracket(Token token) {
        return token.is("(") || token.is(")");
    }

    /** A quote that is still open is closed. */
    private static String closed(String before) {
        char open = 0;
        for (char c : before.toCharArray()) {
            open = open == 0 && (c == '\'' || c == '"') ? c : open == c ? 0 : open;
        }
        return open == 0 ? before : before + open;
    }

    // ---- completions

    /**
     * Completions, the likeliest first.
     *
     * @param fields names of fields to choose from, in their order
     * @param values names of values that the compared field has among the runs
     */
    public List<Completion> completions(List<String> fields, List<String> values) {
        return switch (wanted) {
            case FIELD -> of(fields, false);
            case VALUE -> of(values, true);
            case OPERATOR -> all(operators());
            case CONNECTIVE -> all(List.of("and", "or"));
            case NOTHING -> List.of();
        };
    }

    private List<String> operators() {
        RunField.Kind kind = field.map(RunField::kind).orElse(RunField.Kind.TEXT);
        return switch (kind) {
            case FLAG -> List.of("=");
            case NUMBER, TIME -> List.of("=", "!=", "<", "<=", ">", ">=");
            case TEXT ->
                field.map(RunField::word).map(FilterCursor::isNumber).orElse(false)
                        ? List.of("=", "!=", "<", "<=", ">", ">=")
                        : List.of("=", "!=", "~");
        };
    }

    private static boolean isNumber(String word) {
        List<FieldType> types = FieldTypes.of(word);
        return !types.isEmpty() && types.stream().allMatch(FieldType::isNumber);
    }

    private List<Completion> all(List<String> words) {
        return words.stream().map(word -> new Completion(word, word + " ", to)).toList();
    }

    /** Of the longest start for which there is any. */
    private List<Completion> of(List<String> names, boolean isValue) {
        for (Typed typed : words) {
            String start = ScreenNames.plain(isValue ? typed.text().replaceAll("^['\"]", "") : typed.text());
            List<String> found = Stream.concat(
                            names.stream()
                                    .filter(name -> ScreenNames.plain(name).startsWith(start)),
                            names.stream()
                                    .filter(name -> ScreenNames.plain(name).contains(start))
                                    .sorted(Comparator.comparingInt(
                                            name -> ScreenNames.plain(name).indexOf(start))))
                    .distinct()
                    .toList();
            boolean isWhole = found.size() == 1 && found.get(0).equals(typed.text());
            if (!found.isEmpty()) {
                return isWhole
                        ? List.of()
                        : found.stream()
                                .map(name -> new Completion(name, (isValue ? quoted(name) : name) + " ", typed.at()))
                                .toList();
            }
        }
        return List.of();
    }

    /** A text as a value in a filter. */
    private static String quoted(String value) {
        boolean plain = value.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                && FilterTokens.of(value.replaceAll("['\"]", " ")).size() == 1
                && !value.contains("'")
                && !value.contains("\"")
                && !new Token(value, value, 0).isStructure();
        return plain ? value : value.contains("\"") ? "'" + value + "'" : "\"" + value + "\"";
    }
}
