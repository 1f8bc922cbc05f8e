/** Learned filters of a network, their peak activations, and the activations of each layer. */
package dev.lookback.app.explain.learned;
