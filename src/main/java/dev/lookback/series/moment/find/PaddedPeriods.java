package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts;
import dev.lookback.series.moment.PatternParts.Part;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months with three digits as accounting periods, such as 001.2020 in SAP, which may be days of the year as well. */
final class PaddedPeriods {

    /** Days of the year are more usual where both are even. */
    private static final double PRIOR = 0.04;

    private static final Pattern PERIOD = Pattern.compile("0\\d\\d([./-])\\d{4}");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}([./-])0\\d\\d");
    private static final Part MONTH = new Part('M', 2, "");
    private static final Part YEAR = new Part('y', 4, "");

    private PaddedPeriods() {}

    static Optional<Draft> of(String cell) {
        Matcher period = PERIOD.matcher(cell);
        if (period.matches()) {
            return Optional.of(new Draft(
                    List.of(PatternParts.literal("0"), MONTH, PatternParts.literal(period.group(1)), YEAR),
                    "My",
                    "",
                    PRIOR));
        }
        Matcher first = YEAR_FIRST.matcher(cell);
        return first.matches()
                ? Optional.of(
                        new Draft(List.of(YEAR, PatternParts.literal(first.group(1) + "0"), MONTH), "yM", "", PRIOR))
                : Optional.empty();
    }
}
