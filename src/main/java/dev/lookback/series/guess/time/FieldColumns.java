package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.guess.column.TimeField;
import dev.lookback.series.guess.column.TimeFieldNames;
import dev.lookback.series.guess.time.TimePieces.Numbered;
import dev.lookback.series.guess.time.TimePieces.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of a year and of its parts that make a date: month and day, day of the year, week and weekday, quarter. */
final class FieldColumns {

    private static final double PRIOR = 0.03;
    private static final double UNNAMED = 0.04;
    private static final double FEWER = 0.002;
    private static final double TURNED = 0.005;

    /** Columns before the year of a table without names: a station, a row number. */
    private static final int MOST_BEFORE = 3;

    /** First columns that are looked at. */
    private static final int MOST_COLUMNS = 1000;

    /** Share of the cells that must be numbers of a field: others may be totals of a year. */
    private static final double MOST_CELLS = 0.75;

    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2200;

    private static final List<List<TimeField>> DATES = List.of(
            List.of(TimeField.YEAR),
            List.of(TimeField.YEAR, TimeField.MONTH),
            List.of(TimeField.YEAR, TimeField.MONTH, TimeField.DAY),
            List.of(TimeField.YEAR, TimeField.DAY_OF_YEAR),
            List.of(TimeField.YEAR, TimeField.WEEK),
            List.of(TimeField.YEAR, TimeField.WEEK, TimeField.WEEKDAY),
            List.of(TimeField.YEAR, TimeField.QUARTER));

    private final List<String> names;
    private final List<Set<TimeField>> fields;
    private final List<BodyColumn> columns;
    private final Map<Integer, Set<TimeField>> words = new HashMap<>();

    /** @param fields that the name of each column tells */
    FieldColumns(List<String> names, List<Set<TimeField>> fields, List<BodyColumn> columns) {
        this.names = names;
        this.fields = fields;
        this.columns = columns;
    }

    /** Dates of columns whose names say what they hold. */
    List<TimeSources.Dates> named() {
        List<TimeSources.Dates> all = new ArrayList<>();
        for (List<TimeField> date : DATES) {
            List<Piece> pieces = new ArrayList<>();
            for (TimeField field : date) {
                int column = named(field, pieces);
                if (column >= 0) {
                    pieces.add(new Numbered(column, field));
                }
            }
            if (pieces.size() == date.size() && !isMonthOfDays(pieces)) {
                all.add(new TimeSources.Dates(List.copyOf(pieces), PRIOR - FEWER * pieces.size()));
            }
        }
        return all;
    }

    /** Whether days of the year may as well be days of months, whose column is there. */
    private boolean isMonthOfDays(List<Piece> pieces) {
        int last = pieces.get(pieces.size() - 1).column();
        return ((Numbered) pieces.get(pieces.size() - 1)).field() == TimeField.DAY_OF_YEAR
                && holds(columns.get(last), TimeField.DAY)
                && fields.stream().anyMatch(named -> named.contains(TimeField.MONTH));
    }

    private int named(TimeField field, List<Piece> taken) {
        for (int c = 0; c < Math.min(columns.size(), MOST_COLUMNS); c++) {
            int column = c;
            if ((fields.get(c).contains(field) || word(c).contains(field) || tells(c, field))
                    && taken.stream().noneMatch(piece -> piece.column() == column)
                    && holds(columns.get(c), field)) {
                return c;
            }
        }
        return -1;
    }

    /** Whether a column holds years and is named as times, or names of months whatever its name is. */
    private boolean tells(int column, TimeField field) {
        BodyColumn of = columns.get(column);
        return switch (field) {
            case YEAR ->
                of.isNumeric()
                        && ColumnNames.isTime(names.get(column))
                        && of.times().stream()
                                .anyMatch(fit -> fit.form().name().equals("yyyy")
                                        && fit.read() == of.present().size());
            case MONTH ->
                areSeasons(of.present())
                        || fields.get(column).contains(TimeField.PERIOD) && isTwelve(of)
                        || !of.isNumeric()
                                && of.times().stream()
                                        .anyMatch(fit -> fit.form().name().matches("MMMM?")
                                                && fit.read() == of.present().size());
            default -> false;
        };
    }

    /** Whether cells are three months each: DJF, JFM. */
    private static boolean areSeasons(List<String> cells) {
        return !cells.isEmpty() && cells.stream().allMatch(TimeField::isSeason);
    }

