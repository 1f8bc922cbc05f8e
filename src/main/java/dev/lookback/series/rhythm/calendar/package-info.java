/** Days and hours of the calendar: business days, holidays, days of a month, summer time. */
package dev.lookback.series.rhythm.calendar;
