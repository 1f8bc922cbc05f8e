package dev.lookback.series.rhythm;

import dev.lookback.series.rhythm.RowMatching.Place;
import java.util.Comparator;

/**
 * Agreement of a rhythm with the stamps of a series.
 *
 * @param cost number of exceptions to the rhythm: gaps (a long one counts more, by its logarithm), surplus rows twice, half of each row
 *     that is only near its stamp, and the numbers that it takes to describe the rhythm
 * @param steps number of steps between rows that follow each other
 * @param units number of those without a stamp missing between
 * @param rows number of rows
 * @param surplus number of rows on no stamp
 */
record RhythmFit(Rhythm rhythm, double cost, long steps, long units, long rows, long surplus) {

    static final Comparator<RhythmFit> BEST = Comparator.comparingDouble(RhythmFit::cost);

    private static final double PER_DOUBLING = 0.25;
    private static final double NEAR = 0.5;
    private static final double SURPLUS = 2;

    /** Steps below which a share says little. */
    private static final int FEW = 8;

    private static final double DEVIATION = 0.5;

    /** Rows after which a rhythm that misses most of them is given up. */
    private static final int TRIED = 2000;

    /** @param complexity how many numbers describe the rhythm, in exceptions */
    static RhythmFit of(long[] stamps, Rhythm rhythm, double complexity) {
        RowMatching matching = new RowMatching(stamps, rhythm);
        double cost = complexity;
        long steps = 0;
        long units = 0;
        long surplus = 0;
        long near = 0;
        while (matching.next()) {
            long distance = matching.steps();
            if (distance == 1) {
                units++;
                steps++;
            } else if (distance > 1) {
                steps++;
                cost += 1 + PER_DOUBLING * (63 - Long.numberOfLeadingZeros(distance - 1));
            }
            surplus += matching.place() == Place.OFF ? 1 : 0;
            near += matching.place() == Place.NEAR ? 1 : 0;
            if (surplus > TRIED && surplus * 2 > matching.row()) {
                return new RhythmFit(rhythm, Double.POSITIVE_INFINITY, steps, units, stamps.length, stamps.length);
            }
        }
        return new RhythmFit(rhythm, cost + SURPLUS * surplus + NEAR * near, steps, units, stamps.length, surplus);
    }

    /**
     * Whether a share of the rows at least follow each other without a gap, and a share at most is surplus. In short series the
     * first may be less by chance.
     */
    boolean explains(double leastUnits, double mostSurplus) {
        double byChance = steps < FEW ? 0 : DEVIATION / Math.sqrt(steps);
        return units > 0 && units >= (leastUnits - byChance) * steps && surplus <= mostSurplus * rows;
    }
}
