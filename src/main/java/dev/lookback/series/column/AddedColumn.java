package dev.lookback.series.column;

import dev.lookback.series.column.expression.Expression;
import dev.lookback.series.column.expression.ExpressionException;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.Collection;
import java.util.Optional;

/**
 * Column that a person adds, as a recipe keeps it.
 *
 * @param name of no other column
 * @param expression text of the {@link Expression} that gives its values
 */
public record AddedColumn(String name, String expression) {

    /**
     * Reads {@code name = expression}, as on the command line. Where there is no name, it is the expression's own text.
     *
     * @throws ExpressionException if the expression is none; its place is that in {@code text}
     */
    public static AddedColumn of(String text) {
        int sign = assignment(text);
        String name = unquoted(text.substring(0, Math.max(0, sign)).strip());
        String expression = formulaIn(text);
        Expression tree = Expression.parse(expression);
        return new AddedColumn(name.isEmpty() ? tree.text() : name, expression.strip());
    }

    /** The formula of {@code name = formula}, with blanks in place of the name: places in it are places in the text. */
    public static String formulaIn(String text) {
        int start = formulaStart(text);
        return " ".repeat(start) + text.substring(start);
    }

    /** Place behind the equals sign of {@code name = formula}; 0 where there is no name. */
    public static int formulaStart(String text) {
        return assignment(text) + 1;
    }

    /** The first equals sign that is part of no comparison and within no quotes or brackets; -1 if there is none. */
    private static int assignment(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isQuote = c == '`' || c == '"';
            if (quote != 0 || isQuote) {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            } else if ("<>!".indexOf(c) >= 0 || text.startsWith("==", i)) {
                return -1;
            } else if (c == '=') {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String name) {
        char first = name.isEmpty() ? 0 : name.charAt(0);
        boolean isQuoted =
                name.length() > 1 && (first == '`' || first == '"') && name.charAt(name.length() - 1) == first;
        String quote = String.valueOf(first);
        return isQuoted ? name.substring(1, name.length() - 1).replace(quote + quote, quote) : name;
    }

    /**
     * Error in its name or its expression.
     *
     * @param columns names of the columns that it may use, and whose names it must not have
     */
    public Optional<Message> problem(Collection<String> columns) {
        if (name.isBlank()) {
            return Optional.of(Message.of("series.added.noName", Excerpt.of(expression)));
        }
        if (columns.contains(name)) {
            return Optional.of(Message.of("series.added.taken", Excerpt.of(name)));
        }
        try {
            Expression.parse(expression, columns);
            return Optional.empty();
        } catch (ExpressionException e) {
            return Optional.of(Message.of("series.added.wrong", Excerpt.of(name), e.told()));
        }
    }
}
