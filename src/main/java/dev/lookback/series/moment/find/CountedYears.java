package dev.lookback.series.moment.find;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of years from 1 on with the months, quarters or weeks of each: 1-01, 1-02 … 1-12, 2-01. No calendar has such years. */
final class CountedYears {

    private static final Pattern CELL = Pattern.compile("([1-9][0-9]?)[-./: ]+0?([1-9][0-9]?)");

    private CountedYears() {}

    /** Whether the cells count on from 1-01 without a gap, over the end of a year at least. */
    static boolean are(List<String> cells) {
        int year = 1;
        int part = 0;
        int most = 0;
        for (String cell : cells) {
            Matcher parts = CELL.matcher(cell);
            if (!parts.matches()) {
                return false;
            }
            int ofYear = Integer.parseInt(parts.group(2));
            boolean starts = ofYear == 1 && part > 1 && (most == 0 || part == most);
            most = starts ? part : most;
            year += starts ? 1 : 0;
            part = starts ? 1 : part + 1;
            if (Integer.parseInt(parts.group(1)) != year || ofYear != part || most > 0 && part > most) {
                return false;
            }
        }
        return year > 1;
    }
}
