/** Everything that leaves the program: the trained model as one file, forecasts as CSV, the report as JSON. */
package dev.lookback.export;
