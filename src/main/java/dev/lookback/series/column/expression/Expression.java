package dev.lookback.series.column.expression;

import dev.lookback.series.column.expression.ColumnFunction.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Expression tree of a column that a person adds: an immutable formula over the columns of a series. */
public sealed interface Expression {

    /** Number of at least 0; what is below is its {@link Negated}. */
    record Number(double value) implements Expression {

        public Number {
            if (!Double.isFinite(value) || Double.compare(value, 0) < 0) {
                throw new IllegalArgumentException("no number of an expression: " + value);
            }
        }
    }

    /** Values of a column. */
    record Column(String name) implements Expression {

        public Column {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a column without a name");
            }
        }
    }

    record Negated(Expression of) implements Expression {}

    record Binary(ColumnOperator operator, Expression left, Expression right) implements Expression {}

    /** Function with its arguments, as many as it takes and of the kinds that it takes. */
    record Call(ColumnFunction function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
            int count = arguments.size();
            List<Expression> all = arguments;
            if (count < function.fewestArguments()
                    || count > function.mostArguments()
                    || !IntStream.range(0, count)
                            .allMatch(i -> function.parameter(i).takes(all.get(i)))) {
                throw new IllegalArgumentException("wrong arguments of " + function.signature());
            }
        }

        /** The number of rows that its second argument tells: 1 where it is left out or tells none. */
        int rows() {
            boolean isTold = arguments.size() > 1 && function.parameter(1).kind() == Kind.ROWS;
            return isTold ? (int) ((Number) arguments.get(1)).value() : 1;
        }
    }

    /**
     * Reads an expression without regard to the columns that there are.
     *
     * @throws ExpressionException if the text is no expression
     */
    static Expression parse(String text) {
        return ExpressionParser.parse(text);
    }

    /**
     * Reads an expression over columns.
     *
     * @param columns names of the columns that it may use
     * @throws ExpressionException if the text is no expression or names a column that there is not
     */
    static Expression parse(String text, Collection<String> columns) {
        return ExpressionParser.parse(text, columns);
    }

    /** As a text that parses to the same tree: {@code Close / ma(Close, 20) - 1}. */
    default String text() {
        return ExpressionPrinter.print(this);
    }

    /** Names of the columns that it uses, in the order of the text. */
    default Set<String> columns() {
        Set<String> names = new LinkedHashSet<>();
        collect(this, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Column column) {
            names.add(column.name());
        } else if (expression instanceof Negated negated) {
            collect(negated.of(), names);
        } else if (expression instanceof Binary binary) {
            collect(binary.left(), names);
            collect(binary.right(), names);
        } else if (expression instanceof Call call) {
            call.arguments().forEach(argument -> collect(argument, names));
        }
    }
}
