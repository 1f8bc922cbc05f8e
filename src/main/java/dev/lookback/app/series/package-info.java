/** Series views: the recipe's section on the file, the reading report, and the rows as a table. */
package dev.lookback.app.series;
