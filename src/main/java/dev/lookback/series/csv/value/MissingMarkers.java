package dev.lookback.series.csv.value;

import java.util.Locale;
import java.util.Set;

/** The ways in which files say "no value". Infinite numbers count as missing: nothing can be fitted to them. */
public final class MissingMarkers {

    private static final Set<String> MARKERS = Set.of(
            "",
            "na",
            "n/a",
            "#n/a",
            "nan",
            "-nan",
            "null",
            "none",
            "nil",
            "?",
            "-",
            "--",
            "—",
            "inf",
            "-inf",
            "+inf",
            "infinity",
            "-infinity");
    private static final int LONGEST = 9;

    private MissingMarkers() {}

    public static boolean is(String cell) {
        return cell.length() <= LONGEST && MARKERS.contains(cell.toLowerCase(Locale.ROOT));
    }
}
