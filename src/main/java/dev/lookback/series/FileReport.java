package dev.lookback.series;

import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of a file; lines = header + rows + skipped + blank, always. A record that goes over several lines,
 * by line breaks within quotes, counts as one of them.
 *
 * @param encoding Java's name
 * @param decimalComma whether "1,5" is one and a half here
 * @param timeColumn name, or names joined with " + " where the time is spread over columns
 * @param timeFormat pattern as of DateTimeFormatter, two joined with " + " for a date and a time of day, or "epoch seconds", "epoch milliseconds" (or microseconds, nanoseconds), "year + month + day + hour"
 * @param offsets what was done with the times' offsets from UTC; empty where they have none
 * @param firstTime earliest time in the file, before the missing policy
 * @param lastTime latest time in the file
 * @param order order of the rows in the file
 * @param lines lines in the file, a final line without end included, without the continued ones
 * @param continuedLines further lines of the file, which belong to the record before them
 * @param headerLines 0 or 1
 * @param rows data rows read, before the missing policy
 * @param blankLines lines with nothing in them
 * @param skipped lines that were left out, with the reason
 * @param missingCells empty cells or missing markers in feature columns
 * @param droppedRows rows left out by the missing policy
 * @param filledCells cells filled by the missing policy
 * @param firstLines the file's first lines as text, beside what they became
 * @param lastLines the file's last lines
 * @param renamed columns that are not called as the header has it, since it has nothing there or the same twice
 */
public record FileReport(
        String encoding,
        char delimiter,
        boolean decimalComma,
        Optional<String> timeColumn,
        Optional<String> timeFormat,
        Optional<Offsets> offsets,
        Optional<LocalDateTime> firstTime,
        Optional<LocalDateTime> lastTime,
        RowOrder order,
        int lines,
        int continuedLines,
        int headerLines,
        int rows,
        int blankLines,
        List<Skipped> skipped,
        int missingCells,
        int droppedRows,
        int filledCells,
        List<LineSample> firstLines,
        List<LineSample> lastLines,
        List<Renamed> renamed) {

    /**
     * What was done with offsets from UTC.
     *
     * @param zone that the series' times are in
     * @param converted whether they were brought there because the file's offsets differ; else they are as the file has them
     */
    public record Offsets(ZoneOffset zone, boolean converted) {}

    /**
     * A column that is not called as the header has it.
     *
     * @param column from 1
     * @param header the header's text
     */
    public record Renamed(int column, String header, String name) {}

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
