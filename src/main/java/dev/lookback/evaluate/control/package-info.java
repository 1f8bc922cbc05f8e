/** Series of which it is known what can be learned from them: controls for whoever claims to have learned something. */
package dev.lookback.evaluate.control;
