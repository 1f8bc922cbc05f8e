package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.time.RowCells;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.guess.time.TimeSources;
import dev.lookback.series.layout.HeaderParts;
import dev.lookback.series.layout.HeaderTimes;
import dev.lookback.series.layout.Layout;
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
import java.util.Set;
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

    /** Times across that are too few where rows are many and have no names. */
    private static final int FEW_TIMES = 4;

    private static final double LONG = 1;

    private static final int SAMPLED_CELLS = 5000;

    private final List<String> headers;
    private final List<BodyColumn> columns;
    private final double lost;
    private final Optional<HeaderTimes> times;

    Orientations(List<String> headers, List<BodyColumn> columns, double lost) {
        this.headers = headers;
        this.columns = columns;
        this.lost = lost;
        this.times = HeaderTimes.of(headers)
                .or(() -> YearRows.twoYears(headers, columns))
                .filter(found -> found.to() <= columns.size());
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
        return new NumberedSteps(headers, columns)
                .steps()
                .map(steps -> across(reading, steps, List.of(), "", Layout.RowParts.NONE, NUMBERED));
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
                .filter(c -> c < steps.get(0))
                .filter(c -> !columns.get(c).present().isEmpty())
                .boxed()
                .toList();
        boolean isLong = rows == Layout.RowParts.NONE
                && !times.isEmpty()
                && columns.get(0).cells().size() > FEW_TIMES * times.size()
                && times.size() <= FEW_TIMES
                && labels.stream().allMatch(c -> columns.get(c).isNumeric());
        double cost = lost + prior + (numbers.read() == 0 ? 2 : numbers.cost()) + (isLong ? LONG : 0);
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
        Set<Integer> isStep = new HashSet<>(steps);
        Set<Integer> isLabel = new HashSet<>(labels);
        for (int c = 0; c < reading.columns().size(); c++) {
            Interpretation.Column of = reading.columns().get(c);
            boolean step = isStep.contains(c);
            Interpretation.Kind kind =
                    step ? Interpretation.Kind.NUMBER : isLabel.contains(c) ? Interpretation.Kind.TEXT : of.kind();
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
        return span == ChronoUnit.YEARS ? YearRows.of(headers, columns, times.from()) : Layout.RowParts.NONE;
    }

    // ---- each row a longer span

    private Optional<Interpretation> grid(Interpretation reading, ChronoUnit span, List<HeaderParts> named) {
        List<Integer> ofTime = reading.time().orElseThrow().columns();
        int last = ofTime.stream().mapToInt(Integer::intValue).max().orElse(0);
        Optional<HeaderParts> unnamed = headers.stream().allMatch(String::isEmpty)
                ? HeaderParts.unnamed(span, last + 1, numbersBehind(last))
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

    /** Columns of numbers up to one of texts, such as that of a flag. */
    private int numbersBehind(int time) {
        int end = time + 1;
        while (end < columns.size() && columns.get(end).isNumeric()) {
            end++;
        }
        boolean closed = end == columns.size()
                || columns.get(end).isText() && !columns.get(end).present().isEmpty();
        return closed ? end - time - 1 : 0;
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
