package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.NumberedNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finder of columns that are numbered steps of a time without a date, behind texts that name the series of each row. */
final class NumberedSteps {

    /** Numbered columns that may be steps of a time. */
    private static final int MANY_STEPS = 10;

    private static final int MOST_DIGITS = 6;

    private final List<String> headers;
    private final List<BodyColumn> columns;

    NumberedSteps(List<String> headers, List<BodyColumn> columns) {
        this.headers = headers;
        this.columns = columns;
    }

    /** Columns "d_1", "d_2" and so on behind texts that name each row. */
    Optional<List<Integer>> steps() {
        int from = columns.size() - 1;
        while (from > 0 && number(from - 1) + 1 == number(from)) {
            from--;
        }
        while (from < columns.size()
                && columns.get(from).isText()
                && !columns.get(from).present().isEmpty()) {
            from++;
        }
        boolean named = IntStream.range(0, from).anyMatch(this::isUnique);
        return named && columns.size() - from >= MANY_STEPS
                ? Optional.of(IntStream.range(from, columns.size()).boxed().toList())
                : stepsBefore().or(this::clocks);
    }

    /** Columns "W0" to "W51" behind texts that name each row and before few others: the least and the greatest. */
    private Optional<List<Integer>> stepsBefore() {
        return NumberedNames.of(headers)
                .filter(run -> run.count() >= MANY_STEPS
                        && columns.size() - run.from() - run.count() < run.count()
                        && IntStream.range(0, run.from()).anyMatch(this::isUnique))
                .map(run -> IntStream.range(run.from(), run.from() + run.count())
                        .boxed()
                        .toList());
    }

    /** Times of one day behind texts that name each row. */
    private Optional<List<Integer>> clocks() {
        return HeaderParts.of(headers).stream()
                .filter(parts -> parts.isDay() && parts.to() == columns.size())
                .filter(parts -> IntStream.range(0, parts.from()).anyMatch(this::isUnique))
                .map(HeaderParts::columns)
                .findFirst();
    }

    private int number(int column) {
        String name = headers.get(column);
        int to = name.length();
        while (to > 0 && !isDigit(name.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > Math.max(0, to - MOST_DIGITS) && isDigit(name.charAt(from - 1))) {
            from--;
        }
        return from < to ? Integer.parseInt(name.substring(from, to)) : Integer.MIN_VALUE;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean isUnique(int column) {
        BodyColumn of = columns.get(column);
        return of.isText()
                && of.present().size() == of.cells().size()
                && new HashSet<>(of.cells()).size() == of.cells().size();
    }
}
