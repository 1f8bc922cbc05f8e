/** Everything that leaves the program: the trained model as one file, which is opened again, forecasts as CSV, the report as JSON. */
package dev.lookback.export;
