package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import dev.lookback.series.guess.time.TimePieces.Numbered;
import dev.lookback.series.guess.time.TimePieces.Piece;
import dev.lookback.series.guess.time.TimePieces.Told;
import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.PeriodForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.moment.find.TimeForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Columns with the time of day beside a column of dates: clocks, hours and minutes by their number, periods of the day. */
final class ClockColumns {

    private static final int MOST = 4;
    private static final int MOST_FORMS = 2;
    private static final double UNNAMED = 0.05;
    private static final double PLACE = 0.001;

    /** Times of day under another name may be lengths of time. */
    private static final double OTHER_NAME = 0.1;

    private static final long AFTER_12 = 13 * TimeReader.MILLIS_OF_DAY / 24;

    /** Share of the steps that are equal. */
    private static final double EVEN = 0.9;

    /** Digits from which a number is a time of day without a further sign. */
    private static final int SURE_DIGITS = 4;

    private final List<String> names;
    private final List<Set<TimeField>> fields;
    private final List<BodyColumn> columns;
    private final List<Clock> all = new ArrayList<>();

    /** Columns that make a time of day, and how unusual they are. */
    record Clock(List<Piece> pieces, double prior) {

        private Clock moved(double more) {
            return new Clock(pieces, prior + more);
        }

        private int column() {
            return pieces.get(0).column();
        }
    }

    /** @param fields that the name of each column tells */
    ClockColumns(List<String> names, List<Set<TimeField>> fields, List<BodyColumn> columns) {
        this.names = names;
        this.fields = fields;
        this.columns = columns;
        for (int c = 0; c < columns.size(); c++) {
            add(c);
        }
        addHalfDays();
    }

