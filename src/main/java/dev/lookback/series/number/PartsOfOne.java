package dev.lookback.series.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Percent and thousandths beside numbers of which they are parts: 1% and 0.02, 901m and 1.0. */
final class PartsOfOne {

    private static final double MILLION = 1e6;

    private PartsOfOne() {}

    /**
     * @param suffixes numbers other than zero by the text behind them; percent is not divided by 100 in them, m means a million
     * @return the unit by which all are of one size, if that is not the usual one
     */
    static Optional<String> unit(Map<String, List<CellNumber>> suffixes) {
        List<CellNumber> plain = suffixes.getOrDefault("", List.of());
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        double ones = LetterUnits.median(plain);
        if (isNearer(suffixes.get("%"), ones, 1e-2)) {
            return Optional.of(UnitPrefix.PERCENT_OF_ONE);
        }
        return isNearer(suffixes.get("m"), ones, 1e-3 / MILLION)
                ? Optional.of(UnitPrefix.THOUSANDTHS)
                : Optional.empty();
    }

    private static boolean isNearer(List<CellNumber> parts, double ones, double factor) {
        if (parts == null) {
            return false;
        }
        double ratio = LetterUnits.median(parts) / ones;
        return Math.abs(Math.log(ratio * factor)) < Math.abs(Math.log(ratio));
    }
}
