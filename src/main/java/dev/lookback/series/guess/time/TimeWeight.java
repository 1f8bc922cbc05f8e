package dev.lookback.series.guess.time;

import dev.lookback.series.moment.Order;
import dev.lookback.series.moment.TimeReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Regularity of the times that one source gives a sample's rows.
 *
 * @param read share of the rows that have a time
 * @param repeated share of the steps that do not move
 * @param reversed share of the steps that go against the direction of most
 * @param outside share of the times before 1600 or after 2200
 * @param irregular share of the steps that are neither the commonest step nor a few of it
 * @param isMonthly whether all are the first days of months at even distances
 */
public record TimeWeight(
        double read, double repeated, double reversed, double outside, double irregular, boolean isMonthly) {

    static final long EARLIEST = -11_676_096_000_000L; // 1600-01-01
    static final long LATEST = 7_258_118_400_000L; // 2200-01-01
    private static final long DAY = TimeReader.MILLIS_OF_DAY;

    private static final long MONTH = 30 * DAY;

    /** What first days of months are worth where days alone, 01/01/2020, 01/02/2020, would be even as well. */
    private static final double MONTHLY = 0.01;

    /** Steps of a few times the commonest one are holidays, weekends and gaps. */
    private static final int FEW = 5;

    /**
     * @param times in the order of the rows, {@link TimeReader#UNREADABLE} for none
     * @param follows whether a row is the next in the file after the one before it in the sample
     */
    public static TimeWeight of(long[] times, boolean[] follows) {
        long[] read = Arrays.stream(times)
                .filter(time -> time != TimeReader.UNREADABLE)
                .toArray();
        if (read.length == 0) {
            return new TimeWeight(0, 0, 0, 0, 1, false);
        }
        int same = 0;
        int up = 0;
        int down = 0;
        Map<Long, Integer> steps = new HashMap<>();
        int moves = 0;
        for (int i = 1; i < times.length; i++) {
            if (times[i] == TimeReader.UNREADABLE || times[i - 1] == TimeReader.UNREADABLE) {
                continue;
            }
            long step = times[i] - times[i - 1];
            moves++;
            same += step == 0 ? 1 : 0;
            up += step > 0 ? 1 : 0;
            down += step < 0 ? 1 : 0;
            if (step != 0 && follows[i]) {
                steps.merge(Order.even(Math.abs(step)), 1, Integer::sum);
            }
        }
        moves = Math.max(1, moves);
        long outside = Arrays.stream(read).filter(time -> !isOfUsualYears(time)).count();
        return new TimeWeight(
                (double) read.length / times.length,
                (double) same / moves,
                (double) Math.min(up, down) / moves,
                (double) outside / read.length,
                irregular(steps),
                steps.size() == 1 && steps.keySet().iterator().next() >= MONTH && isFirsts(read));
    }

    /** Whether a time lies from 1600 to 2199. */
    static boolean isOfUsualYears(long time) {
        return time >= EARLIEST && time < LATEST;
    }

    private static boolean isFirsts(long[] times) {
        return Arrays.stream(times)
                .allMatch(time ->
                        time % DAY == 0 && LocalDate.ofEpochDay(time / DAY).getDayOfMonth() == 1);
    }

    private static double irregular(Map<Long, Integer> steps) {
        int moves = steps.values().stream().mapToInt(Integer::intValue).sum();
        if (moves == 0) {
            return 0;
        }
        long common = steps.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        int regular = steps.entrySet().stream()
                .filter(step -> step.getKey() % common == 0 && step.getKey() / common <= FEW)
                .mapToInt(Map.Entry::getValue)
                .sum();
        return 1 - (double) regular / moves;
    }

    /** Penalty in rows per row. */
    public double cost() {
        return (1 - read) + repeated + reversed + 2 * outside + 0.3 * irregular - (isMonthly ? MONTHLY : 0);
    }
}
