/** Choice of the columns of the table of runs. */
package dev.lookback.app.runs.columns;
