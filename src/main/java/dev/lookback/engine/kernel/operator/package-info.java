/** Operators: forward and backward pass of each kind of layer on one window, and what their threads share. */
package dev.lookback.engine.kernel.operator;
