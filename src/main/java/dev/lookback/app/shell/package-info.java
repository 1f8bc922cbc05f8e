/** Frame of the window: tool bar, layout, status bar, notices, keyboard shortcuts, drag and drop, closing. */
package dev.lookback.app.shell;
