/** Window of the handbook: search, list of entries, and an entry as text. */
package dev.lookback.app.help;
