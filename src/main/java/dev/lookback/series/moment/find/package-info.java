/** Finding of the forms of times that the cells of a column may have. */
package dev.lookback.series.moment.find;
