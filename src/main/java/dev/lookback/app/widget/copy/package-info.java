/** Copies of tables and single figures to the clipboard, as text and as tables for spreadsheets. */
package dev.lookback.app.widget.copy;
