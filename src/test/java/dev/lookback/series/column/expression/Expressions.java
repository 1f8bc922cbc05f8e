package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.ColumnFunction.Kind;
import dev.lookback.series.column.expression.ColumnFunction.Parameter;
import dev.lookback.series.column.expression.Expression.Binary;
import dev.lookback.series.column.expression.Expression.Call;
import dev.lookback.series.column.expression.Expression.Column;
import dev.lookback.series.column.expression.Expression.Negated;
import dev.lookback.series.column.expression.Expression.Number;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions over columns. */
final class Expressions {

    private static final int MOST_ROWS = 12;

    private final Random random;
    private final List<String> columns;

    Expressions(long seed, List<String> columns) {
        this.random = new Random(seed);
        this.columns = columns;
    }

    Expression next(int depth) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(10);
        return switch (kind) {
            case 0 -> new Number(number());
            case 1, 2 -> new Column(columns.get(random.nextInt(columns.size())));
            case 3 -> new Negated(next(depth - 1));
            case 4, 5, 6 -> new Binary(one(ColumnOperator.values()), next(depth - 1), next(depth - 1));
            default -> call(one(ColumnFunction.values()), depth);
        };
    }

    private Expression call(ColumnFunction function, int depth) {
        List<Expression> arguments = new ArrayList<>();
        for (Parameter parameter : function.parameters()) {
            if (parameter.kind() == Kind.VALUE) {
                arguments.add(next(depth - 1));
            } else if (!parameter.isOptional() || random.nextBoolean()) {
                int least = parameter.least();
                arguments.add(new Number(least
                        + random.nextInt(MOST_ROWS)
                        + (parameter.kind() == Kind.SPAN ? random.nextInt(2) * 0.5 : 0)));
            }
        }
        if (function.mostArguments() > arguments.size() && random.nextInt(3) == 0 && function == ColumnFunction.MIN) {
            arguments.add(next(depth - 1));
        }
        return new Call(function, arguments);
    }

    private double number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(10);
            case 1 -> random.nextInt(1000) / 100.0;
            case 2 -> random.nextDouble();
            default -> Math.abs(Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFFL));
        };
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
