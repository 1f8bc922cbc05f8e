/** Forward and backward pass through a whole network on plain arrays, and the optimizer step. */
package dev.lookback.engine.kernel.stack;
