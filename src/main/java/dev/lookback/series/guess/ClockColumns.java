package dev.lookback.series.guess;

import dev.lookback.series.guess.TimePieces.Numbered;
import dev.lookback.series.guess.TimePieces.Piece;
import dev.lookback.series.guess.TimePieces.Told;
import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.find.TimeForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Columns with the time of day beside a column of dates: clocks, hours and minutes by their number, periods of the day. */
final class ClockColumns {

    private static final int MOST = 4;
    private static final int MOST_FORMS = 2;
    private static final double UNNAMED = 0.05;
    private static final double PLACE = 0.001;

    /** Digits from which a number is a time of day without a further sign. */
    private static final int SURE_DIGITS = 4;

    private final List<String> names;
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

    ClockColumns(List<String> names, List<BodyColumn> columns) {
        this.names = names;
        this.columns = columns;
        for (int c = 0; c < columns.size(); c++) {
            add(c);
        }
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
     * Whether there is a column that can hardly be anything but the time of day to a date: one by its name, or the only one with
     * clocks, next to it.
     */
    boolean isSure(int date) {
        List<Integer> texts = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            BodyColumn column = columns.get(c);
            if (c == date || column.times().stream().noneMatch(ClockColumns::isWholeClock)) {
                continue;
            }
            boolean digits = !column.isNumeric()
                    || column.present().stream().allMatch(cell -> cell.strip().length() >= SURE_DIGITS);
            if (digits && ColumnNames.isClock(names.get(c)) && isAlone(c)) {
                return true;
            }
            if (!column.isNumeric()) {
                texts.add(c);
            }
        }
        return texts.size() == 1 && texts.get(0) == date + 1;
    }

    /** Whether no other column with the name of a clock has times of day, such as those of sunrise and sunset. */
    private boolean isAlone(int column) {
        for (int c = 0; c < columns.size(); c++) {
            if (c != column
                    && !columns.get(c).isNumeric()
                    && columns.get(c).times().stream().anyMatch(ClockColumns::isWholeClock)
                    && columns.get(c).times().stream()
                            .noneMatch(fit -> fit.form().hasDate())
                    && c < column) {
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
        Set<TimeField> fields = TimeFieldNames.of(names.get(column));
        boolean hours = fields.contains(TimeField.HOUR) || ColumnNames.isClock(names.get(column));
        if (of.isNumeric()) {
            if (hours) {
                addHours(column, of.hours(), of.present());
            }
            if (hours || fields.contains(TimeField.PERIOD) || unnamed) {
                addForms(column, TimeForms.periods(of.present()).stream(), unnamed ? UNNAMED : 0);
            }
            if (hours) {
                addForms(column, of.times().stream().filter(ClockColumns::isWholeClock), 0);
            }
            return;
        }
        addForms(column, of.times().stream().filter(ClockColumns::isWholeClock), 0);
        addWords(column, of, fields);
    }

    private void addForms(int column, Stream<TimeForms.Fit> fits, double more) {
        fits.limit(MOST_FORMS)
                .forEach(fit -> all.add(new Clock(List.of(new Told(column, fit.form())), fit.prior() + more)));
    }

    /** Hours in digits, with columns of minutes and seconds behind them if there are such. */
    private void addHours(int column, List<TimeForms.Fit> fits, List<String> present) {
        for (TimeForms.Fit fit : fits) {
            Piece hour = piece(column, fit.form());
            all.add(new Clock(List.of(hour), fit.prior()));
            List<Piece> pieces = new ArrayList<>(List.of(hour));
            for (TimeField field : List.of(TimeField.MINUTE, TimeField.SECOND)) {
                int found = field(field, pieces);
                if (found < 0) {
                    break;
                }
                pieces.add(new Numbered(found, field));
                // Minutes that are there belong to the time.
                all.add(new Clock(List.copyOf(pieces), fit.prior() - PLACE * pieces.size()));
            }
        }
    }

    private int field(TimeField field, List<Piece> taken) {
        int first = taken.get(0).column();
        for (int c = first + 1; c < columns.size(); c++) {
            int column = c;
            if (taken.stream().noneMatch(piece -> piece.column() == column)
                    && TimeFieldNames.of(names.get(c)).contains(field)
                    && FieldColumns.holds(columns.get(c), field)) {
                return c;
            }
        }
        return -1;
    }

    /** Plain hours are a field like others. */
    private static Piece piece(int column, TimeForm form) {
        return new HourForm(false, false).equals(form) ? new Numbered(column, TimeField.HOUR) : new Told(column, form);
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
            addHours(column, TimeForms.hours(digits), digits);
        }
        if (named.contains(TimeField.PERIOD) || told.contains(TimeField.PERIOD) || told.contains(TimeField.HOUR)) {
            addForms(column, TimeForms.periods(digits).stream(), 0);
        }
    }
}
