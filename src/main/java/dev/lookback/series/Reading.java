package dev.lookback.series;

/** Result of reading a file: the series and the report on how it was read. */
public record Reading(Series series, FileReport report) {

    /** The same with the file's series prepared in another way. */
    public Reading with(Series prepared) {
        return prepared == series ? this : new Reading(prepared, report);
    }
}
