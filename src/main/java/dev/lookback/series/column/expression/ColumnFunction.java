package dev.lookback.series.column.expression;

import static dev.lookback.series.column.expression.ColumnFunction.Parameter.optional;
import static dev.lookback.series.column.expression.ColumnFunction.Parameter.rows;
import static dev.lookback.series.column.expression.ColumnFunction.Parameter.span;
import static dev.lookback.series.column.expression.ColumnFunction.Parameter.value;

import dev.lookback.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions of the expression language, with their parameters. None of them sees rows that come later. */
public enum ColumnFunction {
    LOG("log", List.of("ln"), value("x")),
    LOG1P("log1p", List.of(), value("x")),
    EXP("exp", List.of(), value("x")),
    SQRT("sqrt", List.of("root"), value("x")),
    ABS("abs", List.of("absolute"), value("x")),
    SIGN("sign", List.of("sgn", "signum"), value("x")),
    MIN("min", List.of("minimum"), value("a"), value("b")),
    MAX("max", List.of("maximum"), value("a"), value("b")),
    CLIP("clip", List.of("clamp", "limit", "winsorize"), value("x"), value("low"), value("high")),
    IF("if", List.of("iif", "iff", "where", "ifelse", "case"), value("condition"), value("a"), value("b")),
    DIFF("diff", List.of("delta", "change", "difference"), value("x"), optional("n", 0)),
    PCT("pct", List.of("pct_change", "return", "returns", "ret", "roc", "percent"), value("x"), optional("n", 0)),
    LAG("lag", List.of("shift", "ref", "delay", "prev", "lead"), value("x"), rows("n", 0)),
    MA("ma", List.of("mean", "avg", "average", "sma", "rolling_mean"), value("x"), rows("n", 1)),
    STD("std", List.of("stdev", "stddev", "sd", "rolling_std", "volatility"), value("x"), rows("n", 2)),
    SUM("sum", List.of("total", "rolling_sum", "cumsum"), value("x"), rows("n", 1)),
    LOWEST("lowest", List.of("rolling_min", "llv"), value("x"), rows("n", 1)),
    HIGHEST("highest", List.of("rolling_max", "hhv"), value("x"), rows("n", 1)),
    EWM("ewm", List.of("ema", "ewma"), value("x"), span("span")),
    ZSCORE("zscore", List.of("z", "normalize", "standardize", "scale"), value("x"), rows("n", 2)),
    RANK("rank", List.of("percentile", "percentrank", "ts_rank", "quantile"), value("x"), rows("n", 2));

    /** Most rows to look back. */
    static final int MOST_ROWS = 1_000_000;

    /** Kind of value that a parameter takes. */
    enum Kind {
        /** Any expression. */
        VALUE,

        /** Whole number, written as digits: rows to look back. */
        ROWS,

        /** Number of rows that need not be whole. */
        SPAN
    }

    /**
     * Parameter of a function.
     *
     * @param least least number of rows
     */
    record Parameter(String name, Kind kind, boolean isOptional, int least) {

        static Parameter value(String name) {
            return new Parameter(name, Kind.VALUE, false, 0);
        }

        static Parameter rows(String name, int least) {
            return new Parameter(name, Kind.ROWS, false, least);
        }

        static Parameter optional(String name, int least) {
            return new Parameter(name, Kind.ROWS, true, least);
        }

        static Parameter span(String name) {
            return new Parameter(name, Kind.SPAN, false, 1);
        }

        /** Whether an argument is of the right kind. */
        boolean takes(Expression argument) {
            return kind == Kind.VALUE
                    || argument instanceof Expression.Number number
                            && number.value() >= least
                            && number.value() <= MOST_ROWS
                            && (kind == Kind.SPAN || number.value() == Math.rint(number.value()));
        }
    }

    private final String word;
    private final List<String> otherWords;
    private final List<Parameter> parameters;

    ColumnFunction(String word, List<String> otherWords, Parameter... parameters) {
        this.word = word;
        this.otherWords = otherWords;
        this.parameters = List.of(parameters);
    }

    /** The function of a name in upper or lower case. */
    public static Optional<ColumnFunction> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.word.equals(lower)).findFirst();
    }

    /** The function that has another name elsewhere, such as {@code ema} or {@code shift}. */
    static Optional<ColumnFunction> knownAs(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.otherWords.contains(lower))
                .findFirst();
    }

    /** Name in an expression. */
    public String word() {
        return word;
    }

    /** Name with its parameters: {@code ma(x, n)}, {@code diff(x[, n])}. */
    public String signature() {
        String names = parameters.stream()
                .map(one -> one.isOptional() ? "[, " + one.name() + "]" : ", " + one.name())
                .collect(Collectors.joining());
        return word + "(" + names.substring(2) + (takesMore() ? ", …" : "") + ")";
    }

    /** One line on what it computes. */
    public Message explanation() {
        return Message.of("series.expression.function." + word);
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** The parameter of an argument; the last one also stands for all that follow. */
    Parameter parameter(int argument) {
        return parameters.get(Math.min(argument, parameters.size() - 1));
    }

    int fewestArguments() {
        return (int) parameters.stream().filter(one -> !one.isOptional()).count();
    }

    int mostArguments() {
        return takesMore() ? Integer.MAX_VALUE : parameters.size();
    }

    /** Whether its number of rows can be counted from the row to the past, so that one below 0 would mean the future. */
    boolean looksBack() {
        return this == LAG || this == DIFF || this == PCT;
    }

    private boolean takesMore() {
        return this == MIN || this == MAX;
    }
}
