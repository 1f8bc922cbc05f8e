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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Columns with the time of day beside a column of dates: clocks, hours and minutes by their number, periods of the day. */
final class ClockColumns {

    private static final int MOST = 4;

    /** Times of day that are looked at: tables of thousands of such columns have them by chance, or by their first ones. */
    private static final int MOST_CLOCKS = 200;

    /** First columns that are looked at: none behind them would belong to the time of the rows. */
    private static final int MOST_COLUMNS = 1000;

    private static final int MOST_FORMS = 2;
    private static final double UNNAMED = 0.05;
    private static final double PLACE = 0.001;

    /** Times of day under another name may be lengths of time. */
    private static final double OTHER_NAME = 0.1;

    /** Digits from which a number is a time of day without a further sign. */
    private static final int SURE_DIGITS = 4;

    private static final long AFTER_12 = 13 * TimeReader.MILLIS_OF_DAY / 24;

    private final List<String> names;
    private final List<Set<TimeField>> fields;
    private final List<BodyColumn> columns;
    private final List<Clock> all = new ArrayList<>();

    /** Of several columns, such as those of sunrise and sunset, only the first may be the clock. */
    private final int firstClock;

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
        for (int c = 0; c < Math.min(columns.size(), MOST_COLUMNS) && all.size() < MOST_CLOCKS; c++) {
            add(c);
        }
        addHalfDays();
        this.firstClock = IntStream.range(0, columns.size())
                .filter(this::isMereClock)
                .findFirst()
                .orElse(columns.size());
    }

    /** The same with a column of AM and PM. */
    private void addHalfDays() {
        List<Clock> whole = List.copyOf(all);
        for (int c = 0; c < columns.size() && !whole.isEmpty() && all.size() < MOST_CLOCKS; c++) {
            BodyColumn of = columns.get(c);
            if (!of.isNumeric() && of.present().size() > 1 && FieldColumns.holds(of, TimeField.HALF_DAY)) {
                for (Clock clock : whole.stream().filter(this::isUpTo12).toList()) {
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
        for (int c = 0; c < columns.size() && c <= firstClock; c++) {
            BodyColumn column = columns.get(c);
            if (c != date && hasClock(column) && mayBeNamed(c, date) && ClockCells.haveSureDigits(column)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeNamed(int column, int date) {
        String name = names.get(column);
        return ColumnNames.isClock(name) || name.isEmpty() && column == date + 1;
    }

    private boolean isMereClock(int column) {
        BodyColumn of = columns.get(column);
        return !of.isNumeric() && hasClock(of) && !of.hasDates();
    }

    private static boolean hasClock(BodyColumn column) {
        return column.times().stream().anyMatch(ClockColumns::isWholeClock);
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
            if (hours || unnamed && ClockCells.isEven(of)) {
                addHours(column, of.hours(), unnamed ? UNNAMED : 0);
            }
            if (hours || named.contains(TimeField.PERIOD) || unnamed) {
                addForms(column, TimeForms.periods(of.present()).stream(), unnamed ? UNNAMED : 0);
            }
            if (hours || ClockCells.arePadded(of)) {
                addForms(column, of.times().stream().filter(ClockColumns::isWholeClock), hours ? 0 : OTHER_NAME);
            }
            if (hours) {
                addFractions(column, of);
            }
            addCounts(column, of, named);
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
        for (int c = 0; c < columns.size() && all.size() < MOST_CLOCKS; c++) {
            int column = c;
            if (c != hour.column()
                    && columns.get(c).isNumeric()
                    && fields.get(c).contains(TimeField.PERIOD)) {
                TimeForms.partsOfHours(columns.get(c).present())
                        .forEach(fit -> all.add(new Clock(List.of(hour, new Told(column, fit.form())), prior)));
            }
        }
    }

    /** Minutes or seconds since midnight. */
    private void addCounts(int column, BodyColumn of, Set<TimeField> named) {
        PeriodForm form = named.contains(TimeField.MINUTE)
                ? PeriodForm.MINUTES_OF_DAY
                : named.contains(TimeField.SECOND) ? PeriodForm.SECONDS_OF_DAY : null;
        if (form == null || fields.stream().anyMatch(others -> others.contains(TimeField.HOUR))) {
            return;
        }
        TimeReader reader = form.reader();
        boolean whole = of.present().stream().allMatch(cell -> reader.read(cell) != TimeReader.UNREADABLE);
        boolean beyond = Arrays.stream(of.numbers().values()).anyMatch(value -> value > 60);
        if (whole && beyond) {
            all.add(new Clock(List.of(new Told(column, form)), 0));
        }
    }

    /** Times of day as fractions of a day, as spreadsheets have them. */
    private void addFractions(int column, BodyColumn of) {
        boolean fractions = Arrays.stream(of.numbers().values()).allMatch(value -> !(value < 0) && !(value >= 1));
        if (fractions && Arrays.stream(of.numbers().values()).anyMatch(value -> value > 0)) {
            all.add(new Clock(List.of(new Told(column, PeriodForm.DAY_FRACTION)), UNNAMED));
        }
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
        boolean isNamed = named.contains(TimeField.HOUR) || named.contains(TimeField.PERIOD);
        if (of.present().isEmpty()
                || !isNamed && TimeField.words(of.present().get(0)).isEmpty()) {
            return;
        }
        List<String> digits = of.present().stream()
                .map(TimeField::digits)
                .takeWhile(cell -> !cell.isEmpty())
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
