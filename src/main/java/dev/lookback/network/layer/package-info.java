/**
 * Layers by their Keras names, a file for each kind: fields and their bounds, output shape, parameters, receptive
 * field.
 */
package dev.lookback.network.layer;
