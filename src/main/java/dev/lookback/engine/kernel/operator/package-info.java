/**
 * Layer operators: forward and backward pass of each kind of layer on one window, and the weights that its threads share.
 */
package dev.lookback.engine.kernel.operator;
