/** Topics of the handbook at controls, names and headings. */
package dev.lookback.app.widget.help;
