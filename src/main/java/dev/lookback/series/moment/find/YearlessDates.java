package dev.lookback.series.moment.find;

import dev.lookback.series.moment.PatternParts.Part;
import dev.lookback.series.moment.TimeReader;
import java.time.LocalDate;
import java.util.List;

/**
 * Dates without a year, which forms of a month and a year of two digits read as years: Jan 01, Jan 02 and so on are days of January
 * rather than Januaries from 2001 on.
 */
final class YearlessDates {

    /** What such a form costs: a little more than to have no time at all. */
    static final double COST = 0.53;

    private static final int MOST_DAYS = 31;

    private YearlessDates() {}

    /**
     * Whether a form's years are rather days: months stay while they go on, or there are times of day.
     *
     * @param times of the cells that it reads
     */
    static boolean are(Draft draft, List<Long> times) {
        boolean month = draft.date().equals("Nx")
                || draft.date().equals("xN")
                || draft.date().equals("Mx")
                || draft.date().equals("xM");
        if (!month || times.size() < 2 || isSaid(draft) || !mayBeDays(times)) {
            return false;
        }
        return hasClocks(times) || draft.date().equals("xM") && endsWithPoint(draft) || areDays(times);
    }

    /** Whether an apostrophe says that the digits are those of a year: Jan '20. */
    private static boolean isSaid(Draft draft) {
        return draft.parts().stream()
                .anyMatch(part -> part.isLiteral()
                        && (part.text().contains("'") || part.text().contains("’")));
    }

    private static boolean mayBeDays(List<Long> times) {
        return times.stream()
                .mapToInt(time -> date(time).getYear() % 100)
                .allMatch(year -> year > 0 && year <= MOST_DAYS);
    }

    /** Whether the last field has a point behind it, as in 31.12. */
    private static boolean endsWithPoint(Draft draft) {
        Part last = draft.parts().get(draft.parts().size() - 1);
        return last.isLiteral() && last.text().startsWith(".");
    }

    private static boolean hasClocks(List<Long> times) {
        return times.stream()
                        .map(time -> Math.floorMod(time, TimeReader.MILLIS_OF_DAY))
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** Whether the month is the same in most steps to another year. */
    private static boolean areDays(List<Long> times) {
        int days = 0;
        int months = 0;
        for (int i = 1; i < times.size(); i++) {
            LocalDate before = date(times.get(i - 1));
            LocalDate date = date(times.get(i));
            boolean isMonth = before.getMonthValue() != date.getMonthValue();
            months += isMonth ? 1 : 0;
            days += !isMonth && before.getYear() != date.getYear() ? 1 : 0;
        }
        return days > months;
    }

    private static LocalDate date(long time) {
        return LocalDate.ofEpochDay(Math.floorDiv(time, TimeReader.MILLIS_OF_DAY));
    }
}
