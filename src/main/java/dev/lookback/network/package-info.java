/**
 * The network as the user describes it: layer records with Keras' meaning and names, and the shape trace that says what
 * they do to a window. Pure values; nothing here knows the library that computes them.
 */
package dev.lookback.network;
