package dev.lookback.series.guess;

import dev.lookback.series.guess.column.SampleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Unique column names from a header, case-sensitive. The first column with a name keeps it; duplicates and unnamed columns get a
 * name that no other column has.
 */
final class HeaderNames {

    /** What names cost that have no cells: they may be parted where the cells are not. */
    private static final double SURPLUS = 0.005;

    /** What a table without names costs below lines that may have them. */
    private static final double LOST = 0.02;

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(:\\d\\d)?");

    private final Set<String> taken;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** The names without times of day over columns of such, which are stamps: sar begins its header with one. */
    static List<String> withoutClocks(List<String> header, List<SampleTable.Row> rows) {
        List<String> names = new ArrayList<>(header);
        for (int c = 0; c < names.size(); c++) {
            int column = c;
            boolean isClock = CLOCK.matcher(names.get(c)).matches()
                    && rows.stream()
                            .allMatch(row -> CLOCK.matcher(row.cell(column)).matches());
            names.set(c, isClock ? "" : names.get(c));
        }
        return List.copyOf(names);
    }

    /** @param header as in the file */
    HeaderNames(List<String> header) {
        taken = new HashSet<>(header);
    }

    /** @param column number, from 0 */
    String of(String text, int column) {
        boolean unnamed = isBlank(text);
        if (!unnamed && given.add(text)) {
            return text;
        }
        String base = unnamed ? "column " + (column + 1) : text;
        if (unnamed && taken.add(base)) {
            return base;
        }
        int number = next.getOrDefault(base, 2);
        while (!taken.add(base + " " + number)) {
            number++;
        }
        next.put(base, number + 1);
        return base + " " + number;
    }

    /** Whether all characters are invisible: spaces, control characters, direction and width marks. */
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /**
     * What it costs that names and columns do not go together.
     *
     * @param surplus names without a column
     * @param above records above the first row
     */
    static double cost(TableShape shape, List<String> surplus, List<SampleTable.Row> above) {
        return (surplus.isEmpty() ? 0 : SURPLUS) + (shape.headerLines().isEmpty() && !above.isEmpty() ? LOST : 0);
    }
}
