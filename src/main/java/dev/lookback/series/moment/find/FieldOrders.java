package dev.lookback.series.moment.find;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Orders in which the fields of a time follow one another, and the marks that part them, each with how unusual it is. */
final class FieldOrders {

    static final double NEVER = Double.POSITIVE_INFINITY;

    /** Orders of the fields of a date: x is a year of two digits, r one of the Republic of China, b a Buddhist one, p a Persian one, N the name of a month. */
    private static final Map<String, Double> DATES = Map.ofEntries(
            Map.entry("yMd", 0.0),
            Map.entry("Mdy", 0.004),
            Map.entry("dMy", 0.005),
            Map.entry("ydM", 0.04),
            Map.entry("Mdx", 0.010),
            Map.entry("dMx", 0.011),
            Map.entry("xMd", 0.012),
            Map.entry("dNy", 0.0),
            Map.entry("Ndy", 0.0),
            Map.entry("yNd", 0.005),
            Map.entry("ydN", 0.02),
            Map.entry("dNx", 0.005),
            Map.entry("Ndx", 0.01),
            Map.entry("xNd", 0.02),
            Map.entry("rMd", 0.015),
            Map.entry("rM", 0.025),
            Map.entry("pMd", 0.02),
            Map.entry("dMp", 0.03),
            Map.entry("pM", 0.03),
            Map.entry("bMd", 0.02),
            Map.entry("dMb", 0.02),
            Map.entry("dNb", 0.02),
            Map.entry("bM", 0.03),
            Map.entry("Mb", 0.03),
            Map.entry("Nb", 0.03),
            Map.entry("bq", 0.03),
            Map.entry("qb", 0.03),
            Map.entry("b", 0.04),
            Map.entry("yM", 0.0),
            Map.entry("My", 0.003),
            Map.entry("yN", 0.0),
            Map.entry("Ny", 0.0),
            Map.entry("Nx", 0.005),
            Map.entry("xN", 0.02),
            Map.entry("xM", 0.04),
            Map.entry("Mx", 0.035),
            Map.entry("y", 0.01),
            Map.entry("yq", 0.0),
            Map.entry("qy", 0.0),
            Map.entry("xq", 0.005),
            Map.entry("qx", 0.005),
            Map.entry("yf", 0.0),
            Map.entry("fy", 0.0),
            Map.entry("xf", 0.005),
            Map.entry("fx", 0.005),
            Map.entry("yw", 0.0),
            Map.entry("wy", 0.0),
            Map.entry("ywe", 0.0),
            Map.entry("xw", 0.02),
            Map.entry("wx", 0.022),
            Map.entry("yD", 0.01),
            Map.entry("Dy", 0.02),
            Map.entry("xD", 0.03),
            Map.entry("N", 0.03),
            Map.entry("q", 0.03),
            Map.entry("w", 0.03),
            Map.entry("Nd", 0.04),
            Map.entry("dN", 0.04));

    private static final String YEARS = "yxrbp";

    private static final Set<String> BEGINNINGS = beginnings();

    private static final Set<String> PARTING_DATES = Set.of("-", "/", ".", "");
    private static final Set<String> SELDOM_PARTING_DATES = Set.of(",", "_", ":", "\\", "–", "‑", "−", "'", "’");
    private static final Set<String> DATE_TO_CLOCK = Set.of("T", "t", "");
    private static final Pattern SELDOM_DATE_TO_CLOCK = Pattern.compile("[,;:_@|·~+–-]{1,2}|[./]");

    private FieldOrders() {}

    static boolean begins(String date) {
        return BEGINNINGS.contains(date);
    }

    static double cost(String date) {
        return DATES.getOrDefault(date, NEVER);
    }

    /** Whether it is a date with a year, not only a part of one. */
    static boolean isDate(String date) {
        return DATES.containsKey(date) && date.chars().anyMatch(c -> YEARS.indexOf(c) >= 0);
    }

    /**
     * Cost of the marks between two fields of a date.
     *
     * @param literal without words, which are looked at elsewhere
     * @param before the marks between the fields before, or null
     * @param named whether the month is a name
     */
    static double betweenDates(String literal, String before, boolean named) {
        String marks = literal.strip();
        if (literal.isEmpty()) {
            return named ? 0.005 : NEVER;
        }
        if (named) {
            return PARTING_DATES.contains(marks) || marks.equals(",") || marks.equals("'") ? 0 : 0.02;
        }
        if (before != null && !before.equals(marks)) {
            return NEVER;
        }
        if (PARTING_DATES.contains(marks)) {
            return marks.isEmpty() || literal.startsWith(" ") ? 0.01 : 0;
        }
        return SELDOM_PARTING_DATES.contains(marks) ? 0.02 : NEVER;
    }

    /**
     * Cost of the marks between a date and a time of day.
     *
     * @param clear whether a colon cannot be one between hour and minute: the month is a name, or the date one run of digits
     */
    static double betweenDateAndClock(String literal, boolean clear) {
        String marks = literal.strip();
        if (marks.equals(":") && !clear) {
            return NEVER;
        }
        if (DATE_TO_CLOCK.contains(marks) || marks.equals(",") && literal.length() > 1) {
            return literal.isEmpty() ? NEVER : 0;
        }
        return SELDOM_DATE_TO_CLOCK.matcher(marks).matches() ? 0.01 : NEVER;
    }

    /** Cost of the marks between two fields of a time of day. */
    static double betweenClocks(String literal) {
        return switch (literal.strip()) {
            case ":" -> 0;
            case "." -> 0.005;
            case "-", "_" -> literal.length() > 1 ? 0.03 : 0.02;
            case "" -> literal.isEmpty() ? NEVER : 0.02;
            default -> NEVER;
        };
    }

    private static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        for (String date : DATES.keySet()) {
            for (int length = 0; length <= date.length(); length++) {
                beginnings.add(date.substring(0, length));
            }
        }
        return Set.copyOf(beginnings);
    }
}
