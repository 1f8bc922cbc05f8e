package dev.lookback.series;

import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of a file; lines = header + rows + skipped + blank, always.
 *
 * @param encoding Java's name
 * @param decimalComma whether "1,5" is one and a half here
 * @param timeColumn name, or names joined with " + " where the time is spread over columns
 * @param timeFormat pattern as of DateTimeFormatter, two joined with " + " for a date and a time of day, or "epoch seconds", "epoch milliseconds", "year + month + day + hour"
 * @param firstTime earliest time in the file, before the missing policy
 * @param lastTime latest time in the file
 * @param order order of the rows in the file
 * @param lines lines in the file, a final line without end included
 * @param headerLines 0 or 1
 * @param rows data rows read, before the missing policy
 * @param blankLines lines with nothing in them
 * @param skipped lines that were left out, with the reason
 * @param missingCells empty cells or missing markers in feature columns
 * @param droppedRows rows left out by the missing policy
 * @param filledCells cells filled by the missing policy
 * @param firstLines the file's first lines as text, beside what they became
 * @param lastLines the file's last lines
 */
public record FileReport(
        String encoding,
        char delimiter,
        boolean decimalComma,
        Optional<String> timeColumn,
        Optional<String> timeFormat,
        Optional<LocalDateTime> firstTime,
        Optional<LocalDateTime> lastTime,
        RowOrder order,
        int lines,
        int headerLines,
        int rows,
        int blankLines,
        List<Skipped> skipped,
        int missingCells,
        int droppedRows,
        int filledCells,
        List<LineSample> firstLines,
        List<LineSample> lastLines) {

    /** A line left out. */
    public record Skipped(int line, Message reason) {}

    /**
     * A line of the file beside what it became.
     *
     * @param row row of the series, −1 where it became none (header, blank, skipped, dropped)
     * @param cells the row's values as the program understood them
     */
    public record LineSample(int line, String text, int row, List<String> cells) {}
}
