/**
 * Containers of tables: plain text, gzip, bzip2, ZIP archives and Excel workbooks are opened to text for the reader; other formats are recognised by their first
 * bytes and refused by name.
 */
package dev.lookback.series.file;
