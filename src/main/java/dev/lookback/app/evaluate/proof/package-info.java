/** The proof that nothing looks ahead. */
package dev.lookback.app.evaluate.proof;
