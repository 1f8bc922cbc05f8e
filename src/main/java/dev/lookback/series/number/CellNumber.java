package dev.lookback.series.number;

import java.util.Optional;

/**
 * Cell of a sample read as a number, with the form in which it is written.
 *
 * @param value NaN if it is missing or no number
 * @param isMissing whether it is a marker of a missing value, or infinite
 * @param isAmbiguous whether it is like "1.234" and "1,234": a thousand, or three decimals
 * @param whole digits before the decimal mark
 * @param fraction digits behind it, −1 without a mark
 * @param groups number of group marks
 * @param suffix all that stands behind the digits
 * @param rest the end of it that is a unit, or makes it no number
 * @param flag of the number, empty for none
 * @param hasGroup whether its currency says that the mark of an ambiguous number is one of groups; empty without a currency
 * @param isGuarded whether it stands behind an apostrophe or in ="…"
 */
record CellNumber(
        double value,
        boolean isMissing,
        boolean isAmbiguous,
        int whole,
        int fraction,
        int groups,
        String suffix,
        String rest,
        String flag,
        Optional<Boolean> hasGroup,
        boolean isGuarded) {

    private static final int MOST_DIGITS = 18;
    private static final CellNumber MISSING = without(true);
    private static final CellNumber UNREADABLE = without(false);

    private static CellNumber without(boolean missing) {
        return new CellNumber(Double.NaN, missing, false, 0, -1, 0, "", "", "", Optional.empty(), false);
    }

    boolean isNumber() {
        return value == value;
    }

    static CellNumber of(String cell, NumberNotation notation) {
        CellNumber plain =
                FlaggedCells.areIn(notation) || BothMarks.areIn(notation) ? null : plain(cell, notation.decimal());
        if (plain != null) {
            return plain;
        }
        if (MissingMarks.isMissingNumber(cell)) {
            return MISSING;
        }
        NumberText text = NumberText.of(cell, notation);
        if (!text.isNumber()) {
            return UNREADABLE;
        }
        double value = text.value();
        if (Double.isNaN(value)) { // infinite
            boolean fits = text.rest().isEmpty() && (notation.guarded() || !text.isGuarded());
            return fits ? MISSING : UNREADABLE;
        }
        Numeral numeral = text.numeral();
        return new CellNumber(
                value,
                false,
                numeral.isAmbiguous(),
                numeral.whole(),
                numeral.fraction(),
                numeral.groups(),
                text.suffix(),
                text.rest(),
                text.flag().orElse(""),
                text.hasGroup(),
                text.isGuarded());
    }

    /** Digits with a sign and at most one mark in ASCII, as most cells are; null for others. */
    private static CellNumber plain(String cell, char decimal) {
        int length = cell.length();
        int start = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int mark = -1;
        for (int i = start; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if ((c == '.' || c == ',') && mark < 0) {
                mark = i;
            } else {
                return i > start && isDate(cell, i) ? UNREADABLE : null;
            }
        }
        int count = length - start - (mark < 0 ? 0 : 1);
        if (count == 0 || count > MOST_DIGITS || digits > NumberNotation.EXACT) {
            return null;
        }
        int before = mark < 0 ? count : mark - start;
        int behind = mark < 0 ? -1 : count - before;
        boolean ambiguous = behind == 3 && before >= 1 && before <= 3 && cell.charAt(start) != '0';
        boolean isGroup = mark >= 0 && cell.charAt(mark) != decimal;
        if (isGroup && !ambiguous) {
            return UNREADABLE;
        }
        double size = isGroup || behind <= 0 ? digits : digits / NumberNotation.power(behind);
        double value = start == 0 ? size : -size;
        return isGroup
                ? new CellNumber(value, false, true, count, -1, 1, "", "", "", Optional.empty(), false)
                : new CellNumber(value, false, ambiguous, before, behind, 0, "", "", "", Optional.empty(), false);
    }

    /** A digit, a hyphen, slash or colon, and a digit, as in no number. */
    private static boolean isDate(String cell, int at) {
        char c = cell.charAt(at);
        return (c == '-' || c == '/' || c == ':') && isDigit(cell, at - 1) && isDigit(cell, at + 1);
    }

    private static boolean isDigit(String cell, int at) {
        return at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9';
    }

    /** Whether it is a number of a column whose notation may pass over guards, and whose unit it has or lacks. */
    boolean isNumberIn(NumberNotation notation) {
        return isNumber() && rest.isEmpty() && (notation.guarded() || !isGuarded);
    }
}
