package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.SECOND;

import dev.lookback.series.rhythm.calendar.OpenDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Search for the rhythm of a series: of all that may be, the one with the fewest exceptions and the shortest description. */
final class RhythmFinder {

    /** Number of newest rows from which the interval of an irregular series is estimated. */
    private static final int NEWEST = 1000;

    /** Most newest rows that are looked at for a rhythm of their own, and fewest; at most an eighth of all rows. */
    private static final int MOST_OWN = 300;

    private static final int FEWEST_OWN = 30;

    /** Share of its exceptions that another rhythm of the newest rows may have. */
    private static final double MUCH_BETTER = 0.5;

    /** Fewest rows from which the absence of weekends is concluded. */
    private static final int MIN_ROWS_FOR_WEEKDAYS = 10;

    private static final double LEAST_UNITS = 0.5;
    private static final double MOST_SURPLUS = 0.25;
    private static final double MOST_SURPLUS_IF_LOOSE = 0.1;

    private RhythmFinder() {}

    static Rhythm find(long[] stamps) {
        long[] ascending = ascending(stamps);
        Rhythm whole = ofAll(ascending);
        int newest = Math.min(MOST_OWN, ascending.length / 8);
        if (newest < FEWEST_OWN) {
            return whole;
        }
        long[] rows = Arrays.copyOfRange(ascending, ascending.length - newest, ascending.length);
        RhythmFit fit = RhythmFit.of(rows, whole, 0);
        if (whole.isRegular() && fit.explains(LEAST_UNITS, MOST_SURPLUS)) {
            return whole;
        }
        Rhythm now = ofAll(rows);
        boolean isChanged = now.isRegular() && RhythmFit.of(rows, now, 0).cost() < MUCH_BETTER * fit.cost();
        return isChanged ? new ChangedRhythm(whole, now) : whole;
    }

    private static Rhythm ofAll(long[] stamps) {
        if (stamps.length < 2 || stamps[0] == stamps[stamps.length - 1]) {
            return irregular(stamps);
        }
        return ZoneFinder.better(best(stamps), stamps, RhythmFinder::best);
    }

    private static RhythmFit best(long[] stamps) {
        StampSample sample = StampSample.of(stamps);
        List<RhythmFit> fits = new ArrayList<>();
        fits.addAll(EvenCandidates.of(stamps, sample));
        fits.addAll(MonthCandidates.of(stamps, sample));
        fits.addAll(SessionCandidates.of(stamps, sample));
        Optional<RhythmFit> best = fits.stream()
                .filter(fit -> fit.explains(LEAST_UNITS, MOST_SURPLUS))
                .min(RhythmFit.BEST);
        if (best.isPresent()) {
            return LearnedHolidays.added(best.get(), stamps);
        }
        RhythmFit loose = EvenCandidates.loose(stamps, sample);
        return loose.explains(LEAST_UNITS, MOST_SURPLUS_IF_LOOSE)
                ? loose
                : new RhythmFit(irregular(stamps), stamps.length, stamps.length, 0, stamps.length, 0);
    }

    private static long[] ascending(long[] stamps) {
        for (int i = 1; i < stamps.length; i++) {
            if (stamps[i] < stamps[i - 1]) {
                long[] sorted = stamps.clone();
                Arrays.sort(sorted);
                return sorted;
            }
        }
        return stamps;
    }

    private static IrregularRhythm irregular(long[] stamps) {
        long[] newest = Arrays.copyOfRange(stamps, Math.max(0, stamps.length - NEWEST), stamps.length);
        long[] distances = StampSample.of(newest).distances();
        long step = distances.length == 0 ? DAY : distances[distances.length / 2];
        boolean isOnWeekdays = stamps.length >= MIN_ROWS_FOR_WEEKDAYS
                && step <= DAY
                && Arrays.stream(newest).noneMatch(t -> OpenDays.weekday(Math.floorDiv(t, DAY)) > 5);
        boolean areWholeSeconds = Arrays.stream(stamps).allMatch(t -> t % SECOND == 0);
        return new IrregularRhythm(step, isOnWeekdays, areWholeSeconds);
    }
}
