/** Days of calendars other than the Gregorian one. */
package dev.lookback.series.moment.calendar;
