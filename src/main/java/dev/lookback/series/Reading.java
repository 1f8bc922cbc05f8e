package dev.lookback.series;

/** Result of reading a file: the series and the report on how it was read. */
public record Reading(Series series, FileReport report) {}
