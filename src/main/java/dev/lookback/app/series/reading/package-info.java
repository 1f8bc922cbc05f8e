/** Form of everything that was found about the open file, to correct it by hand: encoding, delimiter, times, numbers, missing values. */
package dev.lookback.app.series.reading;
