package dev.lookback.series.moment.find;

import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.PeriodForm;
import dev.lookback.series.moment.TimeForm;
import java.util.Arrays;
import java.util.List;

/** Evidence that the numbers of a column count the periods of each day: they run through them, over and over. */
final class PeriodEvidence {

    static final int MINUTES_OF_DAY = 1440;
    private static final List<Integer> LENGTHS = List.of(60, 30, 15, 10, 5, 1);
    private static final double PRIOR = 0.01;

    /** Share of the steps that go on by one, or back to the beginning. */
    private static final double RUNNING = 0.95;

    /** Steps at the beginning of a sample between rows that follow each other in the file. */
    private static final int FIRST = 90;

    /** Share of the periods of a day up to which a sample reaches that has not all rows. */
    private static final double NEARLY_ALL = 0.95;

    private PeriodEvidence() {}

    /** @param minutes of the day, or of the hour whose parts the numbers are */
    static List<TimeForms.Fit> fits(SampleCells sample, int minutes) {
        double[] values = sample.values();
        double least = Arrays.stream(values).min().orElse(-1);
        double most = Arrays.stream(values).max().orElse(-1);
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        if (values.length < sample.size() || !whole || least < 0 || least > 1 || !isRunning(values, least, most)) {
            return List.of();
        }
        boolean fromOne = least == 1;
        double count = most - least + 1;
        return LENGTHS.stream()
                .filter(length -> isWhole(count, length, minutes))
                .<TimeForm>map(length -> length == 60 ? new HourForm(false, fromOne) : new PeriodForm(length, fromOne))
                .map(form -> new TimeForms.Fit(
                        form, values.length, PRIOR, sample.read(form).order().reversals()))
                .toList();
    }

    /** Whether that many periods are the whole, or up to a day on which the clock goes back. */
    private static boolean isWhole(double count, int length, int minutes) {
        int periods = minutes / length;
        return count == periods
                || minutes == MINUTES_OF_DAY
                        && count > NEARLY_ALL * periods
                        && count <= periods + Math.max(1, 60 / length);
    }

    private static boolean isRunning(double[] values, double least, double most) {
        int running = 0;
        int steps = Math.min(FIRST, values.length - 1);
        for (int i = 1; i <= steps; i++) {
            double step = values[i] - values[i - 1];
            boolean begins =
                    values[i] == least && values[i - 1] > least || values[i - 1] == least && values[i] > least + 1;
            running += Math.abs(step) == 1 || begins ? 1 : 0;
        }
        return most > least && running >= RUNNING * steps;
    }
}
