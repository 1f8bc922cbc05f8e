/** What was looked for that makes a set-up seem better than it is, and what was found. */
package dev.lookback.app.evaluate.checks;
