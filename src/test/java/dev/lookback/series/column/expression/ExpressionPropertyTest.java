package dev.lookback.series.column.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Properties of all expressions: printing and parsing, causality, windows as defined, and errors of bad texts. */
class ExpressionPropertyTest {

    private static final List<String> COLUMNS =
            List.of("Close", "vol_2", "最高", "T (degC)", "a`b\"c", "log", "5day", "1e5", "Adj.Close", " ", "é");

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatIsPrintedParsesToTheSameTree(@ForAll long seed, @ForAll @IntRange(max = 7) int depth) {
        Expression tree = new Expressions(seed, COLUMNS).next(depth);

        assertThat(Expression.parse(tree.text())).as(tree.text()).isEqualTo(tree);
        assertThat(Expression.parse(tree.text(), COLUMNS)).isEqualTo(tree);
        assertThat(COLUMNS).containsAll(tree.columns());
    }

    /** Spaces between all tokens and brackets round the whole change nothing. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void spacesAndBracketsChangeNothing(@ForAll long seed) {
        Expression tree = new Expressions(seed, COLUMNS).next(4);
        StringBuilder spaced = new StringBuilder("((");
        ExpressionTokens.of(tree.text())
                .forEach(token -> spaced.append("\u00A0 \n").append(tree.text(), token.from(), token.to()));

        assertThat(Expression.parse(spaced + ") )")).isEqualTo(tree);
    }

    /** Rows replaced by nonsense never change the values before them, not in a single bit. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void laterRowsChangeNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int rows) {
        Random random = new Random(seed);
        List<String> names = List.of("a", "b", "c");
        Expression tree = new Expressions(seed, names).next(5);
        Map<String, double[]> columns = new HashMap<>();
        Map<String, double[]> tampered = new HashMap<>();
        int cut = random.nextInt(rows);
        for (String name : names) {
            double[] values = random.doubles(rows, -2, 3).toArray();
            double[] other = values.clone();
            for (int row = cut + 1; row < rows; row++) {
                other[row] =
                        random.nextInt(5) == 0 ? Double.NaN : random.nextInt(5) == 0 ? 1e300 : -7 * random.nextDouble();
            }
            columns.put(name, values);
            tampered.put(name, other);
        }

        double[] before = ExpressionValues.of(tree, columns::get, rows);
        double[] after = ExpressionValues.of(tree, tampered::get, rows);
        double[] cutOff = ExpressionValues.of(tree, name -> Arrays.copyOf(columns.get(name), cut + 1), cut + 1);

        assertThat(bits(after, cut)).as(tree.text()).isEqualTo(bits(before, cut));
        assertThat(bits(cutOff, cut)).as(tree.text()).isEqualTo(bits(before, cut));
    }

    private static long[] bits(double[] values, int last) {
        return Arrays.stream(values, 0, last + 1)
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void windowsAreAsDefined(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 50) int n, @ForAll @IntRange(max = 200) int rows) {
        Random random = new Random(seed);
        double level = random.nextBoolean() ? 0 : 1e5;
        double[] x = random.doubles(rows, -1, 1).map(v -> level + v).toArray();
        for (int i = 0; i < rows / 2; i++) {
            x[random.nextInt(rows)] = level;
        }
        for (int i = 0; i < rows / 40; i++) {
            x[random.nextInt(rows)] = Double.NaN;
        }
        double[] ma = values("ma(x, " + n + ")", x);
        double[] sum = values("sum(x, " + n + ")", x);
        double[] std = values("std(x, " + n + ")", x);
        double[] zscore = values("zscore(x, " + n + ")", x);
        double[] lowest = values("lowest(x, " + n + ")", x);
        double[] highest = values("highest(x, " + n + ")", x);
        double[] rank = values("rank(x, " + n + ")", x);
        double[] ewm = values("ewm(x, " + n + ")", x);
        for (int row = 0; row < rows; row++) {
            double[] window = row < n - 1 ? new double[] {Double.NaN} : Arrays.copyOfRange(x, row - n + 1, row + 1);
            double total = Arrays.stream(window).reduce(0, Double::sum);
            double mean = total / n;
            double deviation = Math.sqrt(
                    Arrays.stream(window).map(v -> (v - mean) * (v - mean)).reduce(0, Double::sum) / (n - 1));
            near(sum[row], total);
            near(ma[row], mean);
            near(std[row], deviation);
            // Both have the digits that remain after the level is taken away.
            near(zscore[row] * deviation, x[row] - mean + 0 * total);
            near(lowest[row], Arrays.stream(window).reduce(window[0], Math::min));
            near(highest[row], Arrays.stream(window).reduce(window[0], Math::max));
            double newest = x[row];
            double below = Arrays.stream(window).filter(v -> v < newest).count();
            double equal = Arrays.stream(window).filter(v -> v == newest).count() - 1;
            near(rank[row], Double.isNaN(total) ? Double.NaN : (below + equal / 2) / (n - 1));
            near(ewm[row], weightedMean(x, row, 1 - 2.0 / (n + 1)));
        }
    }

    private static double weightedMean(double[] x, int row, double keep) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i <= row; i++) {
            if (!Double.isNaN(x[i])) {
                sum += Math.pow(keep, row - i) * x[i];
                weights += Math.pow(keep, row - i);
            }
        }
        return Double.isNaN(x[row]) ? Double.NaN : sum / weights;
    }

    private static double[] values(String text, double[] x) {
        return ExpressionValues.of(Expression.parse(text), name -> x, x.length);
    }

    private static void near(double value, double expected) {
        boolean isNear = Double.isNaN(value) && Double.isNaN(expected)
                || Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
        assertThat(isNear).as("%s, not %s", value, expected).isTrue();
    }

    /** Any text is an expression or has an error of its own with a place in it; completion never fails. */
    @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefused(@ForAll long seed) {
        String text = text(new Random(seed));
        String again = null;
        try {
            again = Expression.parse(text, COLUMNS).text();
        } catch (ExpressionException e) {
            assertThat(e.from()).isBetween(0, text.length());
            assertThat(e.to()).isBetween(e.from(), text.length());
        }
        if (again != null) {
            assertThat(Expression.parse(again, COLUMNS).text()).isEqualTo(again);
        }
        int caret = new Random(seed).nextInt(text.length() + 1);
        ExpressionCursor cursor = ExpressionCursor.at(text, caret);
        assertThat(cursor.from()).isLessThanOrEqualTo(caret);
        assertThat(cursor.to()).isBetween(caret, text.length());
        cursor.completions(COLUMNS);
    }

    /** Pieces of expressions in disorder, and an expression with changed characters. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            List<String> pieces = List.of(
                    "(",
                    ")",
                    ",",
                    "+",
                    "-",
                    "*",
                    "/",
                    "^",
                    "<",
                    "=",
                    "==",
                    "!",
                    "`",
                    "\"",
                    "log",
                    "ma",
                    "lag(",
                    "ma(Close, 3",
                    "Close",
                    "close",
                    "1",
                    "1e",
                    "1e999",
                    ".",
                    " ",
                    "\t",
                    "最",
                    "\uD83D\uDE00",
                    "\uD83D",
                    "%",
                    "}",
                    "'{0}'",
                    "−",
                    "（");
            for (int i = random.nextInt(15); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            return text.toString();
        }
        text.append(new Expressions(random.nextLong(), COLUMNS).next(4).text());
        for (int i = random.nextInt(4); i > 0 && !text.isEmpty(); i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65536));
            }
        }
        return text.toString();
    }
}
