/** Tamper proof that no computation reads future rows. */
package dev.lookback.app.evaluate.proof;