    /** The same with a column of AM and PM. */
    private void addHalfDays() {
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn of = columns.get(c);
            if (!of.isNumeric() && of.present().size() > 1 && FieldColumns.holds(of, TimeField.HALF_DAY)) {
                for (Clock clock : all.stream().filter(this::isUpTo12).toList()) {
                    List<Piece> pieces = new ArrayList<>(clock.pieces);
                    pieces.add(new Numbered(c, TimeField.HALF_DAY));
                    all.add(new Clock(List.copyOf(pieces), clock.prior - PLACE));
                }
            }
        }
    }

    /** Whether no hour is greater than 12: AM and PM belong to such only, other columns may have a letter A as well. */
    private boolean isUpTo12(Clock clock) {
        List<String> cells = columns.get(clock.column()).present();
        if (clock.pieces.get(0) instanceof Told told) {
            TimeReader reader = told.form().reader();
            return cells.stream().allMatch(cell -> reader.read(cell) < AFTER_12);
        }
        return cells.stream().allMatch(cell -> TimeField.HOUR.read(cell) <= 12);
    }

    /** Those that may belong to a date, the most probable and nearest first. */
    List<Clock> beside(int date) {
        return all.stream()
                .filter(clock -> clock.column() != date)
                .map(clock -> clock.moved(PLACE * Math.abs(clock.column() - date)))
                .sorted(Comparator.comparingDouble(Clock::prior))
                .limit(MOST)
                .toList();
    }

    /**
     * Whether there is a column that can hardly be anything but the time of day to a date: one by its name, or one without a name
     * next to it.
     */
    boolean isSure(int date) {
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn column = columns.get(c);
            boolean digits = !column.isNumeric()
                    || column.present().stream().allMatch(cell -> cell.strip().length() >= SURE_DIGITS);
            boolean named = ColumnNames.isClock(names.get(c)) || names.get(c).isEmpty() && c == date + 1;
            if (c != date
                    && digits
                    && named
                    && column.times().stream().anyMatch(ClockColumns::isWholeClock)
                    && isFirst(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no column before it has times of day: of several, such as those of sunrise and sunset, only the first may be the clock. */
    private boolean isFirst(int column) {
        for (int c = 0; c < column; c++) {
            if (!columns.get(c).isNumeric()
                    && columns.get(c).times().stream().anyMatch(ClockColumns::isWholeClock)
                    && columns.get(c).times().stream()
                            .noneMatch(fit -> fit.form().hasDate())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWholeClock(TimeForms.Fit fit) {
        return fit.form().hasClock() && !fit.form().hasDate();
    }

    private void add(int column) {
        BodyColumn of = columns.get(column);
        boolean unnamed = names.get(column).isEmpty();
        Set<TimeField> named = fields.get(column);
        boolean hours = named.contains(TimeField.HOUR) || ColumnNames.isClock(names.get(column));
        if (of.isNumeric()) {
            if (hours || unnamed && isEven(of)) {
                addHours(column, of.hours(), unnamed ? UNNAMED : 0);
            }
            if (hours || named.contains(TimeField.PERIOD) || unnamed) {
                addForms(column, TimeForms.periods(of.present()).stream(), unnamed ? UNNAMED : 0);
            }
            if (hours) {
                addForms(column, of.times().stream().filter(ClockColumns::isWholeClock), 0);
                addFractions(column, of);
            }
        } else {
            boolean told = unnamed || hours || ColumnNames.isTime(names.get(column)) || !named.isEmpty();
            addForms(column, of.times().stream().filter(ClockColumns::isWholeClock), told ? 0 : OTHER_NAME);
        }
        if (of.hours().isEmpty()) {
            addWords(column, of, named);
        }
    }

    private void addForms(int column, Stream<TimeForms.Fit> fits, double more) {
        fits.limit(MOST_FORMS)
                .forEach(fit -> all.add(new Clock(List.of(new Told(column, fit.form())), fit.prior() + more)));
    }

    /** Hours in digits, with columns of minutes and seconds behind them if there are such. */
    private void addHours(int column, List<TimeForms.Fit> fits, double more) {
        for (TimeForms.Fit fit : fits) {
            Piece hour = piece(column, fit.form());
            all.add(new Clock(List.of(hour), fit.prior() + more));
            addPartsOfHours(hour, fit.prior() + more);
            List<Piece> pieces = new ArrayList<>(List.of(hour));
            for (TimeField field : List.of(TimeField.MINUTE, TimeField.SECOND)) {
                int found = field(field, pieces);
                if (found < 0) {
                    break;
                }
                pieces.add(new Numbered(found, field));
                // Minutes that are there belong to the time.
                all.add(new Clock(List.copyOf(pieces), fit.prior() + more - PLACE * pieces.size()));
            }
        }
    }

    /** Hours with a column of their parts: 1 to 12. */
    private void addPartsOfHours(Piece hour, double prior) {
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            if (c != hour.column()
                    && columns.get(c).isNumeric()
                    && fields.get(c).contains(TimeField.PERIOD)) {
                TimeForms.partsOfHours(columns.get(c).present())
                        .forEach(fit -> all.add(new Clock(List.of(hour, new Told(column, fit.form())), prior)));
            }
        }
    }

    /** Times of day as fractions of a day, as spreadsheets have them. */
    private void addFractions(int column, BodyColumn of) {
        boolean fractions = Arrays.stream(of.numbers().values()).allMatch(value -> !(value < 0) && !(value >= 1));
        if (fractions && Arrays.stream(of.numbers().values()).anyMatch(value -> value > 0)) {
            all.add(new Clock(List.of(new Told(column, PeriodForm.DAY_FRACTION)), UNNAMED));
        }
    }

    /** Whether hours go on in even steps from day to day, at least to noon. */
    private static boolean isEven(BodyColumn of) {
        if (of.hours().isEmpty()) {
            return false;
        }
        TimeReader reader = of.hours().get(0).form().reader();
        Map<Long, Integer> steps = new HashMap<>();
        long before = -1;
        long last = 0;
        for (String cell : of.present()) {
            long time = reader.read(cell);
            last = Math.max(last, time);
            if (before >= 0) {
                steps.merge(Math.floorMod(time - before, TimeReader.MILLIS_OF_DAY), 1, Integer::sum);
            }
            before = time;
        }
        int most = steps.entrySet().stream()
                .filter(step -> step.getKey() != 0)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return 2 * last >= TimeReader.MILLIS_OF_DAY
                && most >= EVEN * (of.present().size() - 1);
    }

    private int field(TimeField field, List<Piece> taken) {
        int first = taken.get(0).column();
        for (int c = first + 1; c < columns.size(); c++) {
            int column = c;
            if (taken.stream().noneMatch(piece -> piece.column() == column)
                    && fields.get(c).contains(field)
                    && FieldColumns.holds(columns.get(c), field)) {
                return c;
            }
        }
        return -1;
    }

    /** Plain hours are a field like others. */
    private Piece piece(int column, TimeForm form) {
        boolean whole = Arrays.stream(columns.get(column).point().values())
                .allMatch(value -> value != value || value == Math.rint(value));
        return whole && new HourForm(false, false).equals(form)
                ? new Numbered(column, TimeField.HOUR)
                : new Told(column, form);
    }

    /** Hours or periods beside a word: H1, Hour 1, Period 12. */
    private void addWords(int column, BodyColumn of, Set<TimeField> named) {
        List<String> digits = of.present().stream()
                .map(TimeField::digits)
                .filter(cell -> !cell.isEmpty())
                .toList();
        if (digits.isEmpty() || digits.size() < of.present().size()) {
            return;
        }
        List<String> words =
                of.present().stream().map(TimeField::words).distinct().toList();
        Set<TimeField> told = words.size() == 1 ? TimeFieldNames.of(words.get(0)) : named;
        if (named.contains(TimeField.HOUR) || told.contains(TimeField.HOUR)) {
            addHours(column, TimeForms.hours(digits), 0);
        }
        if (named.contains(TimeField.PERIOD) || told.contains(TimeField.PERIOD) || told.contains(TimeField.HOUR)) {
            addForms(column, TimeForms.periods(digits).stream(), 0);
        }
    }
}
