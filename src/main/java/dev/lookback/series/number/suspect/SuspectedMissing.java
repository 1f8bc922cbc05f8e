package dev.lookback.series.number.suspect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Value of a column that probably stands for a missing one: -999, -99.99, 9999, 1e31, or a zero among prices. Suspected on strong
 * evidence only: it lies far outside of all others, and is a number that programs use so, or is repeated exactly.
 */
public record SuspectedMissing(double value, int count, Reason reason) {

    /** Evidence against a value. */
    public enum Reason {
        /** Digits that are all nines, as in -999 and -99.99, or all eights or sevens; or another code of weather services. */
        CODE,
        /** The fill value or the limit of a file format or data type: 1e36, 32767, -3.4e38. */
        FILL,
        /** 0 or -1 below all others, far from its neighbours, which agree with one another. */
        DROP,
        /** Another value, repeated exactly and very far outside. */
        OUTSIDE
    }

    private static final int FEWEST_OTHERS = 3;
    private static final int FEWEST_DISTINCT = 10;
    private static final double FAR = 10;
    private static final double VERY_FAR = 30;

    /** @param values in the order of the rows, NaN where missing */
    public static List<SuspectedMissing> in(double[] values) {
        Deque<Extreme> odd = new ArrayDeque<>();
        ColumnRange others = ColumnRange.of(values);
        // Odd values are taken off at both ends, and judged from the innermost outwards.
        boolean more = true;
        while (more && others.count() > 0) {
            Extreme low = new Extreme(others.minimum(), others.atMinimum());
            Extreme high = new Extreme(others.maximum(), others.atMaximum());
            boolean lowIsOdd = low.reason().isPresent();
            boolean highIsOdd = high.reason().isPresent();
            more = lowIsOdd || highIsOdd;
            if (lowIsOdd) {
                odd.push(low);
            }
            if (highIsOdd && high.value > low.value) {
                odd.push(high);
            }
            if (more) {
                others = ColumnRange.between(
                        values,
                        lowIsOdd ? low.value : Math.nextDown(low.value),
                        highIsOdd ? high.value : Math.nextUp(high.value));
            }
        }
        return others.count() < FEWEST_OTHERS ? List.of() : judged(odd, others, values);
    }

    private static List<SuspectedMissing> judged(Deque<Extreme> odd, ColumnRange inner, double[] values) {
        List<SuspectedMissing> found = new ArrayList<>();
        ColumnRange rest = inner;
        for (Extreme extreme : odd) {
            if (extreme.isOutside(rest)) {
                found.add(new SuspectedMissing(
                        extreme.value, extreme.count, extreme.reason().orElseThrow()));
            } else {
                rest = rest.with(extreme.value, extreme.count);
            }
        }
        drop(rest, values).ifPresent(found::add);
        outside(rest, rest.minimum(), rest.atMinimum(), values).ifPresent(found::add);
        outside(rest, rest.maximum(), rest.atMaximum(), values).ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Optional<SuspectedMissing> drop(ColumnRange rest, double[] values) {
        double value = rest.minimum();
        if ((value != 0 && value != -1) || rest.atMinimum() < 2) {
            return Optional.empty();
        }
        ColumnRange others = ColumnRange.between(values, value, Math.nextUp(rest.maximum()));
        boolean isDrop = others.count() >= FEWEST_DISTINCT
                && others.minimum() >= 0
                && (Drops.areDrops(values, value, others)
                        || (value == -1 && isApart(value, rest.atMinimum(), others, values)));
        return isDrop ? Optional.of(new SuspectedMissing(value, rest.atMinimum(), Reason.DROP)) : Optional.empty();
    }

    /** Whether the smallest of the others lie close together, but far from the value. */
    private static boolean isApart(double value, int count, ColumnRange others, double[] values) {
        TreeSet<Double> lowest = others.lowest(values, FEWEST_DISTINCT / 2);
        double step = (lowest.last() - lowest.first()) / (lowest.size() - 1);
        return count >= 3 && lowest.size() == FEWEST_DISTINCT / 2 && lowest.first() - value > 3 * step;
    }

    private static Optional<SuspectedMissing> outside(ColumnRange rest, double value, int count, double[] values) {
        if (count < 3 || value == 0 || rest.spread() == 0) {
            return Optional.empty();
        }
        ColumnRange others = value == rest.minimum()
                ? ColumnRange.between(values, value, Math.nextUp(rest.maximum()))
                : ColumnRange.between(values, Math.nextDown(rest.minimum()), value);
        boolean far = others.count() > 0
                && others.spread() > 0
                && others.gap(value) >= FAR * others.spread()
                && others.lowest(values, FEWEST_DISTINCT).size() == FEWEST_DISTINCT;
        return far ? Optional.of(new SuspectedMissing(value, count, Reason.OUTSIDE)) : Optional.empty();
    }

    /** The smallest or the largest value of a column. */
    private record Extreme(double value, int count) {

        Optional<Reason> reason() {
            return MissingCodes.isFill(value)
                    ? Optional.of(Reason.FILL)
                    : MissingCodes.isCode(value) ? Optional.of(Reason.CODE) : Optional.empty();
        }

        boolean isOutside(ColumnRange rest) {
            double gap = rest.gap(value);
            double spread = rest.spread();
            if (Math.abs(value) >= MissingCodes.HUGE) {
                return gap >= spread;
            }
            if (value < 0) {
                boolean onlyNegative = rest.minimum() >= 0 && (count >= 2 || value <= -999);
                return onlyNegative || gap >= (count >= 5 ? spread / 2 : spread);
            }
            return spread > 0 && gap >= (count == 1 ? VERY_FAR : 2) * spread;
        }
    }
}
