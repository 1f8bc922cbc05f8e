/** Weights of epochs as a store keeps them: after which epochs, in how many bytes each. Pure functions. */
package dev.lookback.runs.store.weights;
