package dev.lookback.series.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that hold a value of fixed width and a flag for its quality behind a comma, in files whose delimiter is a comma: "+0030,5",
 * "10120,1".
 */
final class FlaggedCells {

    /** Notation of such numbers; its unit stands for none. */
    static final NumberNotation NOTATION = new NumberNotation('.', ",flag", false);

    private static final Pattern CELL = Pattern.compile("([+-]?)(\\d{4,8}),(\\w)");
    private static final int LEAST = 3;

    private FlaggedCells() {}

    /** Whether all cells that are not missing are such; those with signs or zeros before, or with few flags, are no decimals. */
    static boolean are(List<String> cells) {
        int found = 0;
        boolean padded = false;
        Set<Integer> widths = new HashSet<>();
        Set<String> flags = new HashSet<>();
        for (String cell : cells) {
            Matcher parts = CELL.matcher(cell.strip());
            if (!parts.matches()) {
                if (MissingMarks.isMissingNumber(cell)) {
                    continue;
                }
                return false;
            }
            found++;
            widths.add(parts.group(2).length());
            flags.add(parts.group(3));
            padded |= parts.group(1).equals("+") || parts.group(2).charAt(0) == '0';
        }
        return found >= LEAST && widths.size() == 1 && (padded || flags.size() == 1);
    }

    static boolean areIn(NumberNotation notation) {
        return notation.unit().equals(NOTATION.unit());
    }

    /** The cell up to its flag. */
    static String value(String cell) {
        int comma = cell.lastIndexOf(',');
        return comma < 0 || comma != cell.length() - 2 ? cell : cell.substring(0, comma);
    }
}
