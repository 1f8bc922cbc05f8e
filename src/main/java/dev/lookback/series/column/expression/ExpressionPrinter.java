package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.Expression.Binary;
import dev.lookback.series.column.expression.Expression.Call;
import dev.lookback.series.column.expression.Expression.Column;
import dev.lookback.series.column.expression.Expression.Negated;
import dev.lookback.series.column.expression.Expression.Number;
import java.util.stream.Collectors;

/** Printer of expressions, with no more brackets than needed. */
final class ExpressionPrinter {

    /** Precedence of a minus before a value: between products and powers. */
    static final int NEGATION = 4;

    private static final int OPERAND = 6;
    private static final double MOST_DIGITS = 1e15;

    private ExpressionPrinter() {}

    static String print(Expression expression) {
        if (expression instanceof Number number) {
            return number(number.value());
        }
        if (expression instanceof Column column) {
            return ExpressionTokens.written(column.name());
        }
        if (expression instanceof Negated negated) {
            return "-" + print(negated.of(), NEGATION);
        }
        if (expression instanceof Binary binary) {
            int precedence = binary.operator().precedence();
            boolean isPower = binary.operator() == ColumnOperator.POWER;
            boolean isComparison = binary.operator().isComparison();
            String left = print(binary.left(), isPower || isComparison ? precedence + 1 : precedence);
            String right = print(binary.right(), isPower ? NEGATION : precedence + 1);
            return left + " " + binary.operator().sign() + " " + right;
        }
        Call call = (Call) expression;
        return call.function().word()
                + call.arguments().stream().map(ExpressionPrinter::print).collect(Collectors.joining(", ", "(", ")"));
    }

    /** In brackets where it binds less than needed. */
    private static String print(Expression expression, int least) {
        String text = print(expression);
        return precedence(expression) < least ? "(" + text + ")" : text;
    }

    private static int precedence(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().precedence();
        }
        return expression instanceof Negated ? NEGATION : OPERAND;
    }

    private static String number(double value) {
        return value == Math.rint(value) && value < MOST_DIGITS
                ? Long.toString((long) value)
                : Double.toString(value).replace("E", "e");
    }
}
