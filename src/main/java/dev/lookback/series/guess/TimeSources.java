package dev.lookback.series.guess;

import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.find.TimeForms;
import dev.lookback.series.number.NumberReading;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finder of the columns that may make the time of a table's rows, and of the forms in which they do. */
final class TimeSources {

    private static final List<ChronoUnit> UNITS = List.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS);

    /** Forms of one column that are weighed; the others read fewer cells, or are stranger. */
    private static final int MOST_FORMS = 4;

    private static final int MOST_CLOCKS = 2;
    private static final double UNNAMED = 0.04;
    private static final double NUMBERS = 0.02;
    private static final double PARTS = 0.03;
    private static final double PLACE = 0.001;

    private final List<String> names;
    private final List<BodyColumn> columns;

    /** A source and how unusual it is: 0 to 0.15. */
    record Candidate(TimeSource source, double prior) {}

    /** @param names one for each column; empty ones where the table has no header */
    TimeSources(List<String> names, List<BodyColumn> columns) {
        this.names = names;
        this.columns = columns;
    }

    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            singles(c, all);
        }
        parts().forEach(all::add);
        return all;
    }

    /** Those of columns that a person names in this order, whatever their names mean. */
    List<Candidate> of(List<Integer> given) {
        List<Candidate> all = new ArrayList<>();
        if (given.size() == 2) {
            for (TimeForms.Fit date : columns.get(given.get(0)).times()) {
                clocks(given.get(1), true, 0).stream()
                        .filter(clock -> date.form().hasDate())
                        .forEach(clock -> all.add(new Candidate(
                                new TimeSource.DateAndClock(given.get(0), date.form(), given.get(1), clock.form()),
                                date.prior() + clock.prior())));
            }
        }
        boolean areParts = given.size() <= UNITS.size()
                && IntStream.range(0, given.size()).allMatch(unit -> holds(given.get(unit), unit));
        if (areParts) {
            all.add(new Candidate(new TimeSource.Parts(given, null), 0));
        }
        return all;
    }

    private void singles(int column, List<Candidate> all) {
        BodyColumn of = columns.get(column);
        List<TimeForms.Fit> dates = of.times().stream()
                .filter(fit -> fit.form().hasDate())
                .limit(MOST_FORMS)
                .toList();
        double unusual =
                (isNamed(column) ? 0 : UNNAMED) + (of.isNumeric() ? NUMBERS : 0) + PLACE * Math.min(column, 10);
        for (TimeForms.Fit date : dates) {
            all.add(new Candidate(new TimeSource.Single(column, date.form()), unusual + date.prior()));
            if (!date.form().hasClock()) {
                clocks(column)
                        .forEach(clock -> all.add(new Candidate(
                                new TimeSource.DateAndClock(column, date.form(), clock.column(), clock.form()),
                                unusual + date.prior() + clock.prior())));
            }
        }
    }

    private record Clock(int column, TimeForm form, double prior) {}

    /** Columns of times of day, or of hours by their number, beside a column of dates: the nearest first. */
    private List<Clock> clocks(int date) {
        List<Clock> clocks = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (c != date) {
                clocks.addAll(clocks(c, isPart(c, ChronoUnit.HOURS) || isClockName(c), Math.abs(c - date)));
            }
        }
        clocks.sort(Comparator.comparingDouble(Clock::prior));
        return clocks.subList(0, Math.min(2 * MOST_CLOCKS, clocks.size()));
    }

    private List<Clock> clocks(int column, boolean named, int away) {
        BodyColumn of = columns.get(column);
        Stream<TimeForms.Fit> forms = of.isNumeric()
                ? named
                        ? Stream.concat(of.hours().stream(), of.times().stream().filter(TimeSources::isClock))
                        : Stream.empty()
                : of.times().stream().filter(TimeSources::isClock);
        return forms.limit(MOST_CLOCKS)
                .map(fit -> new Clock(column, fit.form(), fit.prior() + PLACE * away))
                .toList();
    }

    private static boolean isClock(TimeForms.Fit fit) {
        return fit.form().hasClock() && !fit.form().hasDate();
    }

    // ---- columns of year, month and so on

    private List<Candidate> parts() {
        List<Candidate> all = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            Optional<Integer> column = part(unit);
            if (column.isEmpty()) {
                break;
            }
            named.add(column.get());
            addParts(named, PARTS, all);
        }
        if (named.isEmpty() && names.stream().allMatch(String::isEmpty)) {
            List<Integer> unnamed = new ArrayList<>();
            for (int c = 0; c < Math.min(3, columns.size()) && holds(c, unnamed.size()); c++) {
                unnamed.add(c);
                if (unnamed.size() > 1) {
                    addParts(unnamed, PARTS + UNNAMED, all);
                }
            }
        }
        return all;
    }

    /** Year, month, day and, behind them, a column of hours in whatever form. Fewer columns than there are cost a little. */
    private void addParts(List<Integer> parts, double prior, List<Candidate> all) {
        double fewer = PLACE * (UNITS.size() - parts.size());
        int last = parts.get(parts.size() - 1);
        if (parts.size() == 4) {
            BodyColumn hours = columns.get(last);
            Stream.concat(hours.hours().stream(), hours.times().stream().filter(TimeSources::isClock))
                    .limit(MOST_CLOCKS)
                    .forEach(fit -> all.add(new Candidate(
                            new TimeSource.Parts(parts, isPlain(fit.form()) ? null : fit.form()),
                            prior + fit.prior() + fewer)));
            return;
        }
        all.add(new Candidate(new TimeSource.Parts(parts, null), prior + fewer));
        if (parts.size() == 3) {
            for (int c = 0; c < columns.size(); c++) {
                if (!parts.contains(c) && !columns.get(c).isNumeric()) {
                    for (TimeForms.Fit fit : columns.get(c).times()) {
                        if (isClock(fit)) {
                            List<Integer> withClock = new ArrayList<>(parts);
                            withClock.add(c);
                            all.add(new Candidate(new TimeSource.Parts(withClock, fit.form()), prior + fit.prior()));
                        }
                    }
                }
            }
        }
    }

    /** Hours from 0 to 23. */
    private static boolean isPlain(TimeForm form) {
        return form instanceof HourForm hours && !hours.isHundreds() && !hours.isFromOne();
    }

    private Optional<Integer> part(int unit) {
        for (int c = 0; c < columns.size(); c++) {
            if (isPart(c, UNITS.get(unit))
                    && (holds(c, unit) || unit == 3 && !columns.get(c).hours().isEmpty())) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    /** Whether a column's cells are numbers of that unit, or names of months. */
    private boolean holds(int column, int unit) {
        BodyColumn of = columns.get(column);
        if (unit == 0) {
            NumberReading numbers = of.point();
            for (double value : numbers.values()) {
                if (value == value && (value < 1000 || value > 2999)) {
                    return false;
                }
            }
        }
        return !of.present().isEmpty() && of.present().stream().allMatch(cell -> DatePart.of(cell, unit) >= 0);
    }

    private boolean isPart(int column, ChronoUnit unit) {
        return ColumnNames.timePart(names.get(column)).equals(Optional.of(unit));
    }

    private boolean isClockName(int column) {
        return ColumnNames.isClock(names.get(column));
    }

    private boolean isNamed(int column) {
        return ColumnNames.isTime(names.get(column));
    }
}
