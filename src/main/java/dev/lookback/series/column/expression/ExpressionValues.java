package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.Expression.Binary;
import dev.lookback.series.column.expression.Expression.Call;
import dev.lookback.series.column.expression.Expression.Column;
import dev.lookback.series.column.expression.Expression.Negated;
import dev.lookback.series.column.expression.Expression.Number;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Evaluation of expressions, a whole column at a time. The value of a row depends on rows up to it only; it is NaN where a value
 * that it needs is missing, and at the beginning where there are not enough rows.
 */
public final class ExpressionValues {

    private final Function<String, double[]> columns;
    private final int rows;

    private ExpressionValues(Function<String, double[]> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param columns gives the values of a column, {@code [rows]}, oldest first; they are not changed
     * @return {@code [rows]}, a new array; infinite where the formula is, as in 1 / 0
     */
    public static double[] of(Expression expression, Function<String, double[]> columns, int rows) {
        ExpressionValues values = new ExpressionValues(columns, rows);
        double[] found = values.all(expression);
        return expression instanceof Column ? found.clone() : found;
    }

    /** One value for each row. */
    private double[] all(Expression expression) {
        double[] values = evaluate(expression);
        if (values.length == rows) {
            return values;
        }
        double[] repeated = new double[rows];
        Arrays.fill(repeated, values[0]);
        return repeated;
    }

    /** One value for each row, or a single one where it is the same in all rows. */
    private double[] evaluate(Expression expression) {
        if (expression instanceof Number number) {
            return new double[] {number.value()};
        }
        if (expression instanceof Column column) {
            double[] values = columns.apply(column.name());
            if (values.length != rows) {
                throw new IllegalArgumentException(column.name() + " has " + values.length + " of " + rows + " rows");
            }
            return values;
        }
        if (expression instanceof Negated negated) {
            return each(negated.of(), x -> -x);
        }
        if (expression instanceof Binary binary) {
            return binary(binary.operator(), evaluate(binary.left()), evaluate(binary.right()));
        }
        return call((Call) expression);
    }

    /** The frequent operators have loops of their own, which the compiler turns into vector instructions. */
    private double[] binary(ColumnOperator operator, double[] a, double[] b) {
        if (a.length != b.length || operator.precedence() < ColumnOperator.PLUS.precedence()) {
            return each(a, b, operator.operation());
        }
        double[] values = new double[a.length];
        switch (operator) {
            case PLUS -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = a[i] + b[i];
                }
            }
            case MINUS -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = a[i] - b[i];
                }
            }
            case TIMES -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = a[i] * b[i];
                }
            }
            case DIVIDED -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = a[i] / b[i];
                }
            }
            default -> {
                return each(a, b, operator.operation());
            }
        }
        return values;
    }

    private double[] each(Expression of, DoubleUnaryOperator function) {
        double[] x = evaluate(of);
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = function.applyAsDouble(x[i]);
        }
        return values;
    }

    private double[] each(double[] a, double[] b, DoubleBinaryOperator function) {
        int stepA = a.length == rows ? 1 : 0;
        int stepB = b.length == rows ? 1 : 0;
        double[] values = new double[stepA + stepB == 0 ? 1 : rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble(a[i * stepA], b[i * stepB]);
        }
        return values;
    }

    private double[] call(Call call) {
        Expression x = call.arguments().get(0);
        int n = call.rows();
        return switch (call.function()) {
            case LOG -> each(x, Math::log);
            case LOG1P -> each(x, Math::log1p);
            case EXP -> each(x, Math::exp);
            case SQRT -> each(x, Math::sqrt);
            case ABS -> each(x, Math::abs);
            case SIGN -> each(x, Math::signum);
            case MIN -> every(call, Math::min);
            case MAX -> every(call, Math::max);
            case CLIP ->
                each(
                        each(evaluate(x), evaluate(call.arguments().get(1)), Math::max),
                        evaluate(call.arguments().get(2)),
                        Math::min);
            case IF -> choice(call);
            case LAG -> lag(all(x), n);
            case DIFF -> binary(ColumnOperator.MINUS, all(x), lag(all(x), n));
            case PCT -> each(all(x), lag(all(x), n), (now, before) -> now / before - 1);
            case MA -> mean(all(x), n);
            case SUM -> SlidingWindows.fold(all(x), n, Double::sum);
            case LOWEST -> SlidingWindows.fold(all(x), n, Math::min);
            case HIGHEST -> SlidingWindows.fold(all(x), n, Math::max);
            case STD -> SlidingWindows.moments(all(x), n, (newest, mean, squares) -> Math.sqrt(squares / (n - 1)));
            case ZSCORE ->
                SlidingWindows.moments(all(x), n, (newest, mean, squares) -> zscore(newest, mean, squares, n));
            case RANK -> SlidingRank.of(all(x), n);
            case EWM ->
                SlidingWindows.exponential(all(x), ((Number) call.arguments().get(1)).value());
        };
    }

    private double[] every(Call call, DoubleBinaryOperator function) {
        return call.arguments().stream()
                .map(this::evaluate)
                .reduce((a, b) -> each(a, b, function))
                .orElseThrow();
    }

    private double[] choice(Call call) {
        double[] condition = all(call.arguments().get(0));
        double[] a = all(call.arguments().get(1));
        double[] b = all(call.arguments().get(2));
        return IntStream.range(0, rows)
                .mapToDouble(i -> Double.isNaN(condition[i]) ? Double.NaN : condition[i] != 0 ? a[i] : b[i])
                .toArray();
    }

    private static double[] lag(double[] x, int n) {
        double[] values = SlidingWindows.undefined(x.length);
        if (n < x.length) {
            System.arraycopy(x, 0, values, n, x.length - n);
        }
        return values;
    }

    private static double[] mean(double[] x, int n) {
        double[] values = SlidingWindows.fold(x, n, Double::sum);
        for (int i = 0; i < values.length; i++) {
            values[i] /= n;
        }
        return values;
    }

    /** 0 where all values are the same: none is away from the mean. */
    private static double zscore(double newest, double mean, double squares, int n) {
        return squares == 0 ? 0 : (newest - mean) / Math.sqrt(squares / (n - 1));
    }
}
