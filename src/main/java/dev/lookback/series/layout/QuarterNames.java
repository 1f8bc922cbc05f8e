package dev.lookback.series.layout;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the quarters of a year in a header: Q1, 2nd quarter, III. */
final class QuarterNames {

    /** Characters of a name that is a quarter. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern QUARTER =
            Pattern.compile("(?i)(q|qtr|quarter|quartal|t|trim|трим|кв|第|k)?[ .]*([1-4]|i{1,3}|iv)"
                    + "(\\.|-?я|º|er|e)?[ .]*(q|qtr|quarter|quartal|quartil|季度|季|кв|кв\\.|квартал|trimestre|t|분기)?");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private QuarterNames() {}

    /** Number of a quarter from 0; −1 for none. */
    static int index(String name) {
        if (name.length() > LONGEST_NAME) {
            return -1;
        }
        var matcher = QUARTER.matcher(name.strip());
        if (!matcher.matches()) {
            return -1;
        }
        String number = matcher.group(2).toLowerCase(Locale.ROOT);
        boolean roman = !Character.isDigit(number.charAt(0));
        boolean bare = matcher.group(1) == null && matcher.group(4) == null;
        return roman ? ROMAN.indexOf(number) : bare ? -1 : Integer.parseInt(number) - 1;
    }
}
