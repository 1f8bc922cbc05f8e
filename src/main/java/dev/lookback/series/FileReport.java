package dev.lookback.series;

import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Report on how a CSV file was read: its encoding, delimiter, time format, line counts and skipped lines. Always lines = header +
 * rows + skipped + blank; a record over several lines, with line breaks inside quotes, counts as one line.
 *
 * @param part name of the entry of an archive or the sheet of a workbook that was read; empty for a file that is one table
 * @param parts names of all entries or sheets; empty for a file that is one table
 * @param isSheet whether it was read from a sheet of a workbook, whose cells have neither encoding nor delimiter
 * @param encoding Java's name of the character set
 * @param decimalComma whether "1,5" means one and a half
 * @param timeColumn name, or names joined with " + " where the time is spread over columns
 * @param timeFormat pattern of DateTimeFormatter, two joined with " + " for a date and a time of day, or "epoch seconds", "epoch milliseconds" (or microseconds, nanoseconds), "year + month + day + hour"
 * @param offsets how the times' offsets from UTC were handled; empty where they have none
 * @param firstTime earliest time in the file, before the missing policy
 * @param lastTime latest time in the file
 * @param order order of the rows in the file
 * @param lines lines of the file, including a last line without a line break, excluding continued lines
 * @param continuedLines lines that continue the record before them
 * @param headerLines lines of names, units or tickers above the rows
 * @param rows data rows read, before the missing policy
 * @param blankLines lines without any value
 * @param skipped lines left out, with the reason
 * @param leftOut rows of the file that have no place in the series, or only some of whose values have one, in the order of the file
 * @param missingCells empty cells or missing markers in feature columns
 * @param unreadable cells in columns of numbers that are neither numbers nor missing markers; they count as missing
 * @param ragged rows whose cells are too few or too many, and names of the header without cells
 * @param suspectedMissing values that probably stand for missing ones; they are kept
 * @param droppedRows rows dropped by the missing policy
 * @param filledCells cells filled by the missing policy
 * @param firstLines the file's first lines as text, with the rows they became
 * @param lastLines the file's last lines, likewise
 * @param ambiguity another reading that is nearly as probable; empty where there is none
 * @param renamed columns whose header name was empty or a duplicate
 * @param withoutEffect options that were given but mean nothing for this file
 * @param orientation direction in which the times go on
 * @param series choice of several series in the file; empty where there is one
 */
