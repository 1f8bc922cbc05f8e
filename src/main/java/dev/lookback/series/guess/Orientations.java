package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.time.RowCells;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.guess.time.TimeSources;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.layout.NumberedNames;
import dev.lookback.series.layout.SeasonMonths;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.NumberNotation;
import dev.lookback.series.number.NumberNotations;
import dev.lookback.series.number.NumberReading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finder of the readings of a table whose times go on across its columns. */
final class Orientations {

    /** What speaks against times, and against mere numbers, across. */
    private static final double ACROSS = 0.03;

    private static final double NUMBERED = 0.3;

    /** What speaks for parts of a span across, beyond what speaks for the spans down the rows. */
    private static final double PARTS = -0.1;

    private static final double UNNAMED = 0.03;
    private static final double IRREGULAR = 0.3;

    /** Numbered columns that may be steps of a time. */
    private static final int MANY_STEPS = 10;

    private static final int SAMPLED_CELLS = 5000;

    private final List<String> headers;
    private final List<BodyColumn> columns;
    private final double lost;

    Orientations(List<String> headers, List<BodyColumn> columns, double lost) {
        this.headers = headers;
        this.columns = columns;
        this.lost = lost;
    }

    /** @param down readings of the same table in which each row is a time */
    List<Interpretation> among(List<Interpretation> down) {
        List<Interpretation> all = new ArrayList<>();
        down.stream()
                .filter(reading -> reading.time().isEmpty())
                .forEach(reading -> across(reading).ifPresent(all::add));
        List<HeaderParts> parts = HeaderParts.of(headers);
        boolean unnamed = headers.stream().allMatch(String::isEmpty);
        for (Interpretation reading : down) {
            if (reading.time().isPresent() && (unnamed || !parts.isEmpty())) {
                span(reading).flatMap(span -> grid(reading, span, parts)).ifPresent(all::add);
            } else if (reading.time().isEmpty()) {
                daysByMonths(reading, parts, unnamed).ifPresent(all::add);
            }
        }
        return all;
    }

    // ---- each row a series

    private Optional<Interpretation> across(Interpretation reading) {
        Optional<HeaderTimes> times = HeaderTimes.of(headers).filter(found -> found.to() <= columns.size());
        if (times.isPresent()) {
            HeaderTimes found = times.get();
            Layout.RowParts rows = rowParts(found);
            return Optional.of(across(
                    reading,
                    found.columns(),
                    found.times(),
                    found.format(),
                    rows,
                    ACROSS + IRREGULAR * found.irregular() + (rows == Layout.RowParts.NONE ? 0 : PARTS)));
        }
        return steps().map(steps -> across(reading, steps, List.of(), "", Layout.RowParts.NONE, NUMBERED));
    }

    /** Columns "d_1", "d_2" and so on behind texts that name each row. */
    private Optional<List<Integer>> steps() {
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
        String digits = headers.get(column).replaceAll("^.*?(\\d{1,6})\\D*$", "$1");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : Integer.MIN_VALUE;
    }

    private boolean isUnique(int column) {
        BodyColumn of = columns.get(column);
        return of.isText()
                && of.present().size() == of.cells().size()
                && new HashSet<>(of.cells()).size() == of.cells().size();
    }

    private Interpretation across(
            Interpretation reading,
            List<Integer> steps,
            List<Long> times,
            String format,
            Layout.RowParts rows,
            double prior) {
        NumberReading numbers = numbers(reading, steps);
        List<Integer> labels = IntStream.range(0, columns.size())
                .filter(c -> !steps.contains(c) && c < steps.get(0))
                .filter(c -> !columns.get(c).present().isEmpty())
                .boxed()
                .toList();
        double cost = lost + prior + (numbers.read() == 0 ? 2 : numbers.cost());
        return reading.as(
                new Layout.Across(labels, steps, times, format, rows),
                kinds(reading, steps, labels, numbers.notation()),
                Objects.hash(times, Arrays.hashCode(numbers.values())),
                cost);
    }

    /** The cells of all steps in one notation, with the decimal mark that the reading has. */
    private NumberReading numbers(Interpretation reading, List<Integer> steps) {
        List<String> cells = new ArrayList<>();
        int rows = Math.max(1, Math.min(columns.get(0).cells().size(), SAMPLED_CELLS / steps.size()));
        for (int row = 0; row < rows; row++) {
            for (int step : steps) {
                cells.add(columns.get(step).cells().get(row));
            }
        }
        char decimal = IntStream.range(0, steps.size())
                                        .filter(i -> reading.columns()
                                                        .get(steps.get(i))
                                                        .notation()
                                                        .decimal()
                                                == ',')
                                        .count()
                                * 2
                        > steps.size()
                ? ','
                : '.';
        return NumberNotations.of(cells, reading.delimiter(), decimal);
    }

