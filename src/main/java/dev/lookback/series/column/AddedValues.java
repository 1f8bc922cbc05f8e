package dev.lookback.series.column;

/**
 * Values of an added column, and where it has none.
 *
 * @param values {@code [rows]}, oldest first; NaN where there is no value
 * @param leading rows at the beginning without a value, as there are not enough rows to look back; all rows if none has a value
 * @param undefined rows after these without a value, such as the logarithm of 0
 * @param firstUndefined the first of these, or -1
 */
public record AddedValues(double[] values, int leading, int undefined, int firstUndefined) {

    /**
     * Counts the rows without a value.
     *
     * @param computed NaN or infinite where there is no value
     */
    public static AddedValues of(double[] computed) {
        double[] values = computed.clone();
        int leading = 0;
        int undefined = 0;
        int first = -1;
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(values[row])) {
                continue;
            }
            values[row] = Double.NaN;
            if (leading == row) {
                leading++;
            } else {
                first = undefined++ == 0 ? row : first;
            }
        }
        return new AddedValues(values, leading, undefined, first);
    }
}
