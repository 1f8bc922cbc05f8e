package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;
import static dev.lookback.series.rhythm.EvenRhythm.HOUR;
import static dev.lookback.series.rhythm.EvenRhythm.MINUTE;
import static dev.lookback.series.rhythm.EvenRhythm.SECOND;
import static dev.lookback.series.rhythm.EvenRhythm.WEEK;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Even rhythms that a series may have: its usual step, exactly or about. */
final class EvenCandidates {

    /** Steps that a clock or a calendar names. */
    static final long[] USUAL = LongStream.of(
                    1,
                    2,
                    5,
                    10,
                    20,
                    50,
                    100,
                    200,
                    250,
                    500,
                    SECOND,
                    2 * SECOND,
                    3 * SECOND,
                    4 * SECOND,
                    5 * SECOND,
                    6 * SECOND,
                    10 * SECOND,
                    12 * SECOND,
                    15 * SECOND,
                    20 * SECOND,
                    30 * SECOND,
                    MINUTE,
                    2 * MINUTE,
                    3 * MINUTE,
                    4 * MINUTE,
                    5 * MINUTE,
                    6 * MINUTE,
                    10 * MINUTE,
                    12 * MINUTE,
                    15 * MINUTE,
                    20 * MINUTE,
                    30 * MINUTE,
                    HOUR,
                    2 * HOUR,
                    3 * HOUR,
                    4 * HOUR,
                    6 * HOUR,
                    8 * HOUR,
                    12 * HOUR,
                    DAY,
                    2 * DAY,
                    3 * DAY,
                    4 * DAY,
                    5 * DAY,
                    WEEK,
                    8 * DAY,
                    10 * DAY,
                    2 * WEEK,
                    16 * DAY,
                    4 * WEEK)
            .toArray();

    private static final double UNUSUAL = 0.5;

    private EvenCandidates() {}

    static List<RhythmFit> of(long[] stamps, StampSample sample) {
        long common = sample.common();
        return LongStream.of(sample.usual(), common)
                .distinct()
                .filter(step -> step * 20 >= sample.usual() && (step < WEEK || step % DAY == 0))
                .mapToObj(step -> fit(stamps, sample, step))
                .toList();
    }

    private static RhythmFit fit(long[] stamps, StampSample sample, long step) {
        long phase = sample.mode(time -> Math.floorMod(time, step));
        double complexity = Arrays.binarySearch(USUAL, step) >= 0 ? 0 : UNUSUAL;
        return RhythmFit.of(stamps, EvenRhythm.through(phase, step), complexity);
    }

    /** The usual step nearest to the median one, for stamps that are each a little early or late. */
    static RhythmFit loose(long[] stamps, StampSample sample) {
        long median = sample.median();
        long step = LongStream.of(USUAL)
                .boxed()
                .min((a, b) -> Long.compare(Math.abs(a - median), Math.abs(b - median)))
                .orElseThrow();
        EvenRhythm rhythm = new EvenRhythm(step, phase(sample, step), Math.max(step / 4, 1));
        return RhythmFit.of(stamps, rhythm, 1);
    }

    /** Median of the distances from multiples of a step, counted from the middle of the widest part where none are. */
    private static long phase(StampSample sample, long step) {
        long[] rest = Arrays.stream(sample.stamps())
                .map(time -> Math.floorMod(time, step))
                .sorted()
                .toArray();
        int from = 0;
        long widest = rest[0] + step - rest[rest.length - 1];
        for (int i = 1; i < rest.length; i++) {
            if (rest[i] - rest[i - 1] > widest) {
                widest = rest[i] - rest[i - 1];
                from = i;
            }
        }
        return rest[(from + rest.length / 2) % rest.length];
    }
}
