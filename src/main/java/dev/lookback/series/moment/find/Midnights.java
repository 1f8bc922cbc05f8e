package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternForm;
import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;

/** Times of day from 00:15 to 00:00 under one date, as meters write the ends of their quarters of an hour: the last is midnight of the next day. */
final class Midnights {

    /** 22:00. */
    private static final long LATE = TimeReader.MILLIS_OF_DAY * 22 / 24;

    private Midnights() {}

    /**
     * The form with hours from 1 to 24, if midnight may end its day: dates are in order only then; times of day alone do not begin
     * with it.
     *
     * @param reversals of the times in the usual form
     */
    static Optional<TimeForms.Fit> upTo24(Draft draft, SampleCells sample, int reversals) {
        if (!draft.clock().startsWith("Hm")) {
            return Optional.empty();
        }
        boolean alone = draft.date().isEmpty();
        if (!alone && reversals == 0) {
            return Optional.empty();
        }
        Draft later = draft.upTo24();
        PatternForm form = PatternForm.of(TimeForms.shown(later, sample, sample.size()));
        if (form.isRange()) {
            return Optional.empty();
        }
        SampleCells.Times times = sample.read(form);
        int still = times.order().reversals();
        boolean may = alone ? isLast(times.times()) : still < reversals;
        return may ? Optional.of(new TimeForms.Fit(form, times.count(), later.prior(), still)) : Optional.empty();
    }

    /** Whether midnight comes, first behind the last time of day. */
    private static boolean isLast(List<Long> times) {
        int at = times.indexOf(TimeReader.MILLIS_OF_DAY);
        return at > 0 && times.subList(0, at).stream().allMatch(time -> time > 0) && times.get(at - 1) >= LATE;
    }
}