public record FileReport(
        Optional<String> part,
        List<String> parts,
        boolean isSheet,
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
        List<Skipped> leftOut,
        int missingCells,
        List<Unreadable> unreadable,
        Ragged ragged,
        List<Suspected> suspectedMissing,
        int droppedRows,
        int filledCells,
        List<LineSample> firstLines,
        List<LineSample> lastLines,
        Optional<Ambiguity> ambiguity,
        List<Renamed> renamed,
        List<Unused> withoutEffect,
        ReadOptions.Orientation orientation,
        Optional<SeriesChoice> series) {

    /**
     * Another reading of the file that is nearly as probable, and gives other numbers or times.
     *
     * @param chosen the answer by which the file was read
     * @param other the other answer
     */
    public record Ambiguity(Question question, String chosen, String other) {

        /** Options by which the file is read in the other way. */
        public ReadOptions other(ReadOptions options) {
            return switch (question) {
                case TIME_FORMAT -> options.withTimeFormat(Optional.of(other));
                case TIME_COLUMN -> options.withTimeColumn(Optional.of(other));
                case DECIMAL -> options.withDecimal(Optional.of(other.charAt(0)));
                case DELIMITER -> options.withDelimiter(Optional.of(other.charAt(0)));
                case ENCODING -> options.withEncoding(Optional.of(other));
            };
        }
    }

    /** Option for reading a file that means nothing for some files. */
    public enum Unused {
        /** Encoding of a workbook. */
        ENCODING,
        /** Delimiter of a workbook. */
        DELIMITER,
        /** Sheet or entry of a file that is one table. */
        PART,
        /** Order of day and month where no times of the file are in that order. */
        DAY_FIRST
    }

    /** Question about a file that has more than one answer. */
    public enum Question {
        /** Form of the times, such as "dd/MM/yyyy". */
        TIME_FORMAT,
        /** Name of the time column, empty for none. */
        TIME_COLUMN,
        /** Decimal mark. */
        DECIMAL,
        DELIMITER,
        /** Java's name of the character set. */
        ENCODING
    }

    /**
     * Offsets from UTC in the file's times.
     *
     * @param zone time zone of the series' times
     * @param converted whether the times were converted to it because the file's offsets differ; otherwise they are as in the file
     */
    public record Offsets(ZoneOffset zone, boolean converted) {}

    /**
     * Column with another name than in the header.
     *
     * @param column number, from 1
     * @param header the name in the header
     */
    public record Renamed(int column, String header, String name) {}

    /**
     * Unreadable cells of a column.
     *
     * @param firstLine of the file that has one
     * @param texts what stands there, with its number; of very many different ones only some
     */
    public record Unreadable(String column, int count, int firstLine, Map<String, Integer> texts) {}

    /**
     * Rows with another number of cells than the others, which are read all the same, and surplus names.
     *
     * @param shortRows rows whose last cells are not there; those values are missing
     * @param longRows rows with texts behind their last cells, which are left out
     * @param surplusNames names in the header behind those of the cells
     */
    public record Ragged(int shortRows, int longRows, List<String> surplusNames) {

        public Ragged {
            surplusNames = List.copyOf(surplusNames);
        }
    }

    /**
     * Value of a column that probably stands for a missing one, such as -999.
     *
     * @param firstLine of the file that has it; empty in a table that was turned, whose rows are no lines
     */
    public record Suspected(String column, double value, int count, OptionalInt firstLine) {}

    /** Cause why a line of the file, or a row that was read from it, is not in the series. */
    public enum SkipCause {
        ABOVE_HEADER("series.skipped.beforeHeader"),
        COMMENT("series.skipped.comment"),
        OPEN_QUOTE("series.skipped.quote"),
        /** Too few or too many cells. */
        CELLS("series.skipped.cells"),
        OTHER_TABLE("series.skipped.otherTable"),
        /** No time in the form of the other lines. */
        TIME("series.skipped.time"),
        FAR_TIME("series.skipped.farTime"),
        /** The names of the columns once more. */
        HEADER("series.skipped.header"),
        /** Words in place of numbers, as below a table. */
        REMARK("series.skipped.remark"),
        /** A later row of the same series and time is in its place. */
        REPEATED("series.skipped.repeated"),
        /** No name of any of the series. */
        NO_SERIES("series.skipped.noSeries"),
        /** No part of the spans across, such as a total below twelve months. */
        NO_PART("series.skipped.noPart"),
        /** A column of a table with times across that is none of these, nor names its series. */
        COLUMN("series.skipped.column"),
        /** A value at a time that there is not, such as 30 February. */
        NO_SUCH_TIME("series.skipped.noSuchTime");

        private final String key;

        SkipCause(String key) {
            this.key = key;
        }

        /** Whether what was skipped may have been a row. */
        public boolean isLoss() {
            return this != ABOVE_HEADER && this != COMMENT;
        }
    }

    /** Skipped line of the file. */
    public record Skipped(int line, SkipCause cause, Message reason) {

        /** @param details arguments of the cause's text */
        public static Skipped of(int line, SkipCause cause, Object... details) {
            return new Skipped(line, cause, Message.of(cause.key, details));
        }

        /** Likewise in a file of which this is a piece, behind a number of lines. */
        public Skipped behind(int lines) {
            return new Skipped(line + lines, cause, reason);
        }
    }

    /**
     * Line of the file with the row that was read from it.
     *
     * @param row row of the series, −1 for none (header, blank, skipped, dropped)
     * @param cells the row's values as they were read
     */
    public record LineSample(int line, String text, int row, List<String> cells) {}
}
