package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.moment.TimeReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Signs by which the cells of a column are told to be times of day rather than other numbers. */
final class ClockCells {

    /** Share of the steps that are equal. */
    private static final double EVEN = 0.9;

    /** Digits from which a number is a time of day without a further sign. */
    private static final int SURE_DIGITS = 4;

    private static final Pattern PADDED = Pattern.compile("\\d\\d\\.\\d\\d");

    private ClockCells() {}

    /** Whether they are no numbers, or such of four digits. */
    static boolean haveSureDigits(BodyColumn column) {
        return !column.isNumeric()
                || column.present().stream().allMatch(cell -> cell.strip().length() >= SURE_DIGITS);
    }

    /** Whether all numbers have two digits before and behind a point, as 09.30: nobody writes amounts so. */
    static boolean arePadded(BodyColumn of) {
        return of.present().stream().allMatch(cell -> PADDED.matcher(cell).matches())
                && of.present().stream().anyMatch(cell -> cell.charAt(0) == '0');
    }

    /** Whether hours go on in even steps from day to day, at least to noon. */
    static boolean isEven(BodyColumn of) {
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
}
