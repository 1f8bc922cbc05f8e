/**
 * Bytes of large files: windows on a file that find its lines, decoding of the lines that are not ASCII, and their split into cells
 * without strings. Several windows read one file side by side.
 */
package dev.lookback.series.csv.bytes;
