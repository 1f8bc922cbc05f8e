package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.ColumnFunction.Kind;
import dev.lookback.series.column.expression.ColumnFunction.Parameter;
import dev.lookback.series.column.expression.Expression.Binary;
import dev.lookback.series.column.expression.Expression.Call;
import dev.lookback.series.column.expression.Expression.Column;
import dev.lookback.series.column.expression.Expression.Negated;
import dev.lookback.series.column.expression.Expression.Number;
import dev.lookback.series.column.expression.ExpressionTokens.Token;
import dev.lookback.series.column.expression.ExpressionTokens.Type;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pratt parser of the expression language: each operator takes what binds more than itself. */
final class ExpressionParser {

    /** Bounds the recursion over the text and over the tree. */
    private static final int MOST_NESTED = 100;

    private static final int MOST_TOKENS = 500;

    private final String text;
    private final List<Token> tokens;

    /** Null where any name is a column. */
    private final Collection<String> columns;

    private int at;
    private int nested;

    /** Where the last column before the current token begins, or -1. */
    private int columnFrom = -1;

    private ExpressionParser(String text, Collection<String> columns) {
        this.text = text;
        this.tokens = ExpressionTokens.of(text);
        this.columns = columns;
    }

    static Expression parse(String text) {
        return new ExpressionParser(text, null).whole();
    }

    static Expression parse(String text, Collection<String> columns) {
        return new ExpressionParser(text, columns).whole();
    }

    private Expression whole() {
        if (tokens.size() == 1) {
            throw new ExpressionException(Message.of("series.expression.empty"), 0, text.length());
        }
        if (tokens.size() > MOST_TOKENS) {
            Token first = tokens.get(MOST_TOKENS);
            throw new ExpressionException(
                    Message.of("series.expression.long", MOST_TOKENS), first.from(), text.length());
        }
        Expression expression = expression(0);
        if (token().type() != Type.END) {
            throw unexpected("series.expression.operator");
        }
        return expression;
    }

    private Token token() {
        return tokens.get(at);
    }

    private Expression expression(int least) {
        if (++nested > MOST_NESTED) {
            throw error("series.expression.deep", token(), MOST_NESTED);
        }
        Expression left = operand();
        while (token().type() == Type.OPERATOR) {
            Token sign = token();
            ColumnOperator operator = ColumnOperator.of(sign.text()).orElseThrow();
            if (operator.precedence() < least) {
                break;
            }
            at++;
            boolean isPower = operator == ColumnOperator.POWER;
            Expression right = expression(isPower ? ExpressionPrinter.NEGATION : operator.precedence() + 1);
            if (operator.isComparison() && isComparison(token())) {
                throw error("series.expression.chain", token());
            }
            left = new Binary(operator, left, right);
        }
        nested--;
        return left;
    }

    private static boolean isComparison(Token token) {
        return token.type() == Type.OPERATOR
                && ColumnOperator.of(token.text()).orElseThrow().isComparison();
    }

    private Expression operand() {
        Token token = token();
        if (token.type() == Type.NUMBER) {
            at++;
            double number = Double.parseDouble(token.text());
            if (Double.isInfinite(number)) {
                throw error("series.expression.number", token, Excerpt.of(token.text()));
            }
            return new Number(number);
        }
        if (token.isName()) {
            at++;
            return token.type() == Type.NAME && token().type() == Type.OPEN ? call(token) : column(token);
        }
        if (token.type() == Type.OPEN) {
            at++;
            Expression inner = expression(0);
            if (token().type() != Type.CLOSE) {
                throw unexpected("series.expression.closing");
            }
            at++;
            return inner;
        }
        boolean isMinus = token.text().equals("-");
        if (isMinus || token.text().equals("+")) {
            at++;
            Expression of = expression(ExpressionPrinter.NEGATION);
            return isMinus ? new Negated(of) : of;
        }
        throw unexpected("series.expression.operand");
    }

    private Expression column(Token name) {
        columnFrom = name.from();
        if (columns == null || columns.contains(name.text())) {
            return new Column(name.text());
        }
        Optional<ColumnFunction> function =
                name.type() == Type.NAME ? ColumnFunction.named(name.text()) : Optional.empty();
        if (function.isPresent()) {
            throw error(
                    "series.expression.noCall",
                    name,
                    name.text(),
                    function.get().signature());
        }
        suggestQuotes(name.from());
        Optional<String> nearest = NearestName.of(name.text(), columns);
        if (nearest.isPresent()) {
            throw new ExpressionException(
                    Message.of("series.expression.noColumnBut", Excerpt.of(name.text()), Excerpt.of(nearest.get())),
                    name.from(),
                    name.to(),
                    ExpressionTokens.written(nearest.get()));
        }
        throw error(
                "series.expression.noColumn",
                name,
                Excerpt.of(name.text()),
                Excerpt.of(columns.stream().toList()));
    }

