package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.ColumnFunction.Kind;
import dev.lookback.series.column.expression.ExpressionTokens.Token;
import dev.lookback.series.column.expression.ExpressionTokens.Type;
import dev.lookback.text.Message;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Place in an expression where somebody is typing, to complete it there.
 *
 * @param wanted kind of word that can stand there
 * @param typed start of the name that is being typed, without quotes; empty where none is begun
 * @param from place of its first character, from 0
 * @param to place behind it, which may be behind the caret
 * @param isCalled whether a bracket follows, so that the name is a function's
 * @param function function whose argument is typed there; empty outside of brackets of functions
 * @param argument number of that argument, from 0
 */
public record ExpressionCursor(
        Wanted wanted,
        String typed,
        int from,
        int to,
        boolean isCalled,
        Optional<ColumnFunction> function,
        int argument) {

    /** Kind of word in an expression. */
    public enum Wanted {
        /** A column, a function, a number or a bracket. */
        VALUE,

        /** A number of rows, as digits. */
        ROWS,

        /** An operator, a comma or the end. */
        OPERATOR
    }

    /**
     * Replacement that completes an expression.
     *
     * @param name the column's name or the function's signature, for a list
     * @param explanation one line on a function; empty for a column
     * @param insert what stands in the expression then, between the cursor's {@code from} and {@code to}; the caret goes behind it
     */
    public record Completion(String name, Optional<Message> explanation, String insert) {}

    private record Open(Optional<ColumnFunction> function, int argument) {}

    /** @param caret number of characters before it */
    public static ExpressionCursor at(String text, int caret) {
        Token typed = new Token(Type.END, "", caret, caret);
        Token before = null;
        Deque<Open> open = new ArrayDeque<>();
        for (Token token : ExpressionTokens.ofTyped(text)) {
            boolean isTouched = token.from() < caret && caret <= token.to();
            boolean isOpen = token.type() == Type.QUOTED && (caret < token.to() || isUnclosed(token, text));
            if (isTouched && (token.type() == Type.NAME || isOpen)) {
                typed = token;
            }
            if (token.from() >= caret || token == typed) {
                break;
            }
            if (token.type() == Type.OPEN) {
                boolean isCall = before != null && before.type() == Type.NAME;
                open.push(new Open(isCall ? ColumnFunction.named(before.text()) : Optional.empty(), 0));
            } else if (token.type() == Type.CLOSE) {
                open.poll();
            } else if (token.type() == Type.COMMA && !open.isEmpty()) {
                Open call = open.pop();
                open.push(new Open(call.function(), call.argument() + 1));
            }
            before = token;
        }
        Open inner = open.isEmpty() ? new Open(Optional.empty(), 0) : open.peek();
        return new ExpressionCursor(
                wanted(before, typed, inner),
                start(text, typed, caret),
                typed.from(),
                typed.to(),
                typed.type() == Type.NAME
                        && text.substring(typed.to()).stripLeading().startsWith("("),
                inner.function(),
                inner.argument());
    }

    private static Wanted wanted(Token before, Token typed, Open inner) {
        boolean isNumberBegun = before != null && before.type() == Type.NUMBER && before.to() == typed.from();
        boolean isBehindValue =
                before != null && (before.isName() || before.type() == Type.NUMBER || before.type() == Type.CLOSE);
        boolean isRows = inner.function()
                .map(function -> function.parameter(inner.argument()).kind() != Kind.VALUE)
                .orElse(false);
        if (isRows && (!isBehindValue || isNumberBegun)) {
            return Wanted.ROWS;
        }
        return isBehindValue ? Wanted.OPERATOR : Wanted.VALUE;
    }

    /** What was typed up to the caret, without the quote before it. */
    private static String start(String text, Token typed, int caret) {
        int quote = typed.type() == Type.QUOTED ? 1 : 0;
        return text.substring(Math.min(caret, typed.from() + quote), caret);
    }

    private static boolean isUnclosed(Token token, String text) {
        char quote = text.charAt(token.from());
        String inner = text.substring(token.from() + 1, token.to());
        return token.to() == text.length()
                && inner.chars().filter(c -> c == quote).count() % 2 == 0;
    }

    // ---- completions

    /**
     * Columns and functions that can stand there, the likeliest first: what is typed, those that begin so, then those that hold it.
     *
     * @param columns names of the columns to choose from, in their order
     */
    public List<Completion> completions(Collection<String> columns) {
        if (wanted != Wanted.VALUE) {
            return List.of();
        }
        String start = typed.toLowerCase(Locale.ROOT);
        Stream<Completion> names = isCalled ? Stream.empty() : columns.stream().map(ExpressionCursor::ofColumn);
        Stream<Completion> functions = Arrays.stream(ColumnFunction.values()).map(this::ofFunction);
        List<Completion> found = Stream.concat(names, functions)
                .filter(one -> word(one).contains(start))
                .sorted(Comparator.comparing((Completion one) -> !word(one).equals(start))
                        .thenComparing(one -> !word(one).startsWith(start)))
                .toList();
        boolean isWhole = found.size() == 1 && found.get(0).insert().equals(typed);
        return isWhole ? List.of() : found;
    }

    private static Completion ofColumn(String name) {
        return new Completion(name, Optional.empty(), ExpressionTokens.written(name));
    }

    private Completion ofFunction(ColumnFunction function) {
        String insert = function.word() + (isCalled ? "" : "(");
        return new Completion(function.signature(), Optional.of(function.explanation()), insert);
    }

    /** What is compared with the start: of a function only its name. */
    private static String word(Completion one) {
        String word = one.explanation().isPresent()
                ? one.name().substring(0, one.name().indexOf('('))
                : one.name();
        return word.toLowerCase(Locale.ROOT);
    }
}