    private static List<Interpretation.Column> kinds(
            Interpretation reading, List<Integer> steps, List<Integer> labels, NumberNotation notation) {
        List<Interpretation.Column> all = new ArrayList<>();
        for (int c = 0; c < reading.columns().size(); c++) {
            Interpretation.Column of = reading.columns().get(c);
            boolean step = steps.contains(c);
            Interpretation.Kind kind =
                    step ? Interpretation.Kind.NUMBER : labels.contains(c) ? Interpretation.Kind.TEXT : of.kind();
            all.add(of.as(kind, step ? notation : of.notation()));
        }
        return all;
    }

    /** Months, quarters or hours down the rows below years or days in the header. */
    private Layout.RowParts rowParts(HeaderTimes times) {
        ChronoUnit span = span(times.times().stream().mapToLong(Long::longValue).toArray());
        for (int c = 0; c < times.from(); c++) {
            List<String> cells = columns.get(c).cells();
            List<String> names = cells.stream().distinct().limit(100).toList();
            for (HeaderParts parts : HeaderParts.of(names)) {
                if (parts.span() == span
                        && SeasonMonths.of(parts, times.format(), "").isPresent()) {
                    return new Layout.RowParts(
                            c, parts.columns().stream().map(names::get).toList(), parts.parts());
                }
            }
        }
        return Layout.RowParts.NONE;
    }

    // ---- each row a longer span

    private Optional<Interpretation> grid(Interpretation reading, ChronoUnit span, List<HeaderParts> named) {
        List<Integer> ofTime = reading.time().orElseThrow().columns();
        int last = ofTime.stream().mapToInt(Integer::intValue).max().orElse(0);
        Optional<HeaderParts> unnamed = headers.stream().allMatch(String::isEmpty)
                ? HeaderParts.unnamed(span, last + 1, columns.size() - last - 1)
                : Optional.empty();
        return named.stream()
                .filter(parts -> parts.span() == span && parts.to() <= columns.size())
                .filter(parts -> ofTime.stream().allMatch(c -> c < parts.from()))
                .findFirst()
                .or(() -> unnamed)
                .flatMap(parts ->
                        SeasonMonths.of(parts, reading.time().orElseThrow().format(), headers.get(ofTime.get(0))))
                .map(parts -> grid(reading, parts, PARTS + (unnamed.isPresent() ? UNNAMED : 0)));
    }

    /** Days of a year's months down, and these across. */
    private Optional<Interpretation> daysByMonths(Interpretation reading, List<HeaderParts> named, boolean isUnnamed) {
        Optional<HeaderParts> months = isUnnamed
                ? HeaderParts.unnamed(ChronoUnit.YEARS, 2, columns.size() - 2)
                : named.stream()
                        .filter(parts -> parts.span() == ChronoUnit.YEARS && parts.to() <= columns.size())
                        .findFirst()
                        .flatMap(parts -> SeasonMonths.of(parts, "", ""));
        return months.flatMap(parts -> TimeSources.yearsAndDays(headers, columns.subList(0, parts.from()))
                .map(time -> grid(reading.at(time, lost), parts, PARTS + UNNAMED)));
    }

    private Interpretation grid(Interpretation reading, HeaderParts parts, double prior) {
        List<Integer> steps = parts.columns();
        NumberReading numbers = numbers(reading, steps);
        List<Integer> ofTime = reading.time().orElseThrow().columns();
        List<Integer> labels = IntStream.range(0, parts.from())
                .filter(c -> !ofTime.contains(c) && reading.columns().get(c).kind() != Interpretation.Kind.TIME)
                .filter(c -> !columns.get(c).present().isEmpty())
                .boxed()
                .toList();
        return reading.as(
                new Layout.Grid(labels, steps, parts.parts()),
                kinds(reading, steps, labels, numbers.notation()),
                Objects.hash(reading.outcome(), parts),
                reading.cost() + prior);
    }

    private Optional<ChronoUnit> span(Interpretation reading) {
        TimeSource.Rows reader = reading.time().orElseThrow().reader();
        long[] times = IntStream.range(0, columns.get(0).cells().size())
                .mapToLong(row ->
                        reader.read(RowCells.of(c -> columns.get(c).cells().get(row))))
                .toArray();
        return Optional.ofNullable(span(times));
    }

    /** The span that all times begin: a year, a month or a day; null for shorter ones. */
    static ChronoUnit span(long[] times) {
        ChronoUnit span = ChronoUnit.YEARS;
        for (long millis : times) {
            if (millis == TimeReader.UNREADABLE) {
                continue;
            }
            LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
            if (time.toLocalTime().toNanoOfDay() != 0) {
                return null;
            }
            span = time.getDayOfMonth() != 1
                    ? ChronoUnit.DAYS
                    : span == ChronoUnit.YEARS && time.getMonthValue() != 1 ? ChronoUnit.MONTHS : span;
        }
        return span;
    }
}
