package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.HOUR;

import dev.lookback.series.rhythm.calendar.LocalClock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Search for a rhythm on another clock, where the stamps have many exceptions on theirs: days of Berlin in UTC begin at 22:00 in
 * summer and at 23:00 in winter.
 */
final class ZoneFinder {

    /** Clocks tried in UTC and from it; one for each of the usual dates of summer time. */
    private static final List<LocalClock> CLOCKS = List.of(
            LocalClock.of("Europe/Berlin"),
            LocalClock.of("America/New_York"),
            LocalClock.of("Europe/London"),
            LocalClock.of("Australia/Sydney"));

    /** Shortest span in which clocks are changed for sure. */
    private static final long SHORTEST = 220 * DAY;

    private static final int MOST_ROWS = 100_000;

    private static final double FEW = 5;
    private static final double FEW_PER_DAY = 0.1;

    /** Share of the exceptions that may be left on another clock. */
    private static final double MUCH_BETTER = 0.3;

    private final Function<long[], RhythmFit> find;
    private final long[] rows;

    private RhythmFit best;
    private LocalClock clock;
    private boolean isFileLocal;

    private ZoneFinder(long[] rows, Function<long[], RhythmFit> find) {
        this.rows = rows;
        this.find = find;
        this.best = find.apply(rows);
    }

    /**
     * @param fit the best on the clock of the file
     * @param find search on one clock
     * @return the rhythm of {@code fit}, or one on another clock that has far fewer exceptions
     */
    static Rhythm better(RhythmFit fit, long[] stamps, Function<long[], RhythmFit> find) {
        long[] rows = Arrays.copyOfRange(stamps, Math.max(0, stamps.length - MOST_ROWS), stamps.length);
        if (!mayBeElsewhere(fit, stamps) || rows[rows.length - 1] - rows[0] < SHORTEST) {
            return fit.rhythm();
        }
        ZoneFinder finder = new ZoneFinder(rows, find);
        double least = finder.best.cost() * MUCH_BETTER;
        for (LocalClock clock : CLOCKS) {
            finder.tryClock(clock, false);
            finder.tryClock(clock, true);
        }
        return finder.clock != null && finder.best.cost() < least ? finder.ofAll(stamps) : fit.rhythm();
    }

    private static boolean mayBeElsewhere(RhythmFit fit, long[] stamps) {
        boolean isSameInSummer =
                fit.rhythm() instanceof EvenRhythm even && even.tolerance() == 0 && HOUR % even.step() == 0;
        double days = (double) (stamps[stamps.length - 1] - stamps[0]) / DAY;
        return !isSameInSummer && fit.cost() > Math.max(FEW, FEW_PER_DAY * Math.min(days, stamps.length));
    }

    private void tryClock(LocalClock tried, boolean isLocal) {
        RhythmFit fit = find.apply(converted(rows, tried, isLocal));
        if (fit.rhythm().isRegular() && fit.cost() < best.cost()) {
            best = fit;
            clock = tried;
            isFileLocal = isLocal;
        }
    }

    private static long[] converted(long[] stamps, LocalClock clock, boolean isLocal) {
        return Arrays.stream(stamps)
                .map(t -> ZonedRhythm.converted(t, clock, isLocal))
                .sorted()
                .toArray();
    }

    private Rhythm ofAll(long[] stamps) {
        return new ZonedRhythm(find.apply(converted(stamps, clock, isFileLocal)).rhythm(), clock, isFileLocal);
    }
}
