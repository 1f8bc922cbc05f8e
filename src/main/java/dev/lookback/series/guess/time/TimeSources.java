package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import dev.lookback.series.guess.time.TimePieces.Numbered;
import dev.lookback.series.guess.time.TimePieces.Piece;
import dev.lookback.series.guess.time.TimePieces.Told;
import dev.lookback.series.moment.EpochForm;
import dev.lookback.series.moment.PatternForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.TimeForms;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finder of the columns that may make the time of a table's rows, and of the forms in which they do. */
public final class TimeSources {

    /** Forms of one column that are weighed; the others read fewer cells, or are stranger. */
    private static final int MOST_FORMS = 5;

    /** Candidates times columns of the table from which on no more are looked for: thousands of columns may be dates. */
    private static final int MOST_WEIGHED = 500_000;

    /** First columns whose names are looked at: none behind them would make the time of the rows. */
    private static final int MOST_NAMED = 1000;

    private static final double UNNAMED = 0.04;
    private static final double NUMBERS = 0.02;
    private static final double PLACE = 0.001;

    /** What a later column costs whose name says more than that it holds times: "date checked" beside "date". */
    private static final double OTHER_TIME = 0.015;

    /** What a date costs that leaves out a time of day beside it: more than the even steps of days are worth. */
    private static final double WITHOUT_CLOCK = 0.4;

    /** What months cost in a column that is said to hold weeks or quarters. */
    private static final double OTHER_UNIT = 0.1;

    private static final TimeForm MONTHS = PatternForm.of("yyyyMM");
    private static final TimeForm WEEKS = PatternForm.of("YYYYww");

    private final List<String> names;
    /** Fields of a time that the name of each column tells. */
    private final List<Set<TimeField>> fields;

    private final List<BodyColumn> columns;
    private final ClockColumns clocks;

    /**
     * Source of a time, and how unusual it is.
     *
     * @param source null where rows have no time
     */
    public record Candidate(TimeSource source, double prior) {}

    /** Columns that make a date, and how unusual they are. */
    record Dates(List<Piece> pieces, double prior) {

        boolean has(int column) {
            return pieces.stream().anyMatch(piece -> piece.column() == column);
        }
    }

    /** @param names one for each column; empty ones where the table has no header */
    public TimeSources(List<String> names, List<BodyColumn> columns) {
        this.names = names;
        this.columns = columns;
        this.fields = IntStream.range(0, names.size())
                .mapToObj(c -> c < MOST_NAMED ? TimeFieldNames.of(names.get(c)) : Set.<TimeField>of())
                .toList();
        this.clocks = new ClockColumns(names, fields, columns);
    }

