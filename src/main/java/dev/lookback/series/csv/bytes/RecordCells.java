package dev.lookback.series.csv.bytes;

import dev.lookback.series.csv.dialect.CellSplitter;
import dev.lookback.series.csv.dialect.Cells;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.number.NumberNotation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Trimmed cells of one record, as places in its bytes. Lines without quotes, and those whose quotes enclose whole cells, are split here;
 * all others by {@link CellSplitter}. Not for several threads at once.
 */
public final class RecordCells {

    private static final long POINTS = Words.of('.');
    private static final long COMMAS = Words.of(',');
    private static final byte NO_BREAK_SPACE = (byte) 0xA0;

    private final CellSplitter splitter;
    private final byte delimiter;
    private final byte quote;
    private final long delimiters;
    private final boolean isPlain;
    private byte[] text = {};
    /** The same bytes; null where they are not those of the line. */
    private ByteBuffer words;

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    public RecordCells(Dialect dialect) {
        this.splitter = new CellSplitter(dialect);
        this.delimiter = (byte) dialect.delimiter();
        this.quote = (byte) dialect.quote();
        this.delimiters = Words.of(delimiter);
        this.isPlain = dialect.delimiter() < 128 && !dialect.escaped() && !dialect.wrapped();
    }

    /**
     * Splits a line that is not blank.
     *
     * @param hasQuote whether there is any quote in it
     * @return false if a quote is not closed; the cells are not to be used then
     */
    public boolean split(LineText line, boolean hasQuote) {
        text = line.text();
        words = line.words();
        count = 0;
        boolean done;
        if (delimiter == ' ') {
            done = !hasQuote && splitAtSpaces(line.from(), line.to());
        } else if (hasQuote) {
            done = isPlain && splitQuoted(line.from(), line.to());
        } else {
            done = isPlain;
            if (done) {
                splitPlain(line.words(), line.from(), line.to());
            }
        }
        return done || splitOdd(new String(text, line.from(), line.to() - line.from(), StandardCharsets.UTF_8));
    }

    private void splitPlain(ByteBuffer words, int begin, int end) {
        int start = begin;
        for (int i = begin; i < end; i += Long.BYTES) {
            long found = Words.equal(words.getLong(i), delimiters);
            if (end - i < Long.BYTES) {
                found &= (1L << ((end - i) * Byte.SIZE)) - 1;
            }
            for (; found != 0; found &= found - 1) {
                int at = i + Words.first(found);
                add(start, at);
                start = at + 1;
            }
        }
        add(start, end);
    }

    /** Whether each quote is at one end of a cell. */
    private boolean splitQuoted(int begin, int end) {
        int at = begin;
        while (true) {
            int start = at;
            if (at < end && text[at] == quote) {
                at = indexOf(quote, at + 1, end);
                if (at == end || (at + 1 < end && text[at + 1] != delimiter)) {
                    return false;
                }
                add(start + 1, at++);
            } else {
                while (at < end && text[at] != delimiter) {
                    if (text[at++] == quote) {
                        return false;
                    }
                }
                add(start, at);
            }
            if (at++ == end) {
                return true;
            }
        }
    }

    private int indexOf(byte wanted, int begin, int end) {
        int at = begin;
        while (at < end && text[at] != wanted) {
            at++;
        }
        return at;
    }

