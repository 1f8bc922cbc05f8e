/**
 * The network as the user describes it: layer records with Keras' meaning and names, and the shape trace, which infers
 * shapes, parameters and receptive fields for a window. Pure values; nothing here knows the library that computes them.
 */
package dev.lookback.network;
