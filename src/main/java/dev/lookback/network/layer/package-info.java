/**
 * Layers by their Keras names, a file for each kind: fields and their bounds, output shape, parameters, multiply-adds,
 * connectivity, short name.
 */
package dev.lookback.network.layer;
