/** Control runs: whether a set-up learns what is there, and nothing else. */
package dev.lookback.app.evaluate.controls;
