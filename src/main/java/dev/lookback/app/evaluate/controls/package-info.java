/** Control runs: the recipe on series of which it is known what can be learned. */
package dev.lookback.app.evaluate.controls;
