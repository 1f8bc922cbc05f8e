package dev.lookback.series.number;

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
        boolean isGuarded) {

    private static final int MOST_DIGITS = 15;
    private static final CellNumber MISSING = without(true);
    private static final CellNumber UNREADABLE = without(false);

    private static CellNumber without(boolean missing) {
        return new CellNumber(Double.NaN, missing, false, 0, -1, 0, "", "", "", false);
    }

    boolean isNumber() {
        return value == value;
    }

    static CellNumber of(String cell, NumberNotation notation) {
        CellNumber plain = plain(cell, notation.decimal());
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
        if (Double.isNaN(value)) {
            return MISSING;
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
                text.isGuarded());
    }

    /** Digits with a sign and a decimal mark in ASCII, as most cells are; null for others. */
    private static CellNumber plain(String cell, char decimal) {
        int length = cell.length();
        int start = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        long digits = 0;
        int mark = -1;
        for (int i = start; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == decimal && mark < 0) {
                mark = i;
            } else {
                return null;
            }
        }
        int count = length - start - (mark < 0 ? 0 : 1);
        if (count == 0 || count > MOST_DIGITS) {
            return null;
        }
        int whole = mark < 0 ? count : mark - start;
        int fraction = mark < 0 ? -1 : count - whole;
        double value = fraction <= 0 ? digits : digits / NumberNotation.power(fraction);
        boolean ambiguous = fraction == 3 && whole >= 1 && whole <= 3 && cell.charAt(start) != '0';
        return new CellNumber(start == 0 ? value : -value, false, ambiguous, whole, fraction, 0, "", "", "", false);
    }

    /** Whether it is a number of a column whose notation may pass over guards, and whose unit it has or lacks. */
    boolean isNumberIn(NumberNotation notation) {
        return isNumber() && rest.isEmpty() && (notation.guarded() || !isGuarded);
    }
}
