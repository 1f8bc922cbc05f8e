/** What a network does with a window: activations, the spans that decide, slopes, and what is lost when something is hidden. */
package dev.lookback.explain;
