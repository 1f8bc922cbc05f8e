/** Honest judgement: metrics in scaled units and in the target's own, the persistence baseline, and the verdict. */
package dev.lookback.evaluate;
