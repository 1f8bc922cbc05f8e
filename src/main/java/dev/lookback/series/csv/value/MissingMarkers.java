package dev.lookback.series.csv.value;

import java.util.Locale;
import java.util.Set;

/** Markers of missing values: empty, "NA", "NaN", "null", "?", "-" and others. Infinity counts as missing: nothing can be fitted to it. */
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
    private static final int MAX_LENGTH = 9;

    private MissingMarkers() {}

    public static boolean isMissing(String cell) {
        return cell.length() <= MAX_LENGTH && MARKERS.contains(cell.toLowerCase(Locale.ROOT));
    }
}
