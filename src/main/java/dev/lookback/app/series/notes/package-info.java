/** Notes on what a person should know of the open file: another reading that fits nearly as well, and what was lost or changed. */
package dev.lookback.app.series.notes;
