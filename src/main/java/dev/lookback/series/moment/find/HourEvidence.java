package dev.lookback.series.moment.find;

import dev.lookback.series.moment.HourForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Forms that the numbers of a column may have as hours of the day. */
final class HourEvidence {

    /** A day on which the clock goes back has 25. */
    private static final int MOST_HOURS = 25;

    private final SampleCells sample;

    HourEvidence(SampleCells sample) {
        this.sample = sample;
    }

    /** Hour, minute and second in digits; at least one without leading zeros, since others are read by a pattern. */
    private List<TimeForms.Fit> clockDigits() {
        SampleCells.Times times = sample.read(HourForm.SECONDS);
        boolean all = times.count() == sample.size();
        return all
                ? List.of(new TimeForms.Fit(
                        HourForm.SECONDS, times.count(), 0.01, times.order().reversals()))
                : List.of();
    }

    List<TimeForms.Fit> fits() {
        double[] values = sample.values();
        double most = Arrays.stream(values).max().orElse(-1);
        double least = Arrays.stream(values).min().orElse(-1);
        boolean whole = Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        if (whole && least >= 0 && most > 2400) {
            return clockDigits();
        }
        boolean hoursWithDecimals = most >= 1 && most <= 24; // below 1 they are parts of a day
        if (least < 0 || most > 2400 || !whole && !hoursWithDecimals) {
            return List.of();
        }
        boolean hundreds = most > MOST_HOURS;
        long even = Arrays.stream(values).filter(value -> value % 5 == 0).count();
        if (hundreds && (most < 100 || even < values.length * 0.95)) {
            return List.of();
        }
        int last = hundreds ? 2400 : 24;
        int first = hundreds ? 100 : 1;
        // 24 without 0 is the last of hours that are counted from 1; labels of ends and of beginnings look the same.
        boolean fromOne =
                whole && most >= last && least >= first && Arrays.stream(values).allMatch(value -> value % first == 0);
        List<TimeForms.Fit> fits = new ArrayList<>();
        for (boolean one : whole ? new boolean[] {fromOne, !fromOne} : new boolean[] {false}) {
            HourForm form = new HourForm(hundreds, one);
            SampleCells.Times times = sample.read(form);
            if (times.count() > 0 && (one == fromOne || times.count() == sample.size())) {
                fits.add(new TimeForms.Fit(
                        form,
                        times.count(),
                        one == fromOne ? 0 : 0.03,
                        times.order().reversals()));
            }
        }
        return List.copyOf(fits);
    }
}
