package dev.lookback.series.rhythm.calendar;

/** New moons, for holidays of the lunar calendar of East Asia. */
final class Moon {

    /** Julian day of 1970-01-01T00:00. */
    private static final double EPOCH = 2_440_587.5;

    /** Julian day of the first new moon of 2000, and days from one mean new moon to the next. */
    private static final double NEW_MOON = 2_451_550.09766;

    private static final double MONTH = 29.530588861;

    /** Hours of China Standard Time, in days. */
    private static final double CHINA = 8.0 / 24;

    private Moon() {}

    /**
     * The last day with a new moon, in China, at or before a day.
     *
     * @return days since 1970
     */
    static long newMoonUntil(long epochDay) {
        long k = (long) Math.floor((epochDay + EPOCH - NEW_MOON) / MONTH) + 1;
        long day = newMoon(k);
        while (day > epochDay) {
            k--;
            day = newMoon(k);
        }
        return day;
    }

    /** Day of the k-th new moon since 2000, after Meeus, Astronomical Algorithms, chapter 49, within a few minutes. */
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = Math.toRadians(124.7746 - 1.56375588 * k);
        double day = NEW_MOON
                + MONTH * k
                + 0.00015437 * t * t
                - 0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * latitude)
                - 0.00057 * Math.sin(moon + 2 * latitude)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * latitude)
                + 0.00038 * e * Math.sin(sun - 2 * latitude)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(node);
        return (long) Math.floor(day - EPOCH + CHINA);
    }
}
