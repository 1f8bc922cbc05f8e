package dev.lookback.series.guess;

import dev.lookback.series.moment.TimeForm;
import dev.lookback.series.moment.TimeReader;
import dev.lookback.series.number.NumberNotation;
import java.nio.charset.StandardCharsets;

/** Part of a date in a cell of its own: a year, a month by number or name, a day. */
public final class DatePart {

    private static final int[] LEAST = {1, 1, 1, 0, 0, 0};
    private static final int[] MOST = {9999, 12, 31, 24, 59, 60};
    private static final int MONTH = 1;

    private DatePart() {}

    /**
     * @param unit 0 for the year, 1 for the month and so on to the second
     * @return the number, −1 if the cell holds none
     */
    static int of(String cell, int unit) {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return of(text, 0, text.length, unit);
    }

    /**
     * @param text the cell in UTF-8, within a larger text
     * @param unit 0 for the year, 1 for the month and so on to the second
     * @return the number, −1 if the cell holds none
     */
    public static int of(byte[] text, int from, int to, int unit) {
        double value = NumberNotation.POINT.parse(text, from, to);
        if (value != value && unit == MONTH) {
            return month(new String(text, from, to - from, StandardCharsets.UTF_8));
        }
        return value == Math.rint(value) && value >= LEAST[unit] && value <= MOST[unit] ? (int) value : -1;
    }

    /** Number of a month by its name in one of many languages. */
    private static int month(String cell) {
        long time = TimeForm.named("MMM yyyy").reader().read(cell.strip() + " 1970");
        return time == TimeReader.UNREADABLE ? -1 : (int) (time / (TimeReader.MILLIS_OF_DAY * 28)) + 1;
    }
}
