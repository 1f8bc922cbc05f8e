package dev.lookback.series.guess.time;

import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.column.ColumnNames;
import dev.lookback.series.moment.SheetDayForm;
import dev.lookback.series.moment.SheetDayForm.Count;
import dev.lookback.series.moment.find.TimeForms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Columns of Julian days, modified Julian days, and Matlab's day numbers, told by their names and sizes. */
final class DayNumbers {

    private static final Set<String> JULIAN = Set.of("jd", "bjd", "hjd", "julian", "juliandate", "julday");
    private static final Set<String> MODIFIED = Set.of("mjd", "bmjd", "modified");
    private static final Set<String> MATLAB = Set.of("datenum", "matlab", "serial", "serialdate", "datenumber");

    /** Days since 1970 from 1800 to 2100. */
    private static final double FIRST = -62_091;

    private static final double LAST = 47_482;

    private DayNumbers() {}

    /** The form that the cells have, empty if they are no such numbers. */
    static Optional<TimeForms.Fit> fit(String name, BodyColumn of) {
        if (!of.isNumeric()) {
            return Optional.empty();
        }
        List<String> words = ColumnNames.words(name);
        boolean time = ColumnNames.isTime(name) || ColumnNames.isClock(name);
        Count count = words.stream().anyMatch(MODIFIED::contains)
                ? Count.MODIFIED_JULIAN
                : words.stream().anyMatch(JULIAN::contains) || time && fits(of, Count.JULIAN)
                        ? Count.JULIAN
                        : words.stream().anyMatch(MATLAB::contains) || time ? Count.MATLAB : null;
        return count != null && fits(of, count) ? Optional.of(fit(of, count)) : Optional.empty();
    }

    private static boolean fits(BodyColumn of, Count count) {
        double[] values = of.numbers().values();
        return Arrays.stream(values).allMatch(value -> {
            double days = count.days(value);
            return value != value || days >= FIRST && days <= LAST;
        });
    }

    private static TimeForms.Fit fit(BodyColumn of, Count count) {
        boolean clock = Arrays.stream(of.numbers().values())
                .map(count::days)
                .anyMatch(days -> days == days && days != Math.rint(days));
        return new TimeForms.Fit(new SheetDayForm(clock, count), of.present().size(), 0, 0);
    }
}
