package dev.lookback.series.moment.find;

import dev.lookback.series.moment.HourForm;
import dev.lookback.series.moment.PeriodForm;
import dev.lookback.series.moment.TimeForm;
import java.util.Arrays;
import java.util.List;

/** Evidence that the numbers of a column count the periods of each day: they run through them, over and over. */
final class PeriodEvidence {

    private static final int MINUTES_OF_DAY = 1440;
    private static final List<Integer> LENGTHS = List.of(60, 30, 15, 10, 5, 1);
    private static final double PRIOR = 0.01;

    /** Share of the steps that go on by one, or back to the beginning. */
    private static final double RUNNING = 0.95;

    private PeriodEvidence() {}

    static List<TimeForms.Fit> fits(SampleCells sample) {
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
                .filter(minutes -> isDay(count, minutes))
                .<TimeForm>map(
                        minutes -> minutes == 60 ? new HourForm(false, fromOne) : new PeriodForm(minutes, fromOne))
                .map(form -> new TimeForms.Fit(
                        form, values.length, PRIOR, sample.read(form).order().reversals()))
                .toList();
    }

    /** Whether that many periods are a day, or one on which the clock goes back. */
    private static boolean isDay(double count, int minutes) {
        int periods = MINUTES_OF_DAY / minutes;
        return count == periods || count == periods + Math.max(1, 60 / minutes);
    }

    private static boolean isRunning(double[] values, double least, double most) {
        int running = 0;
        for (int i = 1; i < values.length; i++) {
            double step = values[i] - values[i - 1];
            boolean begins =
                    values[i] == least && values[i - 1] > least || values[i - 1] == least && values[i] > least + 1;
            running += Math.abs(step) == 1 || begins ? 1 : 0;
        }
        return most > least && running >= RUNNING * (values.length - 1);
    }
}