    /** Any run of spaces and tabs separates two cells; false where there may be blanks of other kinds. */
    private boolean splitAtSpaces(int begin, int end) {
        int start = -1;
        for (int i = begin; i < end; i++) {
            byte b = text[i];
            boolean blank = b == ' ' || b == '\t';
            if (!blank && b < ' ') {
                return false; // also not ASCII
            }
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                add(start, i);
                start = -1;
            }
        }
        if (start >= 0) {
            add(start, end);
        }
        return true;
    }

    private boolean splitOdd(String line) {
        Optional<Cells> cells = splitter.split(line);
        count = 0;
        if (cells.isPresent()) {
            ByteBuffer all = ByteBuffer.allocate(3 * line.length());
            for (int c = 0; c < cells.get().count(); c++) {
                int start = all.position();
                all.put(cells.get().text(c).getBytes(StandardCharsets.UTF_8));
                addTrimmed(start, all.position());
            }
            text = all.array();
            words = null;
        }
        return cells.isPresent();
    }

    private void add(int begin, int end) {
        int start = begin;
        int last = end;
        for (int blank = blankAt(start, last); blank > 0; blank = blankAt(start, last)) {
            start += blank;
        }
        for (int blank = blankBefore(start, last); blank > 0; blank = blankBefore(start, last)) {
            last -= blank;
        }
        addTrimmed(start, last);
    }

    private void addTrimmed(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = start;
        to[count++] = end;
    }

    /** Length of the blank at an index, 0 if there is none: a space, tab, no-break space or wide space. */
    private int blankAt(int at, int end) {
        if (at == end || text[at] > ' ') {
            return 0;
        }
        if (text[at] >= 0) {
            return isAsciiBlank(text[at]) ? 1 : 0;
        }
        return at + 1 < end && isNoBreakSpace(at) ? 2 : at + 2 < end && isInvisible(at) ? 3 : 0;
    }

    private int blankBefore(int begin, int at) {
        if (at == begin || text[at - 1] > ' ') {
            return 0;
        }
        if (text[at - 1] >= 0) {
            return isAsciiBlank(text[at - 1]) ? 1 : 0;
        }
        return at - 2 >= begin && isNoBreakSpace(at - 2) ? 2 : at - 3 >= begin && isInvisible(at - 3) ? 3 : 0;
    }

    private static boolean isAsciiBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == 0;
    }

    private boolean isNoBreakSpace(int at) {
        return text[at] == (byte) 0xC2 && text[at + 1] == NO_BREAK_SPACE;
    }

    /** A wide space (U+3000), a byte order mark, or a mark of the direction or of joining (U+200B to U+200F). */
    private boolean isInvisible(int at) {
        int code = (text[at] & 0xFF) << 16 | (text[at + 1] & 0xFF) << 8 | text[at + 2] & 0xFF;
        return code == 0xE38080 || code == 0xEFBBBF || (code >= 0xE2808B && code <= 0xE2808F);
    }

    /** Adds empty cells where the record ends before others do. */
    public void fill(int cells) {
        while (count < cells) {
            addTrimmed(0, 0);
        }
    }

    /**
     * Parts numbers of fixed width that touch one another, as in "-999.9-999.9", if that gives as many cells as are wanted.
     *
     * @return whether it does
     */
    public boolean partAtSigns(int wanted) {
        int[] starts = new int[wanted];
        int[] ends = new int[wanted];
        int found = 0;
        for (int c = 0; c < count; c++) {
            int start = from[c];
            boolean fraction = false;
            for (int i = from[c] + 1; i < to[c]; i++) {
                fraction |= text[i] == '.';
                boolean touches =
                        fraction && text[i] == '-' && isDigit(text[i - 1]) && i + 1 < to[c] && isDigit(text[i + 1]);
                if (touches && found < wanted) {
                    starts[found] = start;
                    ends[found++] = i;
                    start = i;
                    fraction = false;
                }
            }
            if (found == wanted) {
                return false;
            }
            starts[found] = start;
            ends[found++] = to[c];
        }
        if (found != wanted || found == count) {
            return false;
        }
        from = starts;
        to = ends;
        count = found;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    public int count() {
        return count;
    }

    public boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /** The number in a cell, {@link NumberNotation#MISSING} or {@link NumberNotation#UNREADABLE}. */
    public double number(int cell, NumberNotation notation) {
        if (words != null) {
            double value = DecimalWords.parse(words, from[cell], to[cell], notation.decimal() == ',' ? COMMAS : POINTS);
            if (value == value) {
                return value;
            }
        }
        return notation.parse(text, from[cell], to[cell]);
    }

    /** Bytes in which the cells lie, in UTF-8. */
    public byte[] text() {
        return text;
    }

    public int from(int cell) {
        return from[cell];
    }

    public int to(int cell) {
        return to[cell];
    }

    public String text(int cell) {
        return new String(text, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }
}
