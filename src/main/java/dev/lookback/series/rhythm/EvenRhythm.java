package dev.lookback.series.rhythm;

import dev.lookback.text.Message;

/**
 * Even rhythm: every n milliseconds to weeks.
 *
 * @param step distance of stamps in milliseconds, at least 1
 * @param phase distance of a stamp from a multiple of {@code step} since 1970, from 0 to {@code step - 1}
 * @param tolerance distance in milliseconds at which a row still stands for a stamp: of loggers whose clock is not exact
 */
public record EvenRhythm(long step, long phase, long tolerance) implements Rhythm {

    static final long SECOND = 1_000;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
    static final long WEEK = 7 * DAY;

    public EvenRhythm {
        if (step < 1 || phase < 0 || phase >= step) {
            throw new IllegalArgumentException("step " + step + ", phase " + phase);
        }
    }

    /**
     * Rhythm with a stamp at a moment. A week's row may be a few days early or late, where its day is a holiday.
     *
     * @param stamp one of the stamps
     */
    public static EvenRhythm through(long stamp, long step) {
        return new EvenRhythm(step, Math.floorMod(stamp, step), step % WEEK == 0 ? 3 * DAY : 0);
    }

    @Override
    public long floor(long millis) {
        return Math.floorDiv(millis - phase, step);
    }

    @Override
    public long at(long number) {
        return phase + number * step;
    }

    @Override
    public Message words() {
        Message every = RhythmWords.every(this);
        boolean isLoose = tolerance > 0 && step % WEEK != 0;
        return isLoose ? Message.of("series.rhythm.about", every) : every;
    }
}
