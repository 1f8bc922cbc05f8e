package dev.lookback.series.number;

import java.util.List;

/**
 * Decimal points in some numbers and decimal commas in others, as where the files of two programs were joined: "5.5" and "6,5". No
 * number may have groups, or three decimals, which might be such.
 */
final class BothMarks {

    /** Notation of such numbers; its unit stands for none. */
    static final NumberNotation NOTATION = new NumberNotation('.', ".,", false);

    /** Numbers of each kind; fewer are odd cells. */
    private static final int LEAST = 3;

    private BothMarks() {}

    static boolean are(List<String> cells) {
        int points = 0;
        int commas = 0;
        for (String cell : cells) {
            String text = cell.strip();
            int point = text.indexOf('.');
            int comma = text.indexOf(',');
            if (point < 0 && comma < 0) {
                continue;
            }
            int mark = Math.max(point, comma);
            boolean one = Math.min(point, comma) < 0 && text.indexOf(text.charAt(mark), mark + 1) < 0;
            if (!one || !isDecimal(text, mark)) {
                return false;
            }
            points += point >= 0 ? 1 : 0;
            commas += comma >= 0 ? 1 : 0;
        }
        return points >= LEAST && commas >= LEAST;
    }

    /** Whether a mark stands between digits, of which no three are behind it. */
    private static boolean isDecimal(String text, int mark) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int fraction = text.length() - mark - 1;
        boolean digits = text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',');
        return digits && mark > from && fraction > 0 && fraction != 3;
    }

    static boolean areIn(NumberNotation notation) {
        return notation.unit().equals(NOTATION.unit());
    }
}
