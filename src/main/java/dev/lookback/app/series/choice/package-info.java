/** Choice of one of several series in the open file: list with a search field, and the line that opens it. */
package dev.lookback.app.series.choice;
