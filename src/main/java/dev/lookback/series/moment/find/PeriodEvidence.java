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

    private PeriodEvidence() {}

    /** @param minutes of the day, or of the hour whose parts the numbers are */
    static List<TimeForms.Fit> fits(SampleCells sample, int minutes) {
        double[] values = sample.values();
        double least = Arrays.stream(values).min().orElse(-1);
        double most = Arrays.stream(values).max().orElse(-1);
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        if (minutes == MINUTES_OF_DAY && isMinuteOfDay(sample)) {
            PeriodForm form = new PeriodForm(1, false);
            return List.of(new TimeForms.Fit(
                    form, values.length, PRIOR, sample.read(form).order().reversals()));
        }
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

    /** Whether the numbers are the minutes of the day at which periods of several minutes begin: 0, 15 … 1425, over and over. */
    private static boolean isMinuteOfDay(SampleCells sample) {
        double[] values = sample.values();
        double step = values.length > 1 ? Math.abs(values[1] - values[0]) : 0;
        double most = MINUTES_OF_DAY - step;
        if (values.length < sample.size() || step < 5 || step > 60 || MINUTES_OF_DAY % step != 0) {
            return false;
        }
        int running = 0;
        boolean ends = false;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0 || values[i] > most || values[i] % step != 0) {
                return false;
            }
            ends |= values[i] == most;
            running += i > 0 && (Math.abs(values[i] - values[i - 1]) == step || values[i] == 0 || values[i] == most)
                    ? 1
                    : 0;
        }
        return ends && running >= RUNNING * (values.length - 1);
    }

    /** Whether that many periods are the whole, or a day on which the clock goes back. */
    private static boolean isWhole(double count, int length, int minutes) {
        int periods = minutes / length;
        return count == periods || minutes == MINUTES_OF_DAY && count == periods + Math.max(1, 60 / length);
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
