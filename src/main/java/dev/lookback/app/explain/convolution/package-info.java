/**
 * Step-by-step view of a convolution on the user's own series: a kernel that moves along the window, what it multiplies,
 * and the receptive fields of the layers behind it.
 */
package dev.lookback.app.explain.convolution;
