/** CSV dialect: encoding, delimiter, quotes, and the splitting of a file into lines, records and cells. */
package dev.lookback.series.csv.dialect;
