/** Words in times: names of months and weekdays in many languages, halves of the day, time zones; read from UTF-8 bytes. */
package dev.lookback.series.moment.words;
