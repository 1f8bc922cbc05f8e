package dev.lookback.series.column.expression;

import java.util.List;
import java.util.Random;

/** Benchmark of expressions over a million rows: best milliseconds of each. Run its {@code main}. */
public final class ExpressionBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 15;

    private ExpressionBenchmark() {}

    public static void main(String[] arguments) {
        double[] x = new Random(1).doubles(ROWS, 1, 2).toArray();
        for (String text : List.of(
                "x / ma(x, 20) - 1",
                "ma(x, 20)",
                "ma(x, 10000)",
                "std(x, 60)",
                "zscore(x, 60)",
                "zscore(x, 10000)",
                "rank(x, 60)",
                "highest(x, 60)",
                "ewm(x, 20)",
                "pct(x)",
                "log(x)",
                "if(x > lag(x, 1), 1, 0)")) {
            Expression tree = Expression.parse(text);
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                ExpressionValues.of(tree, name -> x, ROWS);
                best = Math.min(best, System.nanoTime() - before);
            }
            System.out.printf("%-25s %6.1f ms%n", text, best / 1e6);
        }
    }
}
