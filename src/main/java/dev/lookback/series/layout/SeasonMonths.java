package dev.lookback.series.layout;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Months across of a financial year, season or water year, which begins within a calendar year: from April to March of 2018-19. */
public final class SeasonMonths {

    private static final int MONTHS = 12;

    /** Form of two years in one cell, of which the first is read. */
    private static final Pattern TWO_YEARS = Pattern.compile("y{4}\\W+y{2,4}");

    /** Names of years that are counted by their ends. */
    private static final Pattern WATER_YEAR = Pattern.compile(
            "wy|.*(water|hydrologic(al)?|hydrological|snow|rain)[ _.-]*(year|yr).*|.*hydrologisches jahr.*");

    private SeasonMonths() {}

    /** Whether months begin with another than January. */
    static boolean isSeason(HeaderParts parts) {
        List<SpanPart> all = parts.parts();
        return parts.span() == ChronoUnit.YEARS
                && all.size() == MONTHS
                && all.get(0).months() > 0
                && all.get(0).months() < all.get(1).months();
    }

    /**
     * The parts as counted from the beginning of the calendar year in a cell.
     *
     * @param format form of the year
     * @param name of its column
     * @return empty where nothing says in which year such months begin
     */
    public static Optional<HeaderParts> of(HeaderParts parts, String format, String name) {
        if (!isSeason(parts) || TWO_YEARS.matcher(format).matches()) {
            return Optional.of(parts);
        }
        if (!WATER_YEAR.matcher(name.strip().toLowerCase(Locale.ROOT)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new HeaderParts(
                parts.span(),
                parts.from(),
                parts.apart(),
                parts.parts().stream()
                        .map(part -> SpanPart.month(part.months() - MONTHS))
                        .toList()));
    }
}
