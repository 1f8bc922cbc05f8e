package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts;
import dev.lookback.series.moment.PatternParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completion of the form of a cell, all of whose runs have a field: whether they make a time, and how unusual it is. */
final class Completion {

    private static final double POINT_MONTH_FIRST = 0.03;
    private static final double LONE_HOUR = 0.02;
    private static final double UNUSUAL_MARK = 0.025;
    private static final String DATE = "yMdqwDe";

    /** Dates that do not begin with their year and may have colons all the same: it has four digits, which no clock has. */
    private static final Set<String> WITH_COLONS = Set.of("dMy", "Mdy");

    private Completion() {}

    /**
     * The form, if it is one of a time.
     *
     * @param parts fields and literals up to the last field
     * @param run whether the cell is a single run of digits
     */
    static Optional<Draft> draft(Progress so, List<Part> parts, boolean run) {
        double cost = so.cost() + Separators.endCost(so) + dateCost(so, parts);
        boolean told = isHourTold(so, parts, run);
        if (cost >= FieldOrders.NEVER || !(so.date().isEmpty() ? isClock(so, cost, told) : isDate(so))) {
            return Optional.empty();
        }
        boolean lone = so.clock().equals("H") && !told;
        if (so.clock().equals("H") && isBehindComma(parts)) {
            return Optional.empty();
        }
        return Optional.of(new Draft(named(so, parts), so.date(), so.clock(), cost + (lone ? LONE_HOUR : 0)));
    }

    private static double dateCost(Progress so, List<Part> parts) {
        if (so.date().isEmpty()) {
            return 0;
        }
        if (!so.date().startsWith("y") && !WITH_COLONS.contains(so.date()) && hasColon(parts)) {
            return FieldOrders.NEVER;
        }
        boolean monthFirst = so.date().startsWith("Md") && parts.size() > 2;
        boolean point = monthFirst
                && parts.get(0).letter() == 'M'
                && parts.get(1).text().equals(".");
        return FieldOrders.cost(so.date()) + (point ? POINT_MONTH_FIRST : 0);
    }

    /** Whether a colon stands between two numbers of the date. */
    private static boolean hasColon(List<Part> parts) {
        for (int i = 1; i + 1 < parts.size(); i++) {
            if (parts.get(i).text().strip().equals(":")
                    && DATE.indexOf(parts.get(i - 1).letter()) >= 0
                    && DATE.indexOf(parts.get(i + 1).letter()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time of day alone may be meant: an hour alone needs a word that says so, hour and minute a usual mark between. */
    private static boolean isClock(Progress so, double cost, boolean told) {
        double most = so.clock().equals("Hm") ? UNUSUAL_MARK : DraftFinder.UNKNOWN_WORD;
        return !so.clock().isEmpty() && cost < most && (told || !so.clock().equals("H"));
    }

    /** Whether a date, with or without a time of day, is whole: one without a year has no time of day, one without a day no hour. */
    private static boolean isDate(Progress so) {
        if (so.clock().isEmpty()) {
            return !so.half();
        }
        boolean first = so.dateBefore().isEmpty(); // a time of day before a month is none: 010000Z JAN 24
        return FieldOrders.isDate(so.date()) && (Separators.tellsDay(so.date()) || so.hasMinutes() && !first);
    }

    /** Whether something says that the hour is one: AM or PM, a word before or behind it, a run of digits that begins with the year. */
    private static boolean isHourTold(Progress so, List<Part> parts, boolean run) {
        return so.half()
                || so.literal().chars().anyMatch(Character::isLetter)
                || !so.date().isEmpty() && (run || hasWordBeforeHour(parts));
    }

    /** Whether a comma alone stands before an hour, as between the cells of a table that was split at another mark. */
    private static boolean isBehindComma(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).letter() == 'H' && parts.get(i - 1).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWordBeforeHour(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).letter() == 'H' && parts.get(i - 1).isLiteral()) {
                return parts.get(i - 1).text().chars().anyMatch(Character::isLetter);
            }
        }
        return false;
    }

    /** The parts with the letters of hours from 1 to 12 and of years of weeks, and what stands behind the last field. */
    private static List<Part> named(Progress so, List<Part> parts) {
        List<Part> named = new ArrayList<>();
        boolean weeks = so.date().indexOf('w') >= 0;
        for (Part part : parts) {
            char letter = part.letter();
            named.add(letter == 'H' && so.half() ? part.as('h') : letter == 'y' && weeks ? part.as('Y') : part);
        }
        if (!so.literal().isEmpty()) {
            named.add(PatternParts.literal(so.literal()));
        }
        return named;
    }
}