    public List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (int c = 0; c < columns.size() && (long) all.size() * columns.size() < MOST_WEIGHED; c++) {
            singles(c, all);
        }
        JoinedDate.of(names, fields, columns).forEach(all::add);
        SeasonParts.of(fields, columns).forEach(all::add);
        FieldColumns dates = new FieldColumns(names, fields, columns);
        Stream.concat(dates.named().stream(), dates.unnamed().stream()).forEach(date -> {
            if (date.pieces().size() > 1) {
                all.add(new Candidate(new TimePieces(date.pieces()), date.prior() + withoutClock(date)));
            }
            if (tellsDay(date)) {
                addClocks(date, all);
            }
        });
        return all;
    }

    /** Those of columns that a person names in this order, whatever their names mean. */
    public List<Candidate> of(List<Integer> given) {
        List<Candidate> all = new ArrayList<>();
        if (given.size() == 2) {
            BodyColumn clock = columns.get(given.get(1));
            for (TimeForms.Fit date : columns.get(given.get(0)).times()) {
                Stream.concat(clock.hours().stream(), clock.times().stream())
                        .filter(fit -> date.form().hasDate() && !fit.form().hasDate())
                        .forEach(fit -> all.add(new Candidate(
                                new TimePieces(List.of(
                                        new Told(given.get(0), date.form()), new Told(given.get(1), fit.form()))),
                                date.prior() + fit.prior())));
            }
        }
        List<TimeField> fields = TimePieces.FIELDS.subList(0, Math.min(given.size(), TimePieces.FIELDS.size()));
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < fields.size() && FieldColumns.holds(columns.get(given.get(i)), fields.get(i)); i++) {
            pieces.add(new Numbered(given.get(i), fields.get(i)));
        }
        if (pieces.size() == given.size()) {
            all.add(new Candidate(new TimePieces(pieces), 0));
        }
        return all;
    }

    /** Columns of years and of days from 1 to 31 that are not said to be months, for tables of months across. */
    public static Optional<TimeSource> yearsAndDays(List<String> names, List<BodyColumn> columns) {
        int years = -1;
        int days = -1;
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn of = columns.get(c);
            Set<TimeField> named = TimeFieldNames.of(names.get(c));
            boolean free = names.get(c).isEmpty();
            if (years < 0 && (free || named.contains(TimeField.YEAR)) && FieldColumns.holds(of, TimeField.YEAR)) {
                years = c;
            } else if (days < 0
                    && (free || named.contains(TimeField.DAY))
                    && FieldColumns.holds(of, TimeField.DAY)
                    && of.present().stream().distinct().count() == 31) {
                days = c;
            }
        }
        return years < 0 || days < 0
                ? Optional.empty()
                : Optional.of(new TimePieces(
                        List.of(new Numbered(years, TimeField.YEAR), new Numbered(days, TimeField.DAY))));
    }

    /** Whether a cell is the year above rows of months in a column of their names. */
    public static boolean isYearAbove(BodyColumn of, String cell) {
        return of.isOnlyTime()
                && NestedMonths.isYear(cell)
                && of.times().stream().anyMatch(fit -> fit.form().name().matches("MMMM?"));
    }

    /** Whether a column's numbers can hardly be anything but times, so that a reading without a time misses them. */
    public boolean isEvident(int column) {
        BodyColumn of = columns.get(column);
        return !of.times().isEmpty()
                && of.isNumeric()
                && (column == 0 || isNamed(column))
                && of.times().stream()
                        .anyMatch(fit -> fit.form().hasDate()
                                && fit.form().hasClock()
                                && fit.reversals() == 0
                                && fit.read() == of.present().size());
    }

    private void singles(int column, List<Candidate> all) {
        BodyColumn of = columns.get(column);
        Optional<TimeForms.Fit> days = column < MOST_NAMED ? DayNumbers.fit(names.get(column), of) : Optional.empty();
        if (of.times().isEmpty() && days.isEmpty()) {
            return;
        }
        NestedMonths.of(column, of).ifPresent(nested -> all.add(new Candidate(nested, UNNAMED)));
        double unusual = (isNamed(column) ? 0 : UNNAMED)
                + (isOther(column) ? OTHER_TIME : 0)
                + (of.isNumeric() ? NUMBERS : 0)
                + PLACE * Math.min(column, 10);
        Stream<TimeForms.Fit> forms =
                of.times().stream().filter(fit -> fit.form().hasDate() && days.isEmpty());
        Stream.of(days.stream(), forms.limit(MOST_FORMS), weeks(column))
                .flatMap(fits -> fits)
                .forEach(date -> {
                    double prior =
                            unusual + date.prior() + otherUnit(column, date.form()) + unlikely(column, date.form());
                    Dates dates = new Dates(List.of(new Told(column, date.form())), prior);
                    all.add(new Candidate(new TimeSource.Single(column, date.form()), prior + withoutClock(dates)));
                    if (date.form().unit() == ChronoUnit.MONTHS) {
                        addDays(dates, all);
                    } else if (tellsDay(dates) || isMidnight(of, date.form())) {
                        addClocks(dates, all);
                    }
                });
    }

    /** Whether the times of day of a column are all 00:00: databases write dates so. */
    private static boolean isMidnight(BodyColumn of, TimeForm form) {
        TimeReader reader = form.reader();
        return form.hasClock()
                && of.present().stream()
                        .mapToLong(reader::read)
                        .allMatch(time -> time == TimeReader.UNREADABLE || time % TimeReader.MILLIS_OF_DAY == 0);
    }

    /** Weeks in a column of that name whose numbers may be months as well: 202401. */
    private Stream<TimeForms.Fit> weeks(int column) {
        return fields.get(column).contains(TimeField.WEEK)
                ? columns.get(column).times().stream()
                        .filter(fit -> fit.form().equals(MONTHS))
                        .map(fit -> new TimeForms.Fit(WEEKS, fit.read(), fit.prior(), fit.reversals()))
                : Stream.empty();
    }

    /** Days in a column beside one of months. */
    private void addDays(Dates months, List<Candidate> all) {
        for (int c = 0; c < columns.size(); c++) {
            if (!months.has(c)
                    && fields.get(c).contains(TimeField.DAY)
                    && FieldColumns.holds(columns.get(c), TimeField.DAY)) {
                List<Piece> pieces = new ArrayList<>(months.pieces());
                pieces.add(new Numbered(c, TimeField.DAY));
                Dates days = new Dates(pieces, months.prior());
                all.add(new Candidate(new TimePieces(pieces), days.prior() + withoutClock(days)));
                addClocks(days, all);
            }
        }
    }

    private void addClocks(Dates dates, List<Candidate> all) {
        int last = dates.pieces().get(dates.pieces().size() - 1).column();
        for (ClockColumns.Clock clock : clocks.beside(last)) {
            if (clock.pieces().stream().noneMatch(piece -> dates.has(piece.column()))) {
                List<Piece> pieces = new ArrayList<>(dates.pieces());
                pieces.addAll(clock.pieces());
                all.add(new Candidate(new TimePieces(pieces), dates.prior() + clock.prior()));
            }
        }
    }

    private double withoutClock(Dates dates) {
        int last = dates.pieces().get(dates.pieces().size() - 1).column();
        return tellsDay(dates) && clocks.isSure(last) ? WITHOUT_CLOCK : 0;
    }

    /** Whether they make a date of a single day without a time of day. */
    private static boolean tellsDay(Dates dates) {
        Piece last = dates.pieces().get(dates.pieces().size() - 1);
        return last instanceof Told told
                ? told.form().unit() == ChronoUnit.DAYS && !told.form().hasClock()
                : Set.of(TimeField.DAY, TimeField.DAY_OF_YEAR, TimeField.WEEKDAY)
                        .contains(((Numbered) last).field());
    }

    /** Forms that fit only because another one does: the day before the month behind a year, seconds since 1970 that are a date. */
    private double unlikely(int column, TimeForm form) {
        String name = form.name();
        boolean turned = name.startsWith("yyyy") && DateOrder.isYearThenDay(name);
        boolean digits = form instanceof EpochForm
                && columns.get(column).times().stream()
                        .anyMatch(fit -> fit.form().name().startsWith("yyyyMMddHH")
                                && fit.read() == columns.get(column).present().size());
        boolean weeks =
                name.matches("YYYY.?ww?|ww?.?YYYY") && !fields.get(column).contains(TimeField.WEEK);
        return turned || digits || weeks ? OTHER_UNIT : 0;
    }

    private double otherUnit(int column, TimeForm form) {
        boolean weeks = fields.get(column).contains(TimeField.WEEK);
        boolean quarters =
                fields.get(column).contains(TimeField.QUARTER) && form.name().indexOf('q') < 0;
        return form.unit() == ChronoUnit.MONTHS && (weeks || quarters) ? OTHER_UNIT : 0;
    }

    private boolean isOther(int column) {
        return isNamed(column)
                && !ColumnNames.isTimeOnly(names.get(column))
                && names.subList(0, column).stream().anyMatch(ColumnNames::isTimeOnly);
    }

    private boolean isNamed(int column) {
        return ColumnNames.isTime(names.get(column));
    }
}
