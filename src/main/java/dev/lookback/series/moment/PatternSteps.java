package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Pattern of times, compiled.
 *
 * @param steps of reading a cell, in order
 * @param letters of the fields that a cell gives for its time, see {@link PatternParts}
 * @param yearDigits 2, 4, 3 for years of the Republic of China, of which the first is 1912, {@link #BUDDHIST}, {@link #PERSIAN} or {@link #ERA}
 * @param isRange whether the end of a span follows, which is read but not used
 * @param isUpTo24 whether hours count from 1 to 24, so that 00:00 is the end of its day
 * @param unit the finest unit
 */
record PatternSteps(
        List<Step> steps, String letters, int yearDigits, boolean isRange, boolean isUpTo24, ChronoUnit unit) {

    /** Mark of years in Japanese eras. */
    static final int ERA = 1;

    /** Mark of years that count from 543 before the first, as in Thailand. */
    static final int BUDDHIST = 5;

    /** Mark of years that count from the Hijra in years of the sun, as in Iran. */
    static final int PERSIAN = 6;

    /** The field of {@link PatternReader} that tells the date within its year. */
    int division() {
        return letters.indexOf('w') >= 0
                ? PatternReader.WEEK
                : letters.indexOf('q') >= 0
                        ? PatternReader.QUARTER
                        : letters.indexOf('f') >= 0
                                ? PatternReader.HALF_YEAR
                                : letters.indexOf('D') >= 0 ? PatternReader.DAY_OF_YEAR : PatternReader.DAY;
    }
}
