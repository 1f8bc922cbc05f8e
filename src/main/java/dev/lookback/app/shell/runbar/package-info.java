/** Bar over every view: the run on show, and how the recipe in the forms differs from it. */
package dev.lookback.app.shell.runbar;
