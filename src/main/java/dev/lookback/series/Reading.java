package dev.lookback.series;

/** A series and the account of how it was read. */
public record Reading(Series series, FileReport report) {}
