package dev.lookback.series.csv.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Puts lines together that belong to one record: within quotes, a cell may hold line breaks (RFC 4180). A quote that is
 * never closed, or not soon, takes nothing in.
 */
public final class RecordJoiner {

    /** A cell of a table is not longer; a stray quote shall not make the reader look through the whole file. */
    public static final int MOST_LINES = 100;

    private RecordJoiner() {}

    /** @param number of its first line, from 1 */
    record Line(int number, String text) {}

    /** The lines of a sample; what {@code splitter} finds open and a later line closes is put together. */
    static List<Line> of(List<String> lines, CellSplitter splitter) {
        List<Line> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int taken = 0;
            if (splitter.leavesOpen(line)) {
                List<String> following = lines.subList(i + 1, Math.min(lines.size(), i + 1 + MOST_LINES));
                taken = taken(following, splitter);
                String whole = joined(line, following, taken);
                if (taken > 0 && splitter.split(whole).isPresent()) {
                    line = whole;
                } else {
                    taken = 0;
                }
            }
            records.add(new Line(i + 1, line));
            i += taken;
        }
        return records;
    }

    /** How many of the lines that follow an open quote lie within it, up to the one that closes it; 0 if none does. */
    public static int taken(Iterable<String> following, CellSplitter splitter) {
        int taken = 0;
        for (String line : following) {
            taken++;
            // Quotes within quotes are doubled, so the line that closes has an odd number of them.
            if (splitter.hasOddQuotes(line)) {
                return taken;
            }
        }
        return 0;
    }

    /** A line and so many of those that follow it. */
    public static String joined(String line, Iterable<String> following, int taken) {
        StringBuilder text = new StringBuilder(line);
        Iterator<String> rest = following.iterator();
        for (int i = 0; i < taken; i++) {
            text.append('\n').append(rest.next());
        }
        return text.toString();
    }
}
