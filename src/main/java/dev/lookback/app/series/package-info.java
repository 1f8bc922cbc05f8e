/** The opened file: the recipe's section on it, what was understood of it, and its rows as a table. */
package dev.lookback.app.series;