    /** A column whose name has spaces or signs was written without quotes. */
    private void suggestQuotes(int from) {
        if (columns != null && from >= 0) {
            standingAt(from).ifPresent(name -> {
                String written = ExpressionTokens.written(name);
                throw new ExpressionException(
                        Message.of("series.expression.unquoted", Excerpt.of(written)),
                        from,
                        from + name.length(),
                        written);
            });
        }
    }

    /** The longest name with spaces or signs that stands there without quotes. */
    private Optional<String> standingAt(int at) {
        return columns.stream()
                .filter(name -> !ExpressionTokens.isBare(name))
                .filter(name -> text.regionMatches(true, at, name, 0, name.length()))
                .max(Comparator.comparingInt(String::length));
    }

    private Expression call(Token name) {
        ColumnFunction function = ColumnFunction.named(name.text()).orElseThrow(() -> noFunction(name));
        Token open = token();
        at++;
        List<Expression> arguments = new ArrayList<>();
        while (token().type() != Type.CLOSE || !arguments.isEmpty()) {
            int from = token().from();
            Expression argument = expression(0);
            if (arguments.size() >= function.mostArguments()) {
                throw count(
                        function, arguments.size() + 1, from, tokens.get(at - 1).to());
            }
            check(function, arguments.size(), argument, from, tokens.get(at - 1).to());
            arguments.add(argument);
            if (token().type() == Type.CLOSE) {
                break;
            }
            if (token().type() != Type.COMMA) {
                throw unexpected("series.expression.argument", function.signature());
            }
            at++;
        }
        if (arguments.size() < function.fewestArguments()) {
            throw count(function, arguments.size(), open.from(), token().to());
        }
        at++;
        return new Call(function, arguments);
    }

    private ExpressionException noFunction(Token name) {
        suggestQuotes(name.from());
        List<String> words =
                Arrays.stream(ColumnFunction.values()).map(ColumnFunction::word).toList();
        Optional<ColumnFunction> meant = ColumnFunction.knownAs(name.text())
                .or(() -> NearestName.of(name.text(), words).flatMap(ColumnFunction::named));
        return meant.map(function -> new ExpressionException(
                        Message.of("series.expression.noFunctionBut", Excerpt.of(name.text()), function.signature()),
                        name.from(),
                        name.to(),
                        function.word()))
                .orElseGet(() -> error("series.expression.noFunction", name, Excerpt.of(name.text()), words));
    }

    private static void check(ColumnFunction function, int index, Expression argument, int from, int to) {
        Parameter parameter = function.parameter(index);
        if (parameter.takes(argument)) {
            return;
        }
        boolean isBelow = argument instanceof Negated negated && negated.of() instanceof Number;
        String key = function.looksBack() && isBelow
                ? "series.expression.future"
                : parameter.kind() == Kind.SPAN ? "series.expression.span" : "series.expression.rows";
        throw new ExpressionException(
                Message.of(key, parameter.name(), function.signature(), parameter.least(), ColumnFunction.MOST_ROWS),
                from,
                to);
    }

    private static ExpressionException count(ColumnFunction function, int has, int from, int to) {
        int needed = has < function.fewestArguments() ? function.fewestArguments() : function.mostArguments();
        return new ExpressionException(
                Message.of("series.expression.count", function.signature(), needed, has), from, to);
    }

    private ExpressionException unexpected(String key, Object... arguments) {
        if (key.equals("series.expression.operator") || key.equals("series.expression.argument")) {
            suggestQuotes(columnFrom);
        }
        Token token = token();
        Object found = token.type() == Type.END
                ? Message.of("series.expression.end")
                : Message.of("series.expression.found", Excerpt.of(text.substring(token.from(), token.to())));
        List<Object> all = new ArrayList<>(List.of(found));
        all.addAll(List.of(arguments));
        return new ExpressionException(new Message(key, all), token.from(), token.to());
    }

    private static ExpressionException error(String key, Token token, Object... arguments) {
        return new ExpressionException(Message.of(key, arguments), token.from(), token.to());
    }
}
