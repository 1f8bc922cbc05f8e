/** Checks for illusions, and their findings as cards. */
package dev.lookback.app.evaluate.checks;
