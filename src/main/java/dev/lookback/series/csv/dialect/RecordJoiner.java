package dev.lookback.series.csv.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Joining of the lines of a record whose quoted cells contain line breaks (RFC 4180). A quote that is not closed within
 * {@value #MAX_LINES} lines joins nothing.
 */
public final class RecordJoiner {

    /** Largest number of continuation lines, so that a stray quote does not make the reader search the whole file. */
    public static final int MAX_LINES = 100;

    /** Quotes that nothing closes, after which they are taken for characters like others: each is looked after in many lines. */
    private static final int MOST_OPEN = 1000;

    private RecordJoiner() {}

    /** @param number of its first line, from 1 */
    public record Line(int number, String text) {}

    /** Joins the records of sample lines. */
    public static List<Line> join(List<String> lines, CellSplitter splitter) {
        List<Line> records = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int continuation = 0;
            if (open < MOST_OPEN && splitter.leavesQuoteOpen(line)) {
                List<String> following = lines.subList(i + 1, Math.min(lines.size(), i + 1 + MAX_LINES));
                continuation = continuation(following, splitter);
                String joined = joined(line, following, continuation);
                if (continuation > 0 && splitter.split(joined).isPresent()) {
                    line = joined;
                } else {
                    continuation = 0;
                    open++;
                }
            }
            records.add(new Line(i + 1, line));
            i += continuation;
        }
        return records;
    }

    /** Number of lines after an open quote up to the one that closes it, inclusive; 0 if none does. */
    public static int continuation(Iterable<String> following, CellSplitter splitter) {
        int lines = 0;
        for (String line : following) {
            lines++;
            // Quotes inside quotes are doubled, so the closing line has an odd number of them.
            if (splitter.hasOddQuotes(line)) {
                return lines;
            }
        }
        return 0;
    }

    /** A line joined with the first {@code count} of those that follow it. */
    public static String joined(String line, Iterable<String> following, int count) {
        StringBuilder text = new StringBuilder(line);
        Iterator<String> rest = following.iterator();
        for (int i = 0; i < count; i++) {
            text.append('\n').append(rest.next());
        }
        return text.toString();
    }
}
