/** Evaluate view: further evidence on a recipe. */
package dev.lookback.app.evaluate;
