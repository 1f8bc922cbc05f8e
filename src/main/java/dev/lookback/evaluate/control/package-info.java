/** Control series, of which it is known whether there is anything to learn: shuffled, random walk, planted pattern. */
package dev.lookback.evaluate.control;
