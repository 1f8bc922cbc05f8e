/**
 * How a convolution works, on the person's own series: a kernel that is moved along the window, what it multiplies, and what the
 * layers behind it see of it.
 */
package dev.lookback.app.explain.convolution;
