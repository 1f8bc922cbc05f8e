package dev.lookback.series.csv.table;

import dev.lookback.series.FileReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Log of the lines read from a file or from a piece of it, each as header, row, blank or skipped. A record with line breaks inside
 * quotes counts as one line, with the number of its first.
 */
public final class LineLog {

    static final int SHOWN = 5;

    /** Skipped lines that are kept, to weigh other readings by them. */
    static final int MOST_LOST = 200;

    private final List<Line> first = new ArrayList<>();
    private final List<Line> last = new ArrayList<>();
    private final List<FileReport.Skipped> skipped = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final RowLines rowLines = new RowLines();
    private int lines;
    private int continued;
    private int header;
    private int rows;
    private int blank;
    private int shortRows;
    private int longRows;

    /**
     * Line of the file.
     *
     * @param number in the file, from 1
     * @param row index among the rows in the file's order, −1 for none
     */
    public record Line(int number, String text, int row) {

        private Line shifted(int numbers, int rows) {
            return new Line(number + numbers, text, row < 0 ? row : row + rows);
        }
    }

    /** Adds the lines of the next piece of the file. */
    void append(PieceLog piece) {
        int numbers = nextNumber() - 1;
        List<Line> rest = new ArrayList<>(last);
        for (Line line : piece.shown()) {
            (first.size() < SHOWN ? first : rest).add(line.shifted(numbers, rows));
        }
        last.clear();
        last.addAll(rest.subList(Math.max(0, rest.size() - SHOWN), rest.size()));
        piece.skipped().forEach(one -> skipped.add(one.behind(numbers)));
        if (rows > 0) {
            addLost(piece.lostBeforeRows());
        }
        addLost(piece.lost());
        rowLines.append(piece.rowLines(), numbers);
        shortRows += piece.shortRows();
        longRows += piece.longRows();
        lines += piece.lines();
        continued += piece.continuedLines();
        header += piece.headerLines();
        blank += piece.blankLines();
        rows += piece.rows();
    }

    private void addLost(List<String> texts) {
        lost.addAll(texts.subList(0, Math.min(texts.size(), MOST_LOST - lost.size())));
    }

    /** Number of the next line in the file. */
    int nextNumber() {
        return lines + continued + 1;
    }

    /** Number of the line of a row. */
    public int line(int row) {
        return rowLines.line(row);
    }

    /** Rows with cells too few. */
    public int shortRows() {
        return shortRows;
    }

    /** Rows with cells too many. */
    public int longRows() {
        return longRows;
    }

    public int lines() {
        return lines;
    }

    /** Line breaks inside quotes. */
    public int continuedLines() {
        return continued;
    }

    public int headerLines() {
        return header;
    }

    public int rows() {
        return rows;
    }

    public int blankLines() {
        return blank;
    }

    public List<FileReport.Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** Some of the lines that were skipped below the first row. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    public List<Line> first() {
        return List.copyOf(first);
    }

    /** The last lines, without those among the first. */
    public List<Line> last() {
        return List.copyOf(last);
    }
}
