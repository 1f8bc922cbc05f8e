package dev.lookback.series.column.expression;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** Operators between two values of an expression: arithmetic, and comparisons that give 1 or 0. */
public enum ColumnOperator {
    LESS("<", 1, (a, b) -> compared(a, b, a < b)),
    LESS_OR_EQUAL("<=", 1, (a, b) -> compared(a, b, a <= b)),
    GREATER(">", 1, (a, b) -> compared(a, b, a > b)),
    GREATER_OR_EQUAL(">=", 1, (a, b) -> compared(a, b, a >= b)),
    EQUAL("==", 1, (a, b) -> compared(a, b, a == b)),
    UNEQUAL("!=", 1, (a, b) -> compared(a, b, a != b)),
    PLUS("+", 2, Double::sum),
    MINUS("-", 2, (a, b) -> a - b),
    TIMES("*", 3, (a, b) -> a * b),
    DIVIDED("/", 3, (a, b) -> a / b),

    /** Groups to the right, and binds more than the minus before it: {@code -2 ^ 2} is -4. */
    POWER("^", 5, (a, b) -> Double.isNaN(a) ? a : Math.pow(a, b));

    private final String sign;
    private final int precedence;
    private final DoubleBinaryOperator operation;

    ColumnOperator(String sign, int precedence, DoubleBinaryOperator operation) {
        this.sign = sign;
        this.precedence = precedence;
        this.operation = operation;
    }

    static Optional<ColumnOperator> of(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    public String sign() {
        return sign;
    }

    /** Greater binds more. */
    int precedence() {
        return precedence;
    }

    boolean isComparison() {
        return precedence == LESS.precedence;
    }

    /** NaN where either is NaN. */
    DoubleBinaryOperator operation() {
        return operation;
    }

    /** Nothing is known of a missing value, not even that it is unequal. */
    private static double compared(double a, double b, boolean holds) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : holds ? 1 : 0;
    }
}
