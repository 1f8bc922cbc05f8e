/** Text typed into fields: numbers as people write them, their bounds, and refusals of what is out of bounds. */
package dev.lookback.app.widget.entry;
