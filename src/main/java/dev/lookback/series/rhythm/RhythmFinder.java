package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Search for the rhythm of a series: of all that may be, the one with the fewest exceptions and the shortest description. */
final class RhythmFinder {

    /** Number of newest rows from which the interval of an irregular series is estimated. */
    private static final int NEWEST = 1000;

    /** Fewest rows from which the absence of weekends is concluded. */
    private static final int MIN_ROWS_FOR_WEEKDAYS = 10;

    private static final double LEAST_UNITS = 0.5;
    private static final double MOST_SURPLUS = 0.25;
    private static final double MOST_SURPLUS_IF_LOOSE = 0.1;

    private RhythmFinder() {}

    static Rhythm find(long[] stamps) {
        long[] ascending = ascending(stamps);
        if (ascending.length < 2 || ascending[0] == ascending[ascending.length - 1]) {
            return irregular(ascending);
        }
        StampSample sample = StampSample.of(ascending);
        List<RhythmFit> fits = new ArrayList<>();
        fits.addAll(EvenCandidates.of(ascending, sample));
        fits.addAll(MonthCandidates.of(ascending, sample));
        fits.addAll(SessionCandidates.of(ascending, sample));
        Optional<RhythmFit> best = fits.stream()
                .filter(fit -> fit.explains(LEAST_UNITS, MOST_SURPLUS))
                .min(RhythmFit.BEST);
        if (best.isPresent()) {
            return LearnedHolidays.added(best.get(), ascending).rhythm();
        }
        RhythmFit loose = EvenCandidates.loose(ascending, sample);
        return loose.explains(LEAST_UNITS, MOST_SURPLUS_IF_LOOSE) ? loose.rhythm() : irregular(ascending);
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
        return new IrregularRhythm(step, isOnWeekdays);
    }
}
