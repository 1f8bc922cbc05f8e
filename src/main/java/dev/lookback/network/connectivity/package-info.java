/**
 * Connectivity of layers along time: taps of kernels and pools with their padding, mixing of all places, and the receptive
 * fields that follow. Knows no kinds of layers.
 */
package dev.lookback.network.connectivity;
