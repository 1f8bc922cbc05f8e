/** Edit history of the recipe: undo and redo, saved or not, and the run that was on show beside each recipe. */
package dev.lookback.app.workbench.history;
