package dev.lookback.series.guess;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import java.util.List;

/**
 * Detection of commas that part the cells and stand inside of numbers without quotes as well: "01.01.2024,100,50" below
 * "Datum,Wert". Which of them is which cannot be told for sure, so such a table is not read.
 */
final class CommasInside {

    private static final int MOST_DIGITS = 3;
    private static final int MOST_SECONDS = 60;
    private static final double SOME = 0.1;

    private CommasInside() {}

    /**
     * @param names in the header as it stands in the file; empty without one
     * @param ofTime columns of the time
     * @param shorter share of the records that have a cell less
     */
    static boolean are(
            char delimiter, List<String> names, List<BodyColumn> columns, List<Integer> ofTime, double shorter) {
        if (delimiter != ',' || columns.size() < 2) {
            return false;
        }
        int surplus = columns.size() - names.size();
        if (!names.isEmpty() && surplus <= 0) {
            return false;
        }
        int pairs = 0;
        int cents = 0;
        for (int c = 0; c + 1 < columns.size(); c++) {
            boolean free = !ofTime.contains(c) && !ofTime.contains(c + 1);
            if (free && isWhole(columns.get(c)) && isFraction(columns.get(c + 1))) {
                pairs++;
                cents += areCents(columns.get(c + 1)) ? 1 : 0;
                c++;
            }
        }
        if (names.isEmpty()) {
            return pairs > 0 && (cents == pairs || shorter > SOME);
        }
        return pairs >= surplus && !(surplus == 1 && hasRowNames(names.get(0), columns.get(0)));
    }

    private static boolean isWhole(BodyColumn column) {
        for (String cell : column.present()) {
            if (!isDigits(cell.startsWith("-") || cell.startsWith("+") ? cell.substring(1) : cell)) {
                return false;
            }
        }
        return !column.present().isEmpty();
    }

    private static boolean isFraction(BodyColumn column) {
        for (String cell : column.present()) {
            if (cell.length() > MOST_DIGITS || !isDigits(cell)) {
                return false;
            }
        }
        return !column.present().isEmpty();
    }

    /** Two digits, with zeros before, and more than there are minutes. */
    private static boolean areCents(BodyColumn column) {
        return column.present().stream().allMatch(cell -> cell.length() == 2)
                && column.present().stream().anyMatch(cell -> cell.charAt(0) == '0')
                && column.present().stream().anyMatch(cell -> Integer.parseInt(cell) > MOST_SECONDS);
    }

    private static boolean isDigits(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at == cell.length() && at > 0;
    }

    /** R writes no name above its row names: texts, counted rows, or times without a name that says so. */
    private static boolean hasRowNames(String name, BodyColumn first) {
        if (first.isOnlyTime()) {
            return !ColumnNames.isTime(name);
        }
        double[] values = first.point().values();
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return first.isText();
            }
        }
        return true;
    }
}
