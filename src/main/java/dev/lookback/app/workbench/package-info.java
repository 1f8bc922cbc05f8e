/**
 * The window's view model: what is open, the recipe being edited with its undo history, the run being watched, and the
 * commands that change them. Panes bind to it and hold no state of their own beyond the screen.
 */
package dev.lookback.app.workbench;
