/** Batch and layer normalization: their operators, and the parameters and statistics that threads share. */
package dev.lookback.engine.kernel.operator.normalization;
