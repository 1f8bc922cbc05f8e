package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Pattern of times, compiled.
 *
 * @param steps of reading a cell, in order
 * @param letters of the fields that a cell gives for its time, see {@link PatternParts}
 * @param hasShortYear whether years have two digits
 * @param isRange whether the end of a span follows, which is read but not used
 * @param unit the finest unit
 */
record PatternSteps(List<Step> steps, String letters, boolean hasShortYear, boolean isRange, ChronoUnit unit) {

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
