/** The window around the panes: tool bar, layout, status bar, notices, keyboard, dropping files, closing. */
package dev.lookback.app.shell;
