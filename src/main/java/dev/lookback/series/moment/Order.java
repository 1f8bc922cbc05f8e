package dev.lookback.series.moment;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Order of a list of times: how often it changes its direction, how regular its steps are.
 *
 * @param reversals changes of direction
 * @param up steps upwards
 * @param down steps downwards
 * @param commonest how often the commonest step occurs
 * @param largest step, without sign
 */
public record Order(int reversals, int up, int down, int commonest, long largest) {

    public static Order of(List<Long> times) {
        int reversals = 0;
        int up = 0;
        int down = 0;
        int direction = 0;
        long largest = 0;
        Map<Long, Integer> steps = new HashMap<>();
        for (int i = 1; i < times.size(); i++) {
            long step = times.get(i) - times.get(i - 1);
            int sign = Long.signum(step);
            up += sign > 0 ? 1 : 0;
            down += sign < 0 ? 1 : 0;
            reversals += sign * direction < 0 ? 1 : 0;
            direction = sign == 0 ? direction : sign;
            largest = Math.max(largest, Math.abs(step));
            if (sign != 0) {
                steps.merge(even(step), 1, Integer::sum);
            }
        }
        return new Order(reversals, up, down, steps.isEmpty() ? 0 : Collections.max(steps.values()), largest);
    }

    /** The step, or that of a usual month, quarter or year: they count as even, whatever their days. */
    public static long even(long step) {
        long days = Math.abs(step) / TimeReader.MILLIS_OF_DAY;
        if (step % TimeReader.MILLIS_OF_DAY != 0 || days < 28) {
            return step;
        }
        long usual = days <= 31 ? 30 : days >= 89 && days <= 92 ? 91 : days == 366 ? 365 : days;
        return Long.signum(step) * usual * TimeReader.MILLIS_OF_DAY;
    }

    /** Whether the times only rise or only fall, with up to 5 % exceptions. */
    public boolean isMonotonic() {
        return Math.max(up, down) > 0 && Math.min(up, down) <= (up + down) / 20;
    }

    /** Whether at least half of the steps are equal. */
    public boolean isRegular() {
        return isMonotonic() && commonest * 2 >= up + down;
    }
}
