/** Watch on the file of the open series: changes on disk, the new rows, and forecasts made before them. */
package dev.lookback.app.workbench.watch;