    /** Whether periods are numbered from 1 to 12: those of a year's accounts. */
    private static boolean isTwelve(BodyColumn of) {
        return of.present().stream().mapToInt(TimeField.MONTH::read).max().orElse(0) == MONTHS
                && of.present().stream().allMatch(cell -> TimeField.MONTH.read(cell) > 0);
    }

    /** Fields that the word beside the digits of all cells names: M01, Q1. */
    private Set<TimeField> word(int column) {
        return words.computeIfAbsent(column, c -> columns.get(c).isNumeric() ? Set.of() : word(columns.get(c)));
    }

    private static Set<TimeField> word(BodyColumn of) {
        List<String> found =
                of.present().stream().map(TimeField::words).distinct().limit(2).toList();
        return found.size() == 1 && !found.get(0).isEmpty() ? TimeFieldNames.of(found.get(0)) : Set.of();
    }

    /** Dates of the first columns without a name, by what they hold. */
    List<TimeSources.Dates> unnamed() {
        List<TimeSources.Dates> all = new ArrayList<>();
        for (int first = 0; first < Math.min(MOST_BEFORE + 1, columns.size()); first++) {
            for (List<TimeField> date : DATES) {
                if (date.size() > 1) {
                    add(date, first, 0, all);
                }
            }
            add(List.of(TimeField.DAY, TimeField.MONTH, TimeField.YEAR), first, TURNED, all);
            add(List.of(TimeField.MONTH, TimeField.DAY, TimeField.YEAR), first, TURNED, all);
            add(List.of(TimeField.MONTH, TimeField.YEAR), first, TURNED, all);
        }
        return all;
    }

    /** Whether numbers that might be weeks never go beyond the months of a year. */
    private static boolean areMonths(BodyColumn of) {
        return of.cells().size() > MONTHS && of.present().stream().allMatch(cell -> TimeField.MONTH.read(cell) > 0);
    }

    private void add(List<TimeField> date, int first, double more, List<TimeSources.Dates> all) {
        if (first + date.size() > columns.size()) {
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < date.size(); i++) {
            int c = first + i;
            if (!names.get(c).isEmpty() || !holds(columns.get(c), date.get(i))) {
                return;
            }
            if (date.get(i) == TimeField.YEAR && !isOrdered(columns.get(c))
                    || date.get(i) == TimeField.WEEK && areMonths(columns.get(c))) {
                return;
            }
            pieces.add(new Numbered(c, date.get(i)));
        }
        int last = first + date.size() - 1;
        if (date.contains(TimeField.DAY_OF_YEAR)
                && holds(columns.get(last), TimeField.MONTH)
                && isSeveralYears(first)) {
            return;
        }
        pieces.sort((one, other) -> Integer.compare(
                ((Numbered) one).field().ordinal(), ((Numbered) other).field().ordinal()));
        all.add(new TimeSources.Dates(
                List.copyOf(pieces), PRIOR + UNNAMED + more + FEWER * first - FEWER * pieces.size()));
    }

    /** Whether a column's cells are numbers of that field, or names of months and the like. */
    static boolean holds(BodyColumn of, TimeField field) {
        int cells = of.present().size();
        int left = cells;
        for (int i = 0; i < cells && left >= MOST_CELLS * cells; i++) {
            int value = field.read(of.present().get(i));
            boolean held = value >= 0 && (field != TimeField.YEAR || value >= FIRST_YEAR && value < LAST_YEAR);
            left -= held ? 0 : 1;
        }
        return left > 0 && left >= MOST_CELLS * cells;
    }

    private boolean isSeveralYears(int column) {
        return columns.get(column).present().stream().distinct().limit(2).count() > 1;
    }

    /** Whether the years have four digits, and only rise or only fall. */
    private static boolean isOrdered(BodyColumn years) {
        int up = 0;
        int down = 0;
        int before = -1;
        for (String cell : years.present()) {
            int year = TimeField.YEAR.read(cell);
            if (year < 0) {
                continue; // a remark below the table
            }
            if (cell.strip().length() < 4) {
                return false;
            }
            up += before >= 0 && year > before ? 1 : 0;
            down += before >= 0 && year < before ? 1 : 0;
            before = year;
        }
        return up == 0 || down == 0;
    }
}
